import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'

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
  server.get('/assets/:file', (c) => {
    const file = c.req.param('file')
    if (!known.has(file)) return c.notFound()
    let bytes = read.get(file)
    if (!bytes) {
      bytes = new Uint8Array(readFileSync(join(folder, file)))
      read.set(file, bytes)
    }
    const type = types[file.split('.').pop() ?? ''] ?? 'application/octet-stream'
    return c.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' })
  })
}
