import { z } from 'zod'
import type { Tx } from '#platform/database/tx.ts'
import { choice, longText, text } from '#platform/web/fields.ts'
import type { Key } from '#vault/vault.ts'
import { knowing } from './information.ts'

/** Somebody with a link whose code was right: one act, in one case, of which they learn nothing but what was meant for them. */
export interface OutsideCtx {
  readonly tx: Tx
  readonly account: string
  readonly link: OutsideLink
  readonly today: Temporal.PlainDate
  /** The key of the one part that this link is about; leaves its line in the log. */
  open(): Promise<Key>
}
export interface OutsideLink {
  readonly link: string
  readonly case: string
  readonly act: OutsideAct
  readonly request: string | null
  readonly until: string
}
export type OutsideAct = 'answer by link' | 'answer by link as who treats' | 'read an appointment by link'

export const byWhoTreats = ({ link }: OutsideCtx): boolean => link.act === 'answer by link as who treats'

/** One question, one answer. */
export const outsideForm = z.object({
  answer: longText(8000, 'Schrijf uw antwoord op'),
  knows: choice(knowing, 'Kies hoe u dit weet'),
  from: text(300, 'Vul uw naam en functie in'),
})
export type OutsideForm = z.output<typeof outsideForm>
