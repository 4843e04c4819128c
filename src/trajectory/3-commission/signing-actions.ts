import { findIdentity } from '#people/people-store.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { writePerson } from '../person-page.tsx'
import { accepted, type Signature, type SignForm } from './commission.ts'
import { findVersion } from './commission-store.ts'
import { mustBeOpen, tell } from './contact-actions.ts'
import { insertSignature, type Side } from './signature-store.ts'

/** The commissioner signs the version that was read; a name of the person may come along. */
export async function signForCommissioner(ctx: CaseCtx, input: SignForm): Promise<void> {
  const { name, function: work, onBehalf, personName, personBirthDate, vNumber } = input
  await sign(ctx, 'commissioner', input.commission, {
    name,
    function: work,
    onBehalf,
    accepts: Object.values(accepted),
  })
  if (personName || personBirthDate || vNumber) await addToPerson(ctx, personName, personBirthDate, vNumber)
  await tell(ctx, ['coordinator'])
}

async function addToPerson(ctx: CaseCtx, name: string, birthDate: Temporal.PlainDate | undefined, vNumber: string) {
  const known = await findIdentity(ctx, ctx.case.id)
  const spelled = name || known?.name
  if (!spelled) throw new Refused('Vul ook de naam van de persoon in', 'personName')
  const born = birthDate ?? (known?.birthDate ? Temporal.PlainDate.from(known.birthDate) : undefined)
  await writePerson(ctx, {
    name: spelled,
    birthDate: born,
    language: known?.language ?? '',
    contact: known?.contact ?? '',
    vNumber,
  })
}

export async function signForLiv(ctx: CaseCtx, input: { commission: string }): Promise<void> {
  await sign(ctx, 'liv', input.commission, { name: ctx.me.name, function: 'coördinator', onBehalf: 'LIV', accepts: [] })
}

async function sign(ctx: CaseCtx, side: Side, commission: string, signature: Signature): Promise<void> {
  await mustBeOpen(ctx)
  const newest = await findVersion(ctx, ctx.case.id)
  if (newest?.id !== commission)
    throw new Refused('De tekst is ondertussen gewijzigd. Lees de nieuwe tekst en onderteken die.')
  const signed = await insertSignature(ctx, ctx.case.id, commission, side, signature)
  if (signed === 0) throw new Refused('Deze tekst is namens u al ondertekend.')
}
