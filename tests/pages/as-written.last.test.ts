import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { type ConfigData, HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { folderOfShapes } from './shape.ts'

/** Runs after the journeys and the walks: one page of each shape that they saw, as it was sent. */
const folder = join(folderOfShapes(), 'html')
const pages = existsSync(folder) ? readdirSync(folder) : []
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')

/** What is how React writes, or taste, and no error; why stands in docs/decisions/0017. */
const config: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'valid-id': ['error', { relaxed: true }],
    'void-style': 'off',
  },
}

test('there are pages to read: this runs behind the journeys and the walks', () => {
  expect(pages.length).toBeGreaterThan(0)
})

test('the Nu HTML checker finds no error in any page', { timeout: 240_000 }, () => {
  const { stdout, stderr, error } = spawnSync(
    'java',
    ['-jar', jar, '--errors-only', '--format', 'json', '--stdout', folder],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  expect(error, 'Java runs the Nu HTML checker').toBeUndefined()
  const { messages } = JSON.parse(stdout || '{}') as {
    messages?: { url: string; message: string; extract?: string }[]
  }
  expect(messages, stderr).toBeDefined()
  const said = (messages ?? []).map((one) => `${basename(one.url)}: ${one.message} ${one.extract ?? ''}`)
  expect(eachOnce(said)).toEqual([])
})

test('html-validate finds no error in any page', { timeout: 240_000 }, async () => {
  const reader = new HtmlValidate(config)
  const said: string[] = []
  for (const page of pages)
    for (const { messages } of (await reader.validateFile(join(folder, page))).results)
      said.push(...messages.map((one) => `${page}: ${one.ruleId} ${one.message} ${one.selector ?? ''}`))
  expect(eachOnce(said)).toEqual([])
})

/** One line for each thing that is wrong, not for each page it is on. */
function eachOnce(said: readonly string[]): string[] {
  const first = new Map(said.map((one) => [one.replace(/^[^:]*: /, '').slice(0, 80), one]))
  return [...first.values()].map((one) => one.slice(0, 400))
}
