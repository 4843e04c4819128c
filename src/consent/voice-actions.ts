import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { AgeForm, ContactForm, RepresentativeForm } from './consent.ts'
import { insertAge, insertContact, insertRepresentative, listRecords } from './consent-store.ts'

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
  await insertAge(ctx, age === 'adult' ? { age, note, adultOn: await knownAdultSince(ctx) } : input)
}

/** Who was thought a minor and is not, is asked anew from today; of who always was an adult no day is kept. */
async function knownAdultSince(ctx: CaseCtx): Promise<Temporal.PlainDate | undefined> {
  const [before] = (await listRecords(ctx)).ages
  if (!before) return undefined
  const known = before.words.adultOn ? Temporal.PlainDate.from(before.words.adultOn) : undefined
  if (before.words.age === 'adult' || !known) return before.words.age === 'adult' ? known : ctx.today
  return Temporal.PlainDate.compare(known, ctx.today) < 0 ? known : ctx.today
}

export async function recordContact(ctx: CaseCtx, input: ContactForm): Promise<void> {
  if (input.way === 'letter' && input.paper !== 'post')
    throw new Refused('Een brief kan alleen als post mag komen. Kies een andere manier, of vraag het na.', 'paper')
  await insertContact(ctx, input)
}
