import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** docs/requirements.md says of each requirement which test shows it, or why it waits. Here: that those tests exist. */
const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'docs/requirements.md'), 'utf8')
const rows = text
  .split('\n')
  .filter((line) => /^\| (R|P)\d+ /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', what = '', shown = '']) => ({ name, what, shown }))

test('every requirement R1 to R33 and every point of practice has a row', () => {
  const want = [
    ...Array.from({ length: 33 }, (_, at) => `R${at + 1}`),
    ...Array.from({ length: 52 }, (_, at) => `P${at + 1}`),
  ]
  expect(want.filter((name) => !rows.some((row) => row.name === name))).toEqual([])
})

test('every row names a test, or says what it waits for', () => {
  expect(
    rows.filter(({ shown }) => !/`[^`]+`/.test(shown) && !/^(Later|Wacht)/.test(shown)).map(({ name }) => name),
  ).toEqual([])
})

test('every test that is named exists, in the file where it is said to be', () => {
  const missing = rows.flatMap(({ name, shown }) =>
    [...shown.matchAll(/`([^`]+)`(?:: "([^"]+)")?/g)].flatMap(([, file = '', sentence = '']) => {
      const path = join(root, file)
      if (!existsSync(path)) return [`${name}: ${file}`]
      return readFileSync(path, 'utf8').replaceAll('\\', '').includes(sentence.replaceAll('\\', ''))
        ? []
        : [`${name}: ${file}: ${sentence}`]
    }),
  )
  expect(missing).toEqual([])
})
