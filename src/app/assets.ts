import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { takesGzip } from '#platform/web/compressed.ts'

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}

/** Our stylesheet, fonts and scripts: read once, named by their hash, kept by the browser for a year. */
export function serveAssets(server: Hono, folder = join(process.cwd(), 'dist/assets')): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>
  const known = new Set(Object.values(manifest))
  const read = new Map<string, Uint8Array<ArrayBuffer>>()
  const once = (name: string, make: () => Buffer) => {
    const bytes = read.get(name) ?? new Uint8Array(make())
    read.set(name, bytes)
    return bytes
  }
  const asIs = (file: string) => once(file, () => readFileSync(join(folder, file)))
  const squeezed = (file: string) => once(`${file}.gz`, () => gzipSync(readFileSync(join(folder, file)), { level: 9 }))
  server.get('/assets/:file', (c) => {
    const file = c.req.param('file')
    if (!known.has(file)) return c.notFound()
    const type = types[file.split('.').pop() ?? ''] ?? 'application/octet-stream'
    const headers = { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }
    // A typeface is compressed already; what is the same for everybody says nothing of anybody.
    if (file.endsWith('.woff2') || !takesGzip(c.req.raw)) return c.body(asIs(file), 200, headers)
    return c.body(squeezed(file), 200, { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' })
  })
}
