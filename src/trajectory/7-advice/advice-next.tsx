import { may } from '#access/may.ts'
import { type Rule, readiness } from '#platform/rules.ts'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { ErrorSummary, Form } from '#platform/ui/form.tsx'
import { type Condition, Readiness } from '#platform/ui/readiness.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { wayOn } from '../moving.ts'
import { WayOn } from '../way-on.tsx'
import { isDomain, type Section, sectionWords, signatureKinds } from './advice.ts'
import {
  type AdviceFacts,
  completeRules,
  emptySections,
  followUpCanStart,
  openDomains,
  sendRules,
} from './advice-rules.ts'

interface Props {
  readonly ctx: CaseCtx
  readonly facts: AdviceFacts
  readonly at: string
  readonly filled: Filled | undefined
}

/** Why a step was refused, also when the page has moved on since and no longer shows its button. */
export function WhyNot({ ctx, facts, filled }: Omit<Props, 'at'>) {
  const step = filled?.form.split('/').at(-1)
  const said = ctx.case.stage === 'advice' && (step === 'terug' || (step === 'verder' && facts.sentAt))
  return said ? null : <ErrorSummary filled={filled} />
}

/** One question first: what brings this advice a step further now? */
export function NextStep(props: Props) {
  const { ctx, facts } = props
  if (ctx.case.stage !== 'advice') return null
  const today = ctx.today.toString()
  const open = readiness(completeRules, { ...facts, today }).some((rule) => !rule.met)
  if (facts.sentAt) return <AfterSending {...props} />
  if (open) return <Writing {...props} />
  return signatureKinds.every((kind) => facts.signatures.some((one) => one.kind === kind)) ? (
    <Sending {...props} />
  ) : (
    <Signing {...props} />
  )
}

/** The sentences of the rules, each with the way to what is missing. */
function Needs<Facts>({
  rules,
  facts,
  hrefs = {},
}: {
  rules: readonly Rule<Facts>[]
  facts: Facts
  hrefs?: Record<string, string | undefined>
}) {
  const all = readiness(rules, facts).map(({ sentence, met }): Condition & { met: boolean } => {
    const href = hrefs[sentence]
    return { sentence, met, ...(href && !met && { href }) }
  })
  return <Readiness met={all.filter((one) => one.met)} unmet={all.filter((one) => !one.met)} />
}

function Writing({ ctx, facts, at }: Props) {
  const to = (section: Section | undefined) => section && `${at}/onderdelen/${sectionWords[section].slug}`
  const empty = emptySections(facts)
  return (
    <Sheet title="Eerst af, dan ondertekenen" waiting={may(ctx.me, 'compose the advice', ctx.case)}>
      <Needs
        rules={completeRules}
        facts={{ ...facts, today: ctx.today.toString() }}
        hrefs={{
          'De centrale vraag is beantwoord': to('answer'),
          'Elk domein heeft een inzicht, of er staat waarom het niet van toepassing is': to(empty.find(isDomain)),
          'Elk domein heeft een aanbeveling, of er staat waarom niet': to(openDomains(facts)[0]),
          'Er is een samenvatting voor de persoon': to('summary'),
          'Er staat tot wanneer het advies geldt, en die dag is nog niet voorbij': to('validity'),
        }}
      />
      {facts.written.length > 0 && (
        <Actions>
          <ButtonLink kind="secondary" href={`${at}/concept`}>
            Lees het concept
          </ButtonLink>
        </Actions>
      )}
    </Sheet>
  )
}

function Signing({ ctx, facts, at }: Props) {
  const mine = signatureKinds.some(
    (kind) =>
      may(ctx.me, `sign the advice for ${kind}`, ctx.case) && !facts.signatures.some((one) => one.kind === kind),
  )
  const read = (
    <ButtonLink href={`${at}/concept`}>{mine ? 'Lees het concept en onderteken' : 'Lees het concept'}</ButtonLink>
  )
  if (!facts.written.includes('shown')) return <ShowFirst at={at} />
  return (
    <Sheet title="Klaar om te ondertekenen" waiting={mine}>
      <Needs rules={sendRules.slice(0, 2)} facts={facts} />
      <ChangedSince facts={facts} />
      <Actions>{read}</Actions>
    </Sheet>
  )
}

// What the person corrects changes the text: shown first, signed after.
function ShowFirst({ at }: { at: string }) {
  return (
    <Sheet title="Leg het concept voor aan de persoon" waiting>
      <Text>
        Alles is geschreven. Lees het concept met de persoon door, met een tolk als dat nodig is. Wat de persoon
        verbetert of zelf vindt, komt in het advies. Ondertekenen doet u daarna: elke verandering vraagt nieuwe
        handtekeningen.
      </Text>
      <Actions>
        <ButtonLink href={`${at}/onderdelen/${sectionWords.shown.slug}`}>
          Leg vast hoe dat ging, of waarom niet
        </ButtonLink>
        <ButtonLink kind="secondary" href={`${at}/concept?voor=persoon`}>
          Lees het concept
        </ButtonLink>
      </Actions>
    </Sheet>
  )
}

function ChangedSince({ facts }: { facts: AdviceFacts }) {
  if (!facts.changedSinceShown) return null
  return (
    <Text>
      De tekst is veranderd nadat de persoon het concept zag. Is dat belangrijk voor de persoon? Leg het dan opnieuw
      voor.
    </Text>
  )
}

function Sending({ ctx, facts, at }: Props) {
  const action = `${at}/versturen`
  const sender = may(ctx.me, 'send the advice', ctx.case)
  return (
    <Sheet title="Klaar om te versturen" waiting={sender}>
      <Needs
        rules={sendRules}
        facts={facts}
        hrefs={{
          'De persoon heeft het concept gezien, of er staat waarom niet': `${at}/onderdelen/${sectionWords.shown.slug}`,
        }}
      />
      <ChangedSince facts={facts} />
      {sender ? (
        <Form action={action} token={ctx.token}>
          <Text>
            Wat u verstuurt, verandert daarna niet meer. De opdrachtgever krijgt bericht; een verbetering is een nieuwe
            versie.
          </Text>
          <Actions>
            <Submit>Verstuur dit advies</Submit>
            <ButtonLink kind="secondary" href={`${at}/concept`}>
              Lees het nog één keer
            </ButtonLink>
          </Actions>
        </Form>
      ) : (
        <Text>De coördinator verstuurt het advies.</Text>
      )}
    </Sheet>
  )
}

function AfterSending({ ctx, facts, at, filled }: Props) {
  const needs = wayOn('follow up', followUpCanStart, facts)
  return (
    <>
      {!facts.talk && may(ctx.me, 'compose the advice', ctx.case) && (
        <Sheet title="Bespreek het advies met de lokale partijen" waiting>
          <Text>
            Het advies is verstuurd. Leg vast wie het adviesgesprek voerden en wat is afgesproken, of waarom het er niet
            was.
          </Text>
          <Actions>
            <ButtonLink href={`${at}/gesprek`}>Leg het adviesgesprek vast</ButtonLink>
          </Actions>
        </Sheet>
      )}
      <WayOn ctx={ctx} move="follow up" action={`${at}/verder`} needs={needs} filled={filled} />
    </>
  )
}
