import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Manifest = Readonly<Record<string, string>>

let manifest: Manifest | undefined

/** Where `build-css.mjs` put our stylesheet, fonts and scripts; told once at start, or read from the folder we run in. */
export function useAssets(known: Manifest): void {
  manifest = known
}

/** The colours as they are written, for the page that shows them. */
export const tokensCss = (): string => readFileSync(join(process.cwd(), 'dist/assets/tokens.css'), 'utf8')

export function assetUrl(name: string): string {
  manifest ??= JSON.parse(readFileSync(join(process.cwd(), 'dist/assets/manifest.json'), 'utf8')) as Manifest
  const file = manifest[name]
  if (!file) throw new Error(`no such asset: ${name}`)
  return `/assets/${file}`
}
