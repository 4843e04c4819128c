import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documents } from './documents.ts'

// `npm run docs`: start.mjs has already gone to the root of the project.
const { files, missing } = documents(process.cwd())
for (const [path, text] of Object.entries(files)) writeFileSync(join(process.cwd(), path), text)
process.stdout.write(`Geschreven: ${Object.keys(files).join(', ')}.\n`)
for (const word of missing) process.stderr.write(`GLOSSARY.md mist: ${word}\n`)
process.exitCode = missing.length > 0 ? 1 : 0
