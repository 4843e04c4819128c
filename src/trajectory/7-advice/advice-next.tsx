import { may } from '#access/may.ts'
import { readiness } from '#platform/rules.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import { isDomain, type Section, sectionWords, signatureKinds } from './advice.ts'
import { ChangedSince, Needs, type StepProps } from './advice-needs.tsx'
import { completeRules, emptySections, openDomains, sendRules } from './advice-rules.ts'
import { AfterSending, Sending } from './advice-sending.tsx'

/** One question first: what brings this advice a step further now? */
export function NextStep(props: StepProps) {
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

function Writing({ ctx, facts, at }: StepProps) {
  const to = (section: Section | undefined) => section && `${at}/onderdelen/${sectionWords[section].slug}`
  const empty = emptySections(facts)
  const next = to(empty[0] ?? openDomains(facts)[0])
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
      <Actions>
        {next && may(ctx.me, 'compose the advice', ctx.case) && (
          <ButtonLink href={next}>{facts.written.length > 0 ? 'Schrijf verder' : 'Begin met schrijven'}</ButtonLink>
        )}
        {facts.written.length > 0 && (
          <ButtonLink kind="secondary" href={`${at}/concept`}>
            Lees het concept
          </ButtonLink>
        )}
      </Actions>
    </Sheet>
  )
}

function Signing({ ctx, facts, at }: StepProps) {
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
