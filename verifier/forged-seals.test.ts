import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExportedLog, exportedLog } from '../tests/world/exported-log.ts'

let log: ExportedLog
beforeAll(async () => {
  log = await exportedLog()
})
afterAll(() => log?.close())
const verdict = (changed: readonly string[], ...prints: string[]) => log.verdict(changed, ...prints)

describe('a forged seal is refused', () => {
  const sealAt = () => log.lines.findLastIndex((line) => line.startsWith('{"seal"'))
  const seal = () => JSON.parse(log.lines[sealAt()] ?? '') as { seal: string; signature: string; key: string }

  test('with other heads under the old signature', async () => {
    const forged = { ...seal(), seal: seal().seal.replace(/[0-9a-f]{64}"\]\]/, `${'0'.repeat(64)}"]]`) }
    const { code, said: told } = await verdict(log.lines.with(sealAt(), JSON.stringify(forged)))
    expect([code, told]).toEqual([1, expect.stringMatching(/zegel \d+: de handtekening klopt niet/)])
  })

  test('signed with a key of the forger, put in the file beside the real one', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const forged = resealed(privateKey, publicKey)
    const { code, said: told } = await verdict(forged, log.print)
    expect([code, told]).toEqual([1, expect.stringMatching(/zegel \d+: de handtekening klopt niet/)])
    expect(told).toContain('deze gaf u niet op')
  })

  test('by somebody who also replaced the key: only the fingerprint shows it, so it is always told', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const spki = publicKey.export({ format: 'der', type: 'spki' })
    const forged = resealed(privateKey, publicKey)
    expect((await verdict(forged)).said).toContain(createHash('sha256').update(spki).digest('hex'))
    expect((await verdict(forged, createHash('sha256').update('another').digest('hex'))).code).toBe(1)
  })

  /** All seals and the end signed again, as a forger with a key of their own would. */
  function resealed(key: KeyObject, publicKey: KeyObject): string[] {
    const signed = (text: string) => ({ signature: sign(null, Buffer.from(text), key).toString('base64'), key: 'x' })
    const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    const header = JSON.parse(log.lines[0] ?? '')
    const forged = log.lines.slice(0, -1).map((line) => {
      const record = JSON.parse(line)
      return record.seal ? JSON.stringify({ ...record, ...signed(record.seal) }) : line
    })
    forged[0] = JSON.stringify({ ...header, keys: { ...header.keys, x: spki } })
    const before = createHash('sha256')
      .update(forged.map((line) => `${line}\n`).join(''))
      .digest('hex')
    const end = JSON.stringify({ ...JSON.parse(JSON.parse(log.lines.at(-1) ?? '').end), before })
    return [...forged, JSON.stringify({ end, ...signed(end) })]
  }
})
