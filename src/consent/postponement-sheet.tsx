import { may } from '#access/may.ts'
import { dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text } from '#platform/ui/text.tsx'
import type { SheetProps } from './consent-parts.tsx'
import type { Postponement } from './postponement-store.ts'

/** Only the postponement, for who looks along: also before there is a team, and after a referral that was not included. */
export function PostponementSheet({
  postponement,
  ctx,
  at,
  filled,
  names,
}: SheetProps & { postponement: Postponement | undefined }) {
  if (!postponement)
    return (
      <Sheet>
        <EmptyState title="Er is geen uitstel" level={2}>
          Hier komt te staan waarom de persoon nog niet is geïnformeerd, als iemand u vraagt om mee te kijken.
        </EmptyState>
      </Sheet>
    )
  const { reason, until, author, agreedBy } = postponement
  const waits = !agreedBy && author !== ctx.me.account && may(ctx.me, 'agree to a postponement', ctx.case)
  return (
    <Sheet title="De persoon is nog niet geïnformeerd" waiting={waits}>
      <Text>Uitgesteld tot en met {dateWords(until)}, omdat:</Text>
      <Reading>{reason}</Reading>
      <Small>Opgeschreven door {names.get(author) ?? 'een collega'}.</Small>
      {agreedBy && <Text>{names.get(agreedBy) ?? 'Een collega'} keek mee en is het eens met het uitstel.</Text>}
      {!agreedBy && !waits && <Text>Het uitstel telt pas als een tweede persoon het ermee eens is.</Text>}
      {waits && (
        <Form action={`${at}/akkoord`} token={ctx.token} filled={filled}>
          <Text>Iemand heeft het recht om te weten dat er over hem wordt gepraat. Weegt deze reden daar tegenop?</Text>
          <Actions>
            <Submit>Ik ben het eens met dit uitstel</Submit>
          </Actions>
        </Form>
      )}
    </Sheet>
  )
}
