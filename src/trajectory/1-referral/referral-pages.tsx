import { hasRole, isLiv, may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack, WaitingFirst } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PageHead, Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { ProductNotice } from '#settings/product-notice.tsx'
import { productState } from '#settings/product-store.ts'
import { textOf } from '#settings/settings-store.ts'
import { casePage } from '../case-page.tsx'
import { wayOn } from '../moving.ts'
import { WayOn } from '../way-on.tsx'
import { Additions, AddToReferral } from './additions.tsx'
import { InviteTriager, possibleTriagers } from './invite-triager.tsx'
import { mayAskWhetherKnown } from './known-page.tsx'
import { ConfirmReceipt, ReceiveAtOnce, Take } from './receiving.tsx'
import { informedWords, situations, triageCanStart } from './referral.ts'
import { ReferralStep, type StepName } from './referral-steps.tsx'
import {
  findMyself,
  getReferral,
  listAdditions,
  listMyReferrals,
  listReceipts,
  referralFacts,
} from './referral-store.ts'

/** The form in steps; also what comes back when a step is refused. */
export async function referPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const step = (filled?.values.step as StepName | undefined) ?? 'concern'
  const fromAccount = filled && step !== 'referrer' ? {} : await knownOfReferrer(ctx)
  const values = filled?.values ?? fromAccount
  const known = Object.entries(fromAccount).flatMap(([name, value]) => (value ? [name] : []))
  const state = await productState(ctx, 'duiding')
  return {
    title: 'Iemand aanmelden',
    nav: '/aanmelden',
    body: (
      <Stack>
        {state === 'waiting' && !filled ? (
          <PageHead title="Iemand aanmelden" />
        ) : (
          <ReferralStep step={step} values={values} token={ctx.token} filled={filled} known={known} />
        )}
        {(state === 'waiting' || step === 'concern') && <ProductNotice ctx={ctx} product="duiding" state={state} />}
      </Stack>
    ),
  }
}

/** What we know of who refers need not be typed. The front office writes down what somebody else says: nothing is known then. */
async function knownOfReferrer(ctx: Ctx): Promise<Record<string, string>> {
  if (isLiv(ctx.me)) return {}
  const { phone, organisation } = await findMyself(ctx)
  return {
    place: organisation ?? '',
    referrerKind: 'professional',
    referrerOrganisation: organisation ?? '',
    referrerName: ctx.me.name,
    referrerFunction: hasRole(ctx.me, 'commissioner') ? 'contactpersoon' : '',
    referrerPhone: phone ?? '',
  }
}

export async function myReferralsPage(ctx: Ctx): Promise<PageView> {
  const mine = await listMyReferrals(ctx)
  ctx.saw(mine.map(({ id }) => ({ kind: 'case', id, part: 'referral' })))
  return {
    title: 'Mijn aanmeldingen',
    nav: '/aanmelden',
    body: (
      <Stack>
        <PageHead title="Mijn aanmeldingen" aside={<ButtonLink href="/aanmelden">Iemand aanmelden</ButtonLink>} />
        <Sheet>
          <DataTable
            caption="Uw aanmeldingen, de nieuwste eerst"
            captionHidden
            head={['Kenmerk', 'Verstuurd op']}
            rows={mine.map(({ number, writtenAt }) => [
              <TextLink key="n" href={`/aanmelden/ontvangst/${number}`}>
                {number}
              </TextLink>,
              dateWords(dateOf(writtenAt.toTemporalInstant())),
            ])}
            empty={<EmptyState title="U heeft nog niemand aangemeld" level={2} />}
          />
        </Sheet>
      </Stack>
    ),
  }
}

/** The referral within the case: what was seen, the receipt, who weighs along, and the way on. */
export async function referralPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const referral = await getReferral(ctx, ctx.case.id)
  const facts = await referralFacts(ctx, ctx.case.id)
  const receipts = await listReceipts(ctx, ctx.case.id)
  const additions = await listAdditions(ctx, ctx.case.id)
  const at = `/dossiers/${ctx.case.number}/aanmelding`
  const receives = ctx.case.stage === 'referral' && receipts.length === 0 && may(ctx.me, 'confirm receipt', ctx.case)
  const colleagues = ctx.case.stage === 'referral' ? await possibleTriagers(ctx) : []
  const standard = receives ? await textOf(ctx, 'text-receipt') : ''
  const atOnce = receives && facts.triagers === 0 && colleagues.length > 0
  const waiting = (
    <>
      {atOnce ? (
        <ReceiveAtOnce {...{ ctx, at, standard, filled, colleagues }} />
      ) : (
        <WayOn
          ctx={ctx}
          move="start triage"
          action={`${at}/verder`}
          needs={wayOn('start triage', triageCanStart, facts)}
          filled={filled}
        />
      )}
      <Take ctx={ctx} action={`${at}/nemen`} filled={filled} />
    </>
  )
  const aside = (
    <>
      {receives && !atOnce && <ConfirmReceipt {...{ ctx, standard, filled }} action={`${at}/ontvangst`} />}
      {!atOnce && (
        <InviteTriager
          {...{ ctx, filled, colleagues }}
          action={`${at}/meeweger`}
          title="Vraag iemand om mee te wegen"
        />
      )}
      {mayAskWhetherKnown(ctx) && (
        <Sheet title="Is de persoon al bekend?">
          <Text>U hoort alleen ja of nee, en wie u dan belt.</Text>
          <TextLink href={`${at}/bekend`}>Vraag of de persoon al bekend is</TextLink>
        </Sheet>
      )}
      {may(ctx.me, 'read who referred', ctx.case) && (
        <Sheet title="Wie meldde aan">
          <Text>Deze gegevens zijn beschermd. Wie ze opent, staat in het logboek.</Text>
          <TextLink href={`${at}/aanmelder`}>Bekijk wie aanmeldde</TextLink>
        </Sheet>
      )}
    </>
  )
  return casePage(ctx, {
    title: 'Aanmelding',
    body: (
      <WaitingFirst waiting={waiting} aside={aside}>
        <Sheet title="Wat er is gezien of gehoord">
          <Reading>{referral.concern}</Reading>
          <DataList
            items={[
              ['Sinds', referral.since],
              ['Betrokken', referral.involved || 'niet genoemd'],
              ['Al gedaan', referral.tried || 'niet genoemd'],
              ['Situatie', situations[referral.situation]],
              ['Woont in', referral.place],
              ['Taal', referral.language || 'niet genoemd'],
              ['Weet van de aanmelding', informedWords[referral.personInformed]],
              referral.personInformedNote ? ['Toelichting', referral.personInformedNote] : null,
            ]}
          />
        </Sheet>
        <Additions title="Wat erbij kwam" additions={additions} />
        {receipts.map(({ message, writtenAt }) => (
          <Sheet
            key={writtenAt.toISOString()}
            title="Bericht aan de aanmelder"
            aside={dateWords(dateOf(writtenAt.toTemporalInstant()))}
          >
            <Reading>{message}</Reading>
          </Sheet>
        ))}
        {ctx.case.closedOn === null && (
          <AddToReferral
            ctx={ctx}
            action={`${at}/aanvullen`}
            title="Iets toevoegen aan de aanmelding"
            label="Wat vertelde de aanmelder erbij?"
            filled={filled}
          />
        )}
      </WaitingFirst>
    ),
  })
}
