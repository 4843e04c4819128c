import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** The rooms from the ground up: imports only point down (or stay inside the room). */
const storeys = [
  'platform',
  'access',
  'audit',
  'vault',
  'routing',
  'drafts',
  'views',
  'organisations',
  'settings',
  'people',
  'attachments',
  'accounts',
  'consent',
  'danger',
  'consultation',
  'knowledge',
  'trajectory',
  'trajectory/1-referral',
  'trajectory/2-triage',
  'trajectory/3-commission',
  'trajectory/4-team',
  'trajectory/5-conversations',
  'trajectory/6-duiding',
  'trajectory/7-advice',
  'trajectory/8-follow-up',
  'trajectory/9-closure',
  'teamwork',
  'relocation',
  'promotion',
  'caseload',
  'letters',
  'rights',
  'retention',
  'statistics',
  'welcome',
  'english',
  'app',
]

const src = join(import.meta.dirname, '../src')
const files = walk(src).filter((file) => /\.tsx?$/.test(file))

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}

function roomOf(path: string): string {
  const [first = '', second = ''] = relative(src, path).split('/')
  return first === 'trajectory' && /^\d-/.test(second) ? `${first}/${second}` : first
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/from '((?:#|\.)[^']+)'/g), ...text.matchAll(/import\('((?:#|\.)[^']+)'\)/g)].map(
    ([, name = '']) => (name.startsWith('#') ? join(src, name.slice(1)) : join(file, '..', name)),
  )
}

test('imports point down', () => {
  const wrong = files
    .filter((file) => !file.endsWith('main.ts') && !/\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith(src) && storeys.indexOf(roomOf(target)) > storeys.indexOf(roomOf(file)))
        .map((target) => `${relative(src, file)} looks up to ${relative(src, target)}`),
    )
  expect(wrong).toEqual([])
})

test('every room is in the drawing', () => {
  const rooms = new Set(files.map(roomOf).filter((room) => room !== 'main.ts'))
  expect([...rooms].filter((room) => !storeys.includes(room))).toEqual([])
})

test('no room or file is a cupboard', () => {
  const cupboards = files
    .map((file) => relative(src, file))
    .filter((file) => /(^|\/)(utils?|helpers?|services?|common|misc|types|index)(\/|\.tsx?$)/.test(file))
  expect(cupboards).toEqual([])
})

test('only a store speaks SQL', () => {
  const allowed = /(-store\.tsx?|\.test\.tsx?)$|^(platform|access|audit|vault|app)\//
  const speakers = files
    .map((file) => relative(src, file))
    .filter(
      (file) =>
        !allowed.test(file) &&
        /sql`\s*(select|insert|update|delete|with)\b/i.test(readFileSync(join(src, file), 'utf8')),
    )
  expect(speakers).toEqual([])
})

test('the platform knows no word of LIV', () => {
  const words = /\b(duiding|coördinator|opdrachtgever|zorgexpert|asielzoeker|radicalis\w+|triage)\b/i
  const speakers = files
    .filter((file) => roomOf(file) === 'platform' && !/\.test\.tsx?$|gallery|-world\.ts$/.test(file))
    .filter((file) => words.test(readFileSync(file, 'utf8')))
    .map((file) => relative(src, file))
  expect(speakers).toEqual([])
})

test('no dependency scores, learns or predicts', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(src, '../package.json'), 'utf8'))
  const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)]
  expect(
    names.filter((name) =>
      /tensor|onnx|openai|anthropic|llm|langchain|brain|\bml-|natural|sentiment|bayes|classif|predict|similar|embed(?!ded-postgres)/i.test(
        name,
      ),
    ),
  ).toEqual([])
})

test('fewer than twenty dependencies at run time, each exact', () => {
  const { dependencies } = JSON.parse(readFileSync(join(src, '../package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(20)
  expect(Object.values(dependencies).filter((version) => !/^\d/.test(version))).toEqual([])
})
