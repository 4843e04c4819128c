import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentKey, Damaged, Key, Written } from './key.ts'
import { unwrap, wrap } from './master-key.ts'

const dossier = '11111111-1111-4111-8111-111111111111'
const other = '22222222-2222-4222-8222-222222222222'
const row = '33333333-3333-4333-8333-333333333333'

/** The three parts, each in its own custody: one wraps the second, the third comes from the database. */
const parts = () => {
  const master = randomBytes(32)
  return { master, wrapped: wrap(master, 1, `dossier:${dossier}`, randomBytes(32)), share: randomBytes(32) }
}
type Parts = ReturnType<typeof parts>

const keyOf = ({ master, wrapped, share }: Parts, of = dossier, compartment = 'referral', epoch = 1) =>
  new Key(
    of,
    compartment,
    new Map([[epoch, contentKey(unwrap(master, 1, `dossier:${dossier}`, wrapped), share, of, compartment, epoch)]]),
  )
const flipped = (bytes: Buffer, at = 0) => Buffer.from(bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)))

describe('three parts make a key', () => {
  const all = parts()
  const sealed = keyOf(all).seal('referral', row, 1, { concern: 'Hij slaapt slecht.' })
  const open = (with_: Partial<Parts>) => keyOf({ ...all, ...with_ }).unseal('referral', row, 1, sealed)

  test('all three open the text', () => {
    expect(open({})).toEqual({ concern: 'Hij slaapt slecht.' })
  })

  const missing: [string, Partial<Parts>][] = [
    ['another master key', { master: randomBytes(32) }],
    ['a master key of which one bit differs', { master: flipped(all.master, 31) }],
    ['an empty master key', { master: Buffer.alloc(32) }],
    ['the secret of another dossier', { wrapped: wrap(all.master, 1, `dossier:${dossier}`, randomBytes(32)) }],
    ['a secret of which one bit differs', { wrapped: flipped(all.wrapped, 20) }],
    ['a secret that is gone', { wrapped: Buffer.alloc(all.wrapped.length) }],
    ['another share', { share: randomBytes(32) }],
    ['a share of which one bit differs', { share: flipped(all.share, 31) }],
    ['an empty share', { share: Buffer.alloc(0) }],
  ]
  test.each(missing)('with %s nothing opens', (_what, changed) => {
    expect(() => open(changed)).toThrow()
  })

  test('no two of the three say anything about the third: every key differs', () => {
    const keys = new Set([all, parts(), { ...all, share: randomBytes(32) }].map((one) => keyText(one)))
    expect(keys.size).toBe(3)
  })

  test('a secret opens under its own name and version only', () => {
    expect(() => unwrap(all.master, 1, `dossier:${other}`, all.wrapped)).toThrow()
    expect(() => unwrap(all.master, 1, `log:${dossier}`, all.wrapped)).toThrow()
    expect(() => unwrap(all.master, 2, `dossier:${dossier}`, all.wrapped)).toThrow()
  })
})

describe('a sealed text opens only in its own place', () => {
  const all = parts()
  const key = keyOf(all)
  const sealed = key.seal('referral', row, 2, 'de tekst')
  const elsewhere: [string, () => unknown][] = [
    ['in another row', () => key.unseal('referral', other, 2, sealed)],
    ['in another table', () => key.unseal('referrer', row, 2, sealed)],
    ['as an older version', () => key.unseal('referral', row, 1, sealed)],
    ['as a newer version', () => key.unseal('referral', row, 3, sealed)],
    ['in another part', () => keyOf(all, dossier, 'care').unseal('referral', row, 2, sealed)],
    ['in another dossier', () => keyOf(all, other).unseal('referral', row, 2, sealed)],
    ['under another epoch', () => keyOf(all, dossier, 'referral', 2).unseal('referral', row, 2, sealed)],
  ]
  test.each(elsewhere)('%s it is refused as damaged', (_where, open) => {
    expect(open).toThrow(Damaged)
  })

  test('a text put back to an older one does not pass for the newer', () => {
    const older = key.seal('referral', row, 1, 'de oude tekst')
    expect(() => key.unseal('referral', row, 2, older)).toThrow(Damaged)
  })

  test('whichever byte is changed, cut off or added, it is refused', () => {
    for (let at = 0; at < sealed.length; at++)
      expect(() => key.unseal('referral', row, 2, flipped(sealed, at)), `byte ${at}`).toThrow(Damaged)
    expect(() => key.unseal('referral', row, 2, sealed.subarray(0, -1))).toThrow(Damaged)
    expect(() => key.unseal('referral', row, 2, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow(Damaged)
    expect(() => key.unseal('referral', row, 2, Buffer.alloc(0))).toThrow(Damaged)
  })

  test('the error says which row, and nothing of the text', () => {
    const error = catching(() => key.unseal('referral', row, 1, sealed)) as Damaged
    expect([error.table, error.row]).toEqual(['referral', row])
    expect(`${error.message} ${error.stack} ${error.sentence}`).not.toContain('de tekst')
  })
})

test('any text comes back as it was, and never stands in the sealed bytes', () => {
  const key = keyOf(parts())
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat({ max: 1e9 }), (text, version) => {
      const sealed = key.seal('referral', row, version, { text })
      expect(key.unseal('referral', row, version, sealed)).toEqual({ text })
      if (Buffer.byteLength(text) > 3) expect(sealed.includes(text)).toBe(false)
    }),
  )
})

test('lone halves of characters, controls and every kind of value come back too', () => {
  const key = keyOf(parts())
  const values = fc.jsonValue({ maxDepth: 4 })
  fc.assert(
    fc.property(fc.oneof(values, fc.string({ unit: 'binary' }), fc.constant('\ud800 \u0000 \u2028')), (value) => {
      expect(key.unseal('advice', row, 1, key.seal('advice', row, 1, value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('the length of the sealed bytes tells a text only in steps of sixty-four', () => {
  const key = keyOf(parts())
  const lengths = Array.from({ length: 60 }, (_, n) => key.seal('advice', row, 1, 'a'.repeat(n)).length)
  expect(new Set(lengths).size).toBe(1)
})

test('the same text sealed twice differs, and each sealing is told to the log with its hash', () => {
  const written = new Written()
  const key = new Key(dossier, 'referral', new Map([[1, randomBytes(32)]]), written)
  const [one, two] = [key.seal('referral', row, 1, 'x'), key.seal('referral', row, 2, 'x')]
  expect(one.equals(two)).toBe(false)
  expect(written.objects()).toMatchObject([{ kind: 'referral', id: row, part: 'referral', version: 1 }, { version: 2 }])
  expect(new Set(written.objects().map(({ hash }) => hash)).size).toBe(2)
})

test('a part that was opened for reading and holds nothing cannot be written', () => {
  expect(() => new Key(dossier, 'care', new Map()).seal('care_note', row, 1, 'x')).toThrow('writing act')
})

const keyText = ({ master, wrapped, share }: Parts) =>
  contentKey(unwrap(master, 1, `dossier:${dossier}`, wrapped), share, dossier, 'referral', 1).toString('hex')

function catching(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}
