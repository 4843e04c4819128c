import { may } from '#access/may.ts'
import { addWorkingDays, dateWords } from '#platform/clock.ts'
import { NotFound } from '#platform/refused.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { ErrorSummary, Form, fields } from '#platform/ui/form.tsx'
import { Select, TextArea } from '#platform/ui/form-fields.tsx'
import { Bullets, EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack, WaitingFirst } from '#platform/ui/sheet.tsx'
import { Heading, PageHead, Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { toConfirm } from './caller-help.tsx'
import { type ConsultationLine, findEnd, getLine } from './consultation-store.ts'
import { crumbs, everywhere, pathId, seen, TrajectorySteps } from './one-consultation.tsx'
import { goesOn, goesOnQuestion, goesOnWords } from './trajectory-advice.ts'
import {
  type Adviser,
  findTrajectory,
  listAdvisers,
  listPossibleAdvisers,
  type Moment,
  type Trajectory,
} from './trajectory-store.ts'

const day = (text: string | null) => Temporal.PlainDate.from(text ?? '')

interface PartProps {
  readonly ctx: Ctx
  readonly at: string
  readonly filled: Filled | undefined
}

/** The trajectory advice: its goal, its moments, and at each the question whether it still goes without a person. */
export async function trajectoryPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const id = pathId(ctx)
  const line = await getLine(ctx, id)
  const trajectory = await findTrajectory(ctx, id)
  if (!trajectory) throw new NotFound()
  const advisers = await listAdvisers(ctx, id)
  const end = await findEnd(ctx, id)
  const carries = !end && advisers.some(({ account }) => account === ctx.me.account)
  const candidates = !end && everywhere(ctx) ? await listPossibleAdvisers(ctx) : []
  seen(ctx, id)
  const at = `/consultaties/${id}/trajectadvies`
  const next = trajectory.moments.find(({ held }) => !held)
  const part = { ctx, at, filled }
  const waiting = (
    <>
      {carries && next && <HoldForm {...part} moment={next} />}
      {carries && <PlanForm {...part} soon={!next} />}
      {end && (
        <Sheet title="Hoe het eindigde">
          <Reading>{end.words}</Reading>
        </Sheet>
      )}
    </>
  )
  const aside = (
    <>
      <Ending line={line} trajectory={trajectory} />
      <Advisers {...part} advisers={advisers} candidates={candidates} />
      {carries && <Ways {...part} line={line} trajectory={trajectory} />}
    </>
  )
  return {
    title: `Trajectadvies ${line.code}`,
    nav: '/consultaties',
    crumbs: crumbs(line),
    body: (
      <Stack>
        <PageHead
          title="Trajectadvies"
          lead={`${line.code}: steun aan een professional, zonder dossier over een persoon`}
        />
        <TrajectorySteps ended={end !== undefined} />
        {!end && needsPerson(trajectory) && <NeedsPerson at={at} may={everywhere(ctx)} />}
        <WaitingFirst waiting={waiting} aside={aside}>
          <Sheet title="Het doel">
            <Reading>{trajectory.goal}</Reading>
          </Sheet>
          <Moments moments={trajectory.moments} />
        </WaitingFirst>
      </Stack>
    ),
  }
}

/** What the newest moment said. */
const needsPerson = ({ moments }: Trajectory) => moments.findLast(({ held }) => held)?.held?.goesOn === 'needs a person'

function NeedsPerson({ at, may: mayPromote }: { at: string; may: boolean }) {
  return (
    <Notice kind="waiting" title="Dit gaat niet meer zonder persoonsgegevens">
      <Text>
        {mayPromote
          ? 'Zet het door als aanmelding, met alleen de tekst waar de vrager ja op zegt. Of spreek af hoe het wel zonder kan.'
          : 'Vraag de frontoffice of een coördinator om het door te zetten als aanmelding. Of spreek af hoe het wel zonder kan.'}
      </Text>
      {mayPromote && <Promote at={at} />}
    </Notice>
  )
}

const Promote = ({ at }: { at: string }) => (
  <ButtonLink href={at.replace(/trajectadvies$/, 'doorzetten')} kind="secondary">
    Zet door als aanmelding
  </ButtonLink>
)

function Moments({ moments }: { moments: readonly Moment[] }) {
  const held = moments.filter((one) => one.held)
  return (
    <Sheet title="Wat er is besproken">
      {held.length === 0 && <EmptyState title="Er is nog geen moment geweest" />}
      {held.map(({ id, what, held: said }) => (
        <div key={id}>
          <Heading level={3} look={4}>
            {dateWords(day(said?.heldOn ?? null))}: {what}
          </Heading>
          <Reading>{said?.note}</Reading>
          <Small>
            {goesOnQuestion} {said && goesOnWords[said.goesOn]}
          </Small>
        </div>
      ))}
    </Sheet>
  )
}

function HoldForm({ ctx, at, filled, moment }: PartProps & { moment: Moment }) {
  const action = `${at}/moment/${moment.id}`
  const f = fields(filled, { heldOn: ctx.today }, action)
  return (
    <Sheet title={moment.what} waiting aside={<DueBadge date={day(moment.plannedOn)} now={ctx.today} waiting />}>
      <ErrorSummary filled={filled} form={action} />
      <Form action={action} token={ctx.token}>
        <TextArea
          {...f('note')}
          label="Wat heeft u besproken en geadviseerd?"
          hint="Noem hier geen namen."
          rows={6}
          max={8000}
        />
        <Choices
          {...f('goesOn')}
          label={goesOnQuestion}
          hint="Nee? Dan kan het een aanmelding worden, als de vrager dat goed vindt."
          inline
          options={goesOn.map((value) => ({ value, label: goesOnWords[value] === 'ja' ? 'Ja' : 'Nee' }))}
        />
        {everywhere(ctx) && <Promote at={at} />}
        <DateField {...f('heldOn')} label="Wanneer sprak u elkaar?" />
        <Actions>
          <Submit>Bewaar dit moment</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function PlanForm({ ctx, at, filled, soon }: PartProps & { soon: boolean }) {
  const action = `${at}/moment`
  const f = fields(filled, { plannedOn: addWorkingDays(ctx.today, 10) }, action)
  return (
    <Sheet title={soon ? 'Wanneer spreekt u elkaar weer?' : 'Nog een moment plannen'} waiting={soon}>
      <ErrorSummary filled={filled} form={action} />
      <Form action={action} token={ctx.token}>
        <DateField {...f('plannedOn')} label="Dag" hint={`Over tien werkdagen (${toConfirm}).`} />
        <TextArea {...f('what')} label="Waarover?" rows={2} max={2000} />
        <Actions>
          <Submit kind="secondary">Plan het moment</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function Ending({ line, trajectory }: { line: ConsultationLine; trajectory: Trajectory }) {
  return (
    <Sheet title="Einde">
      <Text>Loopt tot en met {dateWords(day(line.ends_on))}.</Text>
      {trajectory.extension && <Text>Eén keer verlengd, want: {trajectory.extension.reason}</Text>}
      <Small>Uiterlijk vernietigd op {dateWords(day(line.destroy_on))}.</Small>
    </Sheet>
  )
}

interface AdvisersProps extends PartProps {
  readonly advisers: readonly Adviser[]
  readonly candidates: readonly { account: string; name: string }[]
}

function Advisers({ ctx, at, filled, advisers, candidates }: AdvisersProps) {
  const action = `${at}/adviseur`
  const others = candidates.filter(({ account }) => !advisers.some((one) => one.account === account))
  return (
    <Sheet title="Wie draagt dit">
      <Bullets items={advisers.map(({ name, phone }) => (phone ? `${name}, ${phone}` : name))} />
      <Small>Alleen zij, en de frontoffice, zien wat hier staat.</Small>
      {others.length > 0 && (
        <More label="Iemand erbij, of een ander">
          <ErrorSummary filled={filled} form={action} />
          <Form action={action} token={ctx.token}>
            <Select
              {...fields(filled, {}, action)('adviser')}
              label="Collega"
              options={others.map(({ account, name }) => ({ value: account, label: name }))}
            />
            <Actions>
              <Submit kind="secondary">Geef toegang</Submit>
            </Actions>
          </Form>
          {may(ctx.me, 'start trajectory advice') && advisers.length > 1 && (
            <Leaving ctx={ctx} at={at} advisers={advisers} />
          )}
        </More>
      )}
    </Sheet>
  )
}

/** Access ends at once; the last one stays. */
function Leaving({ ctx, at, advisers }: { ctx: Ctx; at: string; advisers: readonly Adviser[] }) {
  return advisers.map(({ account, name }) => (
    <Form key={account} action={`${at}/adviseur/${account}/weg`} token={ctx.token}>
      <Actions>
        <Submit kind="quiet">Neem de toegang van {name} weg</Submit>
      </Actions>
    </Form>
  ))
}

/** Ending it, or once a little longer. */
function Ways({ ctx, at, filled, line, trajectory }: PartProps & { line: ConsultationLine; trajectory: Trajectory }) {
  const finishing = `${at}/afronden`
  const extending = `${at}/verlengen`
  const late = Temporal.PlainDate.compare(day(line.ends_on), ctx.today) <= 0
  return (
    <>
      <Sheet title="Afronden" waiting={late}>
        <ErrorSummary filled={filled} form={finishing} />
        <Form action={finishing} token={ctx.token}>
          <TextArea
            {...fields(filled, {}, finishing)('outcome')}
            label="Wat is er bereikt en geadviseerd?"
            rows={4}
            max={8000}
          />
          <Actions>
            <Submit kind={late ? 'primary' : 'secondary'}>Rond het trajectadvies af</Submit>
          </Actions>
        </Form>
      </Sheet>
      {!trajectory.extension && (
        <More label="Eén keer verlengen" open={filled?.form === extending}>
          <ErrorSummary filled={filled} form={extending} />
          <Form action={extending} token={ctx.token}>
            <DateField {...fields(filled, {}, extending)('endsOn')} label="Nieuwe einddatum" />
            <TextArea
              {...fields(filled, {}, extending)('reason')}
              label="Waarom is meer tijd nodig?"
              rows={3}
              max={2000}
            />
            <Actions>
              <Submit kind="secondary">Verleng één keer</Submit>
            </Actions>
          </Form>
        </More>
      )}
    </>
  )
}
