import { may } from '#access/may.ts'
import { OnlyNarrow, Sheet, WaitingFirst } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { listMembers } from '../case-store.ts'
import { wayOn } from '../moving.ts'
import { WayOn } from '../way-on.tsx'
import { commissionIsAccepted } from './commission.ts'
import { AddressForm, CommissionerSigns, DraftForm, LivSigns, MeetingForm } from './commission-forms.tsx'
import { CommissionLetter, MeetingSheet, NotWrittenYet, Signatures, WhoDoesWhat } from './commission-letter.tsx'
import {
  commissionFacts,
  findCommission,
  findNewController,
  findOrganisation,
  listAllContacts,
  listCommissioners,
  listContacts,
} from './commission-store.ts'
import { isOpen } from './contact-actions.ts'
import { findMeeting } from './meeting-store.ts'
import { listSignatures } from './signature-store.ts'

/** The commission: reads as a letter, with what waits for the reader beside it. */
export async function commissionPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const { id, number } = ctx.case
  const commission = await findCommission(ctx, id)
  const signatures = commission ? await listSignatures(ctx, id, commission.id) : []
  const organisation = commission ? await findOrganisation(ctx, commission.organisation) : undefined
  const meeting = await findMeeting(ctx, id)
  const leads = may(ctx.me, 'draft the commission', ctx.case)
  const open = await isOpen(ctx)
  const next = await findNewController(ctx, id)
  const bothSigned = signatures.length === 2
  const signedBy = (side: 'commissioner' | 'liv') => signatures.some((one) => one.side === side)
  const { contact, deputy } = open && leads ? await addressed(ctx) : {}
  const signsHere =
    open && commission && !signedBy('commissioner') && may(ctx.me, 'sign the commission for the commissioner', ctx.case)
  const waiting = leads && (
    <WayOn
      ctx={ctx}
      move="accept the commission"
      action={`/dossiers/${number}/opdracht/verder`}
      needs={wayOn('accept the commission', commissionIsAccepted, await commissionFacts(ctx, id))}
      filled={filled}
    />
  )
  const aside = (
    <>
      {commission && signsHere && (
        <CommissionerSigns ctx={ctx} filled={filled} commission={commission} organisation={organisation} />
      )}
      {open && commission && !signedBy('liv') && may(ctx.me, 'sign the commission for LIV', ctx.case) && (
        <LivSigns ctx={ctx} filled={filled} commission={commission} />
      )}
      {commission && <Signatures signatures={signatures} />}
      {open && commission && leads && (
        <AddressForm
          ctx={ctx}
          filled={filled}
          contacts={await listContacts(ctx, commission.organisation)}
          contact={contact}
          deputy={deputy}
        />
      )}
      {!meeting && may(ctx.me, 'record the coordination meeting', ctx.case) && (
        <MeetingForm ctx={ctx} filled={filled} />
      )}
    </>
  )
  return casePage(ctx, {
    title: 'Opdracht',
    body: (
      <WaitingFirst waiting={waiting} aside={aside}>
        {signsHere && <SignBelow />}
        {commission ? <CommissionLetter commission={commission} organisation={organisation} /> : <NotWrittenYet />}
        {commission && <WhoDoesWhat />}
        {meeting && <MeetingSheet meeting={meeting} />}
        {open && leads && (!bothSigned || next) && (
          <DraftForm
            {...{ ctx, filled, commission, contact }}
            organisations={await listCommissioners(ctx)}
            contacts={await listAllContacts(ctx)}
          />
        )}
      </WaitingFirst>
    ),
  })
}

// On a phone the letter comes before the signature: say that something is asked below it.
function SignBelow() {
  return (
    <OnlyNarrow>
      <Sheet title="Dit wacht op u" waiting>
        <Text>Lees de opdracht en onderteken daarna onder de tekst.</Text>
        <TextLink href="#ondertekenen">Naar ondertekenen</TextLink>
      </Sheet>
    </OnlyNarrow>
  )
}

async function addressed(ctx: CaseCtx): Promise<{ contact?: string | undefined; deputy?: string | undefined }> {
  const members = await listMembers(ctx, ctx.case.id)
  const who = (relation: string) => members.find((member) => member.relation === relation)?.account
  return { contact: who('commissioner'), deputy: who('commissionerDeputy') }
}
