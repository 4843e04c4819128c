import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documents } from '../docs/from-code/documents.ts'
import { countPolicies, readPolicies } from '../docs/from-code/policies.ts'
import { sentencesOfMust } from '../docs/from-code/refusals.ts'
import { ruleLists } from '../docs/from-code/rules.ts'

const root = join(import.meta.dirname, '..')
const { files, missing } = documents(root)

test.each(Object.keys(files))('%s is what the code says', (path) => {
  const written = readFileSync(join(root, path), 'utf8')
  expect(written === files[path], `${path} is old: run npm run docs`).toBe(true)
})

test('GLOSSARY.md explains every standing, part and act', () => {
  expect(missing).toEqual([])
})

test('the map of the house in README.md names every room', () => {
  const map = readFileSync(join(root, 'README.md'), 'utf8').match(/^src\/\n(?<rooms>(?: .*\n)+)/m)?.groups?.rooms ?? ''
  const named = new Set(
    [...map.matchAll(/^ +([\w-]+)\/? /gm), ...map.matchAll(/ (\d-[a-z-]+)/g)].map(([, name]) => name),
  )
  const folders = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
  expect([...folders('src'), ...folders('src/trajectory')].filter((room) => !named.has(room))).toEqual([])
})

test('no policy is left out', () => {
  expect(readPolicies(root).length).toBe(countPolicies(root))
})

test('no rule is left out', () => {
  const listed = ruleLists.flatMap(({ sentences }) => sentences)
  expect(sentencesOfMust(root).filter((sentence) => !listed.includes(sentence))).toEqual([])
})
