import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { askedAnewDays } from './asking-anew.ts'
import type { AgeForm, ContactForm, RepresentativeForm } from './consent.ts'
import {
  type ConsentRecords,
  endSooner,
  insertAge,
  insertContact,
  insertRepresentative,
  listRecords,
} from './consent-store.ts'
import { decidingTable } from './settings-of-age.ts'
import { type DecidingTable, endOf, type KnownAge, matterOf } from './who-decides.ts'

/** Somebody beside the person; a lawyer always with a mandate that says what for and until when. */
export async function recordRepresentative(ctx: CaseCtx, input: RepresentativeForm): Promise<void> {
  if (input.kind !== 'none' && !input.name) throw new Refused('Vul de naam in', 'name')
  if (input.kind === 'lawyer' && !input.note)
    throw new Refused('Schrijf op waarvoor de advocaat is gemachtigd, bijvoorbeeld voor inzage.', 'note')
  if (input.kind === 'lawyer' && !input.untilOn)
    throw new Refused('Vul in tot en met welke dag de machtiging geldt.', 'untilOn')
  await insertRepresentative(ctx, input)
}

/** What is known of the age. Of a minor the eighteenth birthday is asked: on that day the person is asked anew. */
export async function recordAge(ctx: CaseCtx, input: AgeForm): Promise<void> {
  const { age, adultOn, note } = input
  if (age === 'minor' && !adultOn) throw new Refused('Vul in op welke dag de persoon 18 wordt.', 'adultOn')
  if (age === 'minor' && adultOn && Temporal.PlainDate.compare(adultOn, ctx.today) <= 0)
    throw new Refused('Deze dag is al geweest. Kies dan “18 jaar of ouder”.', 'adultOn')
  if (adultOn && Temporal.PlainDate.compare(adultOn, ctx.today.add({ years: 18 })) > 0)
    throw new Refused('Deze dag ligt meer dan 18 jaar vooruit. Kijk het jaar na.', 'adultOn')
  if (age === 'doubted' && !note)
    throw new Refused('Schrijf op wie de leeftijd betwijfelt, en wat de persoon er zelf over zegt.', 'note')
  const records = await listRecords(ctx)
  const before = records.ages[0]?.words
  const known = age === 'adult' ? { age, note, adultOn: adultSince(ctx, before) } : input
  const table = await decidingTable(ctx)
  const now = { age, adultOn: known.adultOn?.toString() }
  await insertAge(ctx, known, askedAnewDays(now, before, table, ctx.today))
  await endWhatWasSaid(ctx, records, now, table)
}

/** Who was thought a minor and is not, is asked anew from today; of who always was an adult no day is kept. */
function adultSince(ctx: CaseCtx, before: KnownAge | undefined): Temporal.PlainDate | undefined {
  if (!before) return undefined
  const known = before.adultOn ? Temporal.PlainDate.from(before.adultOn) : undefined
  if (before.age === 'adult' || !known) return before.age === 'adult' ? known : ctx.today
  return Temporal.PlainDate.compare(known, ctx.today) < 0 ? known : ctx.today
}

/** What a representative said counts no longer than this age allows. */
async function endWhatWasSaid(
  ctx: CaseCtx,
  { consents }: ConsentRecords,
  known: KnownAge,
  table: DecidingTable,
): Promise<void> {
  const newest = consents.filter((one, at) => consents.findIndex((c) => c.words.purpose === one.words.purpose) === at)
  for (const { id, words } of newest) {
    const said = { by: words.givenBy ?? 'person', matter: matterOf[words.purpose] }
    const end = words.given === 'yes' ? endOf(said, known, table, ctx.today) : undefined
    if (end) await endSooner(ctx, id, end)
  }
}

export async function recordContact(ctx: CaseCtx, input: ContactForm): Promise<void> {
  if (input.way === 'letter' && input.paper !== 'post')
    throw new Refused('Een brief kan alleen als post mag komen. Kies een andere manier, of vraag het na.', 'paper')
  await insertContact(ctx, input)
}
