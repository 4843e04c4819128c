import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Refused } from '#platform/refused.ts'
import { type DuidingCase, duidingCase, seen } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { axes } from './axes.ts'
import { addObservation, disputeObservation } from './observation-actions.ts'
import { startNewVersion, withdrawVersion } from './signing-actions.ts'
import { duidingFacts } from './version-store.ts'

let w: World
let the: DuidingCase

beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  the = await duidingCase(w)
})

describe.each(axes)('the duiding of $about', (axis) => {
  test('cannot be signed with something missing, and says what', async () => {
    await the.writing(axis, (ctx) => addObservation(ctx, axis, seen))
    await expect(the.sign(axis)).rejects.toThrow('er zijn beschermende factoren')
  })

  test('is signed by its writer, and then nothing in it changes', async () => {
    await the.signed(axis)
    await expect(the.writing(axis, (ctx) => addObservation(ctx, axis, seen))).rejects.toThrow('Maak een nieuwe versie')
    await expect(the.sign(axis)).rejects.toThrow(Refused)
  })

  test('stays frozen for raw SQL too', async () => {
    await the.signed(axis)
    const change = (text: string) => the.writing(axis, (ctx) => ctx.tx.run({ text, values: [the.id] }))
    const table = `liv.${axis.tables}`
    await expect(
      change(`update ${table}_part set version = 9, changed_by = gate.me() where case_id = $1`),
    ).rejects.toThrow('signed')
    await expect(
      change(`update ${table}_observation set nature = 'literal', changed_by = gate.me() where case_id = $1`),
    ).rejects.toThrow('signed')
    await expect(change(`delete from ${table}_observation where case_id = $1`)).rejects.toThrow('signed')
    await expect(
      change(`insert into ${table}_part (id, case_id, duiding, kind, author, content)
      select gen_random_uuid(), case_id, id, 'missing', gate.me(), '\\x00' from ${table} where case_id = $1`),
    ).rejects.toThrow('signed')
    expect(await change(`update ${table} set signed_at = null, signed_by = null where case_id = $1`)).toBe(0)
    const { rows } = await w.superuser.query(`select signed_at from ${table} where case_id = $1`, [the.id])
    expect(rows).toHaveLength(1)
    expect(rows[0].signed_at).not.toBeNull()
  })

  test('a change is a new version with the same words, signed and reviewed again', async () => {
    await the.signed(axis)
    await the.reviewed(axis)
    await the.writing(axis, (ctx) => startNewVersion(ctx, axis, { text: 'School heeft gebeld.' }))
    const draft = await the.latest(axis)
    expect(draft?.version).toBe(2)
    expect(draft?.signedAt).toBeNull()
    expect(draft?.observations).toHaveLength(2)
    expect(draft?.parts.change[0]?.content.text).toBe('School heeft gebeld.')
    const facts = () => the.writing(axis, (ctx) => duidingFacts(ctx, the.id))
    expect((await facts())[`${axis.key}Signed`]).toBe(false)
    await the.sign(axis)
    expect(await facts()).toMatchObject({ [`${axis.key}Signed`]: true, [`${axis.key}Reviewed`]: false })
  })

  test('a new version that is not needed goes away, and the signed one counts again', async () => {
    await the.signed(axis)
    await the.writing(axis, (ctx) => startNewVersion(ctx, axis, { text: 'Toch niet.' }))
    await the.writing(axis, (ctx) => withdrawVersion(ctx, axis))
    expect((await the.latest(axis))?.version).toBe(1)
  })

  test('a disputed observation is marked at once, also after signing, and its words stay', async () => {
    await the.signed(axis)
    const before = await the.latest(axis)
    await the.writing(axis, (ctx) => disputeObservation(ctx, axis, before?.observations[0]?.id ?? ''))
    const after = await the.latest(axis)
    expect(after?.observations[0]).toMatchObject({ disputed: true, content: before?.observations[0]?.content })
    expect(after?.observations[1]?.disputed).toBe(false)
  })
})
