import { may } from '#access/may.ts'
import { type ConsentFacts, willingWords } from '#consent/consent.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices, ShownBy } from '#platform/ui/choices.tsx'
import { FieldSet, Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Bullets } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Agreements } from './care-store.ts'
import { type NoConversation, ways, withoutTalkingWords } from './conversations.ts'
import { OnAsTrajectory } from './trajectory-way.tsx'

/** How informing and consent stand, from dates and states only: nothing is opened for this. */
export function ConsentSummary({ ctx, facts }: { ctx: CaseCtx; facts: ConsentFacts }) {
  return (
    <Sheet title="Informeren en toestemming">
      <Bullets
        items={[
          facts.informed
            ? 'De persoon is geïnformeerd.'
            : facts.postponedWithReason
              ? 'Informeren is uitgesteld, met een reden.'
              : 'Er staat nog niet dat de persoon is geïnformeerd.',
          facts.willing ? willingWords[facts.willing] : 'Er staat nog niet of de persoon in gesprek wil.',
          facts.healthPart
            ? 'Het deel over gezondheid mag mee in het advies.'
            : 'Het deel over gezondheid gaat niet mee in het advies.',
        ]}
      />
      <TextLink href={`/dossiers/${ctx.case.number}/toestemming`}>Lees of leg vast</TextLink>
    </Sheet>
  )
}

/** What was asked of others: how many answers are still to come, and the way there. */
export function AskedOfOthers({ ctx, open }: { ctx: CaseCtx; open: number }) {
  return (
    <Sheet title="Gevraagd bij anderen">
      <Text>
        {open === 0
          ? 'Er staat geen vraag open.'
          : open === 1
            ? 'Eén vraag wacht op antwoord.'
            : `${open} vragen wachten op antwoord.`}
      </Text>
      <TextLink href={`/dossiers/${ctx.case.number}/informatie`}>Lees, vraag iets na of leg een antwoord vast</TextLink>
    </Sheet>
  )
}

interface SideProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly filled: Filled | undefined
}

/** What the care expert asks of everybody, without saying why. */
export function AgreementsSheet({
  ctx,
  action,
  agreements,
  filled,
}: SideProps & { agreements: Agreements | undefined }) {
  const writes = ctx.case.stage !== 'closed' && may(ctx.me, 'write working agreements', ctx.case)
  if (!agreements && !writes) return null
  return (
    <Sheet
      title="Werkafspraken"
      {...(agreements ? { aside: dateWords(dateOf(agreements.writtenAt.toTemporalInstant())) } : {})}
    >
      {agreements ? <Reading>{agreements.text}</Reading> : <Text>Er zijn nog geen werkafspraken.</Text>}
      {writes &&
        (filled?.form === action ? (
          <AgreementsForm {...{ ctx, action, filled, agreements }} />
        ) : (
          <More label={agreements ? 'Wijzig de werkafspraken' : 'Schrijf werkafspraken'}>
            {<AgreementsForm {...{ ctx, action, filled, agreements }} />}
          </More>
        ))}
    </Sheet>
  )
}

function AgreementsForm({ ctx, action, agreements, filled }: SideProps & { agreements: Agreements | undefined }) {
  const f = fields(filled, { text: agreements?.text }, action)
  return (
    <Form action={action} token={ctx.token} version={agreements?.version ?? 0} {...(filled ? { filled } : {})}>
      <TextArea
        {...f('text')}
        label="Werkafspraken"
        hint="Wat doet het team, of juist niet? Bijvoorbeeld: niet voor 11 uur, vrouwelijke tolk, bij onrust eerst bellen. Schrijf geen klachten of diagnose op: het hele team leest dit."
        rows={4}
        max={4000}
      />
      <Actions>
        <Submit kind="secondary">Bewaar de werkafspraken</Submit>
      </Actions>
    </Form>
  )
}

type Recorded = NoConversation & { writtenAt: Date }

/** No conversation, because …: an ordinary outcome, with what can be done then. */
export function NoConversationSheet({
  ctx,
  action,
  record,
  open,
  filled,
}: SideProps & { record: Recorded | undefined; open: boolean }) {
  if (!record && !open) return null
  return (
    <Sheet title="Geen gesprek" id="geen-gesprek">
      {record && (
        <>
          <Text>Vastgelegd op {dateWords(dateOf(record.writtenAt.toTemporalInstant()))}:</Text>
          <Reading>{record.reason}</Reading>
          <Notice kind="info" title={withoutTalkingWords[record.way ?? 'trajectoryAdvice'].label} level={3}>
            {withoutTalkingWords[record.way ?? 'trajectoryAdvice'].hint}
          </Notice>
          {record.way === 'trajectoryAdvice' && <OnAsTrajectory ctx={ctx} />}
          {record.way === 'documents' && (
            <>
              <Text>De nieuwe weging:</Text>
              {[record.necessity, record.proportionality, record.subsidiarity].map((text) => (
                <Reading key={text}>{text}</Reading>
              ))}
            </>
          )}
        </>
      )}
      {open &&
        (filled?.form === action || (saidNo(ctx) && !record) ? (
          <NoConversationForm {...{ ctx, action, filled }} />
        ) : (
          <More label="Leg vast waarom er geen gesprek is">{<NoConversationForm {...{ ctx, action, filled }} />}</More>
        ))}
    </Sheet>
  )
}

// The person just said so: then nobody has to write it down twice. Neutral, and it can be changed.
const saidNo = (ctx: CaseCtx): string | undefined =>
  ({ no: 'De persoon wil niet in gesprek.', stopped: 'De persoon wil stoppen met de gesprekken.' })[
    ctx.query.get('geen') ?? ''
  ]

function NoConversationForm({ ctx, action, filled }: SideProps) {
  const f = fields(filled, { reason: saidNo(ctx) }, action)
  return (
    <Form action={action} token={ctx.token} {...(filled ? { filled } : {})}>
      <TextArea
        {...f('reason')}
        label="Geen gesprek, omdat"
        hint="Niet willen praten mag, en zegt niets over de persoon. Schrijf geen oordeel op."
        rows={4}
        max={4000}
      />
      <Choices
        {...f('way')}
        label="Hoe gaat het verder?"
        options={ways.map((value) => ({ value, ...withoutTalkingWords[value] }))}
      />
      <ShownBy places={[3]}>
        <FieldSet legend="Nieuwe weging" hint="Alleen voor een duiding op alleen stukken.">
          <TextArea {...f('necessity')} label="Waarom is dat nodig?" rows={2} max={4000} optional />
          <TextArea
            {...f('proportionality')}
            label="Waarom weegt dat op tegen wat het voor de persoon betekent?"
            rows={2}
            max={4000}
            optional
          />
          <TextArea {...f('subsidiarity')} label="Waarom kan het niet lichter?" rows={2} max={4000} optional />
        </FieldSet>
      </ShownBy>
      <Actions>
        <Submit kind="secondary">Leg vast</Submit>
      </Actions>
    </Form>
  )
}
