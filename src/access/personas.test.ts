import { expect, it } from 'vitest'
import { persona, personas } from './personas.ts'
import { roles } from './who.ts'

it('every role is somebody’s, and everybody is somebody else', () => {
  expect(new Set(personas.flatMap((one) => one.roles))).toEqual(new Set(roles))
  for (const key of ['id', 'name', 'email'] as const) expect(new Set(personas.map((one) => one[key])).size).toBe(23)
})

it('nobody can be mailed, and BIG numbers say that they are invented', () => {
  for (const { email, roles: held, bigNumber } of personas) {
    expect(email).toMatch(/\.invalid$/)
    expect(bigNumber?.endsWith('(verzonnen)') ?? false).toBe(held.includes('careExpert'))
  }
})

it('somebody unknown is an error, not nobody', () => {
  expect(() => persona('piet')).toThrow('piet')
})
