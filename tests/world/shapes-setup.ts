import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Which shapes of pages were looked at, and those pages as they were sent: of all workers in one folder. */
export default function setup(): () => void {
  process.env.LIV_TEST_SHAPES ??= mkdtempSync(join(tmpdir(), 'liv-shapes-'))
  const folder = process.env.LIV_TEST_SHAPES
  return () => {
    delete process.env.LIV_TEST_SHAPES
    rmSync(folder, { recursive: true, force: true })
  }
}
