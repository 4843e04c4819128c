import { may } from '#access/may.ts'
import { dateOf, dateWords, shortDate } from '#platform/clock.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink, More } from '#platform/ui/buttons.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { listMembers } from '../case-store.ts'
import { WayOn } from '../way-on.tsx'
import { signatureKinds, signatureWords } from './advice.ts'
import { NextStep } from './advice-next.tsx'
import type { AdviceFacts } from './advice-rules.ts'
import { adviceFacts, listSaved } from './advice-store.ts'
import { someoneToTell } from './delivery-store.ts'
import { headingsOf } from './headings.ts'
import { outsidersPage } from './outsiders-page.tsx'
import { SectionList } from './section-list.tsx'
import { listSent, type SentAdvice } from './sent-store.ts'

/** The advice at a glance: what is written, what stands in the way, who signed. No word of it is opened. */
export async function advicePage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  if (!may(ctx.me, 'read the draft advice', ctx.case)) return outsidersPage(ctx)
  const facts = await adviceFacts(ctx, ctx.case.id)
  const saved = facts.id ? await listSaved(ctx, facts.id) : []
  const sent = await listSent(ctx, ctx.case.id)
  const members = await listMembers(ctx, ctx.case.id)
  const names = new Map(members.map((member) => [member.account, member.name]))
  const at = `/dossiers/${ctx.case.number}/advies`
  return casePage(ctx, {
    title: 'Advies',
    lead: facts.version > 0 ? `${ctx.case.number} · versie ${facts.version}` : ctx.case.number,
    aside: facts.sentVersion ? <ButtonLink href={`${at}/verstuurd`}>Lees het verstuurde advies</ButtonLink> : undefined,
    body: (
      <Stack>
        <NextStep ctx={ctx} facts={facts} at={at} filled={filled} />
        <Columns>
          <Sheet title="Onderdelen">
            <SectionList at={at} facts={facts} saved={saved} names={names} headings={await headingsOf(ctx)} />
          </Sheet>
          <Stack>
            <Signatures facts={facts} names={names} />
            <SentVersions at={at} sent={sent} toTell={sent.length > 0 && (await someoneToTell(ctx))} />
            <Links ctx={ctx} at={at} facts={facts} />
            {ctx.case.stage === 'advice' && may(ctx.me, 'compose the advice', ctx.case) && (
              <More>
                <WayOn ctx={ctx} move="interpret again" action={`${at}/terug`} filled={filled} />
              </More>
            )}
          </Stack>
        </Columns>
      </Stack>
    ),
  })
}

function Signatures({ facts, names }: { facts: AdviceFacts; names: ReadonlyMap<string, string> }) {
  return (
    <Sheet title="Handtekeningen" aside={facts.version > 0 && <Tag>versie {facts.version}</Tag>}>
      <DataTable
        caption="Wie deze versie heeft ondertekend"
        captionHidden
        head={['Voor', 'Ondertekend']}
        rows={signatureKinds.map((kind) => {
          const one = facts.signatures.find((signature) => signature.kind === kind)
          const when = one && shortDate(dateOf(Temporal.Instant.from(one.writtenAt)))
          return [signatureWords[kind], one ? `${names.get(one.author) ?? 'een oud-collega'}, ${when}` : 'nog niet']
        })}
      />
      {facts.signatures.length > 0 && (
        <Small>Verandert er iets in de tekst, dan komt er een nieuwe versie en vervallen deze handtekeningen.</Small>
      )}
    </Sheet>
  )
}

function SentVersions({ at, sent, toTell }: { at: string; sent: readonly SentAdvice[]; toTell: boolean }) {
  if (sent.length === 0) return null
  return (
    <Sheet title="Verstuurd" waiting={toTell}>
      {toTell && <Text>Niet iedereen met een oudere versie weet van de nieuwe.</Text>}
      <DataTable
        caption="Verstuurde versies, de nieuwste bovenaan"
        captionHidden
        head={['Versie', 'Op']}
        rows={sent.map(({ version, writtenAt }) => [
          <TextLink key="link" href={`${at}/verstuurd?versie=${version}`}>
            Versie {version}
          </TextLink>,
          dateWords(dateOf(writtenAt.toTemporalInstant())),
        ])}
      />
      <Actions>
        <ButtonLink kind={toTell ? 'primary' : 'secondary'} href={`${at}/ontvangers`}>
          {toTell ? 'Geef zelf bericht' : 'Wie heeft het advies?'}
        </ButtonLink>
      </Actions>
    </Sheet>
  )
}

function Links({ ctx, at, facts }: { ctx: CaseCtx; at: string; facts: AdviceFacts }) {
  const writes = ctx.case.stage === 'advice' && may(ctx.me, 'compose the advice', ctx.case)
  // Nothing of it can be there yet.
  if (facts.version === 0 && ctx.case.stage !== 'advice') return null
  return (
    <Sheet title="Ook bij dit advies">
      <Actions>
        <ButtonLink kind="secondary" href={`${at}/gesprek`}>
          {facts.talk || !writes ? 'Adviesgesprek' : 'Leg het adviesgesprek vast'}
        </ButtonLink>
        {facts.version > 0 && (
          <ButtonLink kind="secondary" href={`${at}/herkomst`}>
            Waar komt dit vandaan?
          </ButtonLink>
        )}
        {facts.written.includes('summary') && (
          <ButtonLink kind="secondary" href={`${at}/samenvatting`}>
            Samenvatting in een andere taal
          </ButtonLink>
        )}
        {facts.sentVersion && (
          <ButtonLink kind="secondary" href={`${at}/actiebladen`}>
            Actiebladen
          </ButtonLink>
        )}
        {facts.sentVersion && may(ctx.me, 'mark the advice as disputed', ctx.case) && (
          <ButtonLink kind="secondary" href={`${at}/betwist`}>
            De persoon betwist iets
          </ButtonLink>
        )}
        {ctx.case.stage === 'advice' && may(ctx.me, 'record informing and consent', ctx.case) && (
          <ButtonLink kind="secondary" href={`/dossiers/${ctx.case.number}/toestemming/doel/gezondheid`}>
            Mag gezondheid mee? Leg het antwoord vast
          </ButtonLink>
        )}
        {may(ctx.me, 'read the health part', ctx.case) && (
          <ButtonLink kind="secondary" href={`${at}/gezondheidsdeel`}>
            Gezondheidsdeel
          </ButtonLink>
        )}
      </Actions>
    </Sheet>
  )
}
