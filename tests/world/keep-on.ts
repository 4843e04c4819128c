/** Goes on with something until told to stop; the first failure fails the test. */
export function keepOn(work: () => Promise<unknown>, most = Number.POSITIVE_INFINITY): () => Promise<number> {
  let enough = false
  let times = 0
  const running = (async () => {
    for (; !enough && times < most; times++) await work()
  })()
  running.catch(() => {})
  return async () => {
    enough = true
    await running
    return times
  }
}
