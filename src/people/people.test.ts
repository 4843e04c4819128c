import { expect, test } from 'vitest'
import { initialsOf, vNumberPattern } from './people.ts'

test('a list shows initials, never a name', () => {
  expect(initialsOf('Sanne de Wit')).toBe('S. de W.')
})

test('a V-number has ten digits and leading zeros count', () => {
  expect(vNumberPattern.test('0012345678')).toBe(true)
  expect(vNumberPattern.test('12345678')).toBe(false)
})
