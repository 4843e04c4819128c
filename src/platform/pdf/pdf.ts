import { Refused } from '#platform/refused.ts'
import { Press } from './press.ts'
import type { PrintAnswer } from './print-order.ts'

export type PdfStandard = 'ua-1' | 'a-2a'

export interface PdfOrder {
  /** Typst source, written by us; it finds its data in `json(bytes(sys.inputs.data))`. */
  template: string
  data: unknown
  title: string
  createdAt: Temporal.Instant
  standard: PdfStandard
}

/** The document could not be made. The sentence is for the person; `why` is a code and holds nothing of the text. */
export class PdfFailed extends Error {
  readonly why: string
  constructor(why: string) {
    super('Het document kon niet worden gemaakt. Uw tekst is bewaard. Probeer het over een minuut opnieuw.')
    this.name = 'PdfFailed'
    this.why = why
  }
}

let press: Press | undefined

export async function makePdf(order: PdfOrder): Promise<Buffer> {
  press ??= new Press()
  const answer = await press.print({
    template: `#set document(title: sys.inputs.title, date: auto)\n${order.template}`,
    data: JSON.stringify(order.data),
    title: order.title,
    createdAt: Math.floor(order.createdAt.epochMilliseconds / 1000),
    standard: order.standard,
  })
  return bytesOf(answer)
}

/** Ends the child at once; the next document starts a new one. */
export function closePdf(): void {
  press?.close()
  press = undefined
}

function bytesOf(answer: PrintAnswer): Buffer {
  if (answer.pdf) return Buffer.from(answer.pdf)
  if (answer.signs?.length) {
    const signs = answer.signs.join(' ')
    throw new Refused(`Dit teken kan niet in een document staan: ${signs} Haal het weg en probeer het opnieuw.`)
  }
  throw new PdfFailed(answer.trouble ?? 'unknown')
}
