import { rmSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { bundledFonts } from './fonts.ts'
import type { PrintAnswer, PrintOrder } from './print-order.ts'

// A process of its own: its memory goes back when nobody prints, and a crash takes nothing else along.
const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs: bundledFonts() }] })

leaveNoFolder(process.cwd())

process.on('disconnect', () => process.exit(0))
process.on('message', (order: PrintOrder) => process.send?.(print(order)))

function print(order: PrintOrder): PrintAnswer {
  try {
    return { pdf: compile(order) }
  } catch (error) {
    return troubleOf(error instanceof Error ? error.message : String(error))
  } finally {
    compiler.evictCache(0)
  }
}

function compile({ template, data, title, createdAt, standard }: PrintOrder): Buffer {
  const made = compiler.compile({ mainFileContent: template, inputs: { data, title } })
  const failed = made.takeError()
  if (failed || !made.result) throw new Error(JSON.stringify(failed?.shortDiagnostics ?? 'nothing made'))
  return compiler.pdf(made.result, { pdfStandard: standard, creationTimestamp: createdAt })
}

/** Whatever stands between quotes may be somebody's words: only the signs that have no shape are named. */
function troubleOf(message: string): PrintAnswer {
  const plain = message.replaceAll('\\"', '"')
  const signs = [...plain.matchAll(/the text `"(.{1,16}?)"` could not be displayed/gu)].map(([, sign = '']) => sign)
  if (signs.length > 0) return { signs: [...new Set(signs)].slice(0, 5) }
  const said = [...plain.matchAll(/"?message"?: ?"([^"`]*)/g)].map(([, text]) => text)
  return { trouble: said.join('; ').slice(0, 200) || 'no diagnosis' }
}

/** The folder only had to say that this machine's typefaces do not count; some systems keep it until we end. */
function leaveNoFolder(path: string): void {
  try {
    rmSync(path, { recursive: true })
  } catch {}
}
