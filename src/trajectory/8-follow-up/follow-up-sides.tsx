import { may } from '#access/may.ts'
import { dateWords, shortDate } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Quote, Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Member } from '../case-store.ts'
import { canFollow } from './follow-up-actions.ts'
import type { ReviewMoment } from './progress-store.ts'

interface Side {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
}

const day = (date: string) => Temporal.PlainDate.from(date)

/** Somebody to call: a person with a number, not a form. */
export function CallUs({ members }: { members: readonly Member[] }) {
  const reachable = members.filter(({ relation }) => relation === 'coordinator' || relation === 'deputy')
  if (reachable.length === 0) return null
  return (
    <Sheet title="Wilt u overleggen?">
      {reachable.map(({ account, name, relation, phone }) => (
        <Text key={account}>
          {relation === 'coordinator' ? 'Bel' : 'Of bel de vervanger,'} {name}
          {phone && (
            <>
              : <TextLink href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</TextLink>
            </>
          )}
        </Text>
      ))}
      <Small>Is er direct gevaar? Bel 112.</Small>
    </Sheet>
  )
}

/** The person's own words, where decisions are made. */
export function OwnWords({ quotes }: { quotes: readonly { text: string; by?: string }[] }) {
  if (quotes.length === 0) return null
  return (
    <Sheet title="Eigen woorden van de persoon">
      {quotes.map(({ text, by }) => (
        <Quote key={text} {...(by && { by })}>
          {text}
        </Quote>
      ))}
    </Sheet>
  )
}

export function Moments({ moments, ...side }: Side & { moments: readonly ReviewMoment[] }) {
  const plans = canFollow(side.ctx.case.stage) && may(side.ctx.me, 'plan a review moment', side.ctx.case)
  if (moments.length === 0 && !plans) return null
  return (
    <Sheet id="momenten" title="Momenten om samen te kijken">
      {moments.length === 0 && <Text>Er is nog geen moment gepland.</Text>}
      {moments.length === 0 && plans && <StandardMoments ctx={side.ctx} at={side.at} />}
      <TimeLine
        label="Momenten in volgorde"
        items={moments.map((moment) => ({
          when: moment.held ? `${shortDate(day(moment.held.on))}, gehouden` : dateWords(day(moment.plannedOn)),
          what: <MomentWords moment={moment} plans={plans} {...side} />,
          ahead: !moment.held,
        }))}
      />
      {plans && <PlanForm {...side} />}
    </Sheet>
  )
}

/** One press for the moments that every case gets. */
function StandardMoments({ ctx, at }: Pick<Side, 'ctx' | 'at'>) {
  return (
    <Form action={`${at}/vaste-momenten`} token={ctx.token}>
      <Actions>
        <Submit kind="secondary">Plan de vaste momenten</Submit>
      </Actions>
      <Small>Drie momenten, op termijnen uit de instellingen (standaardwaarden, nog te bevestigen door LIV).</Small>
    </Form>
  )
}

function MomentWords({ moment, plans, ...side }: Side & { moment: ReviewMoment; plans: boolean }) {
  return (
    <>
      <Text>{moment.what}</Text>
      {moment.held && <Reading>{moment.held.note}</Reading>}
      {!moment.held && plans && <HeldForm moment={moment} {...side} />}
    </>
  )
}

function HeldForm({ ctx, at, filled, moment }: Side & { moment: ReviewMoment }) {
  const action = `${at}/momenten/${moment.id}`
  const f = fields(filled, { heldOn: ctx.today }, action)
  return (
    <More label="Leg vast wat eruit kwam" open={filled?.form === action}>
      <Form action={action} token={ctx.token}>
        <DateField {...f('heldOn')} label="Wanneer was het?" />
        <TextArea
          {...f('note')}
          label="Wat kwam eruit?"
          hint="De opdrachtgever leest dit ook. Ging het niet door? Schrijf dan waarom."
          rows={4}
          max={4000}
        />
        <Actions>
          <Submit kind="secondary">Leg dit moment vast</Submit>
        </Actions>
      </Form>
    </More>
  )
}

function PlanForm({ ctx, at, filled }: Side) {
  const action = `${at}/momenten`
  const f = fields(filled, {}, action)
  return (
    <More label="Plan een moment" open={filled?.form === action}>
      <Form action={action} token={ctx.token}>
        <DateField {...f('plannedOn')} label="Wanneer kijkt u samen?" />
        <TextArea {...f('what')} label="Wat wilt u dan weten?" rows={3} max={1000} />
        <Actions>
          <Submit kind="secondary">Plan dit moment</Submit>
        </Actions>
      </Form>
    </More>
  )
}
