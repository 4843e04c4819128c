import { removeData, startHouse } from './running-house.ts'

/** The example cases are written once; every journey that wants them begins with a copy of that folder. */
export default async function setup(): Promise<() => void> {
  const house = await startHouse({ patience: 480_000 })
  await house.stop()
  process.env.LIV_TEST_FILLED = house.dataDir
  return () => {
    delete process.env.LIV_TEST_FILLED
    removeData(house.dataDir)
  }
}
