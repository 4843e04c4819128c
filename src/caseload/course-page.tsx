import type { ReactNode } from 'react'
import { dateOf, dayMonthYear } from '#platform/clock.ts'
import { RangeChart } from '#platform/ui/charts.tsx'
import { PictureAndWords } from '#platform/ui/picture.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Small, Unbroken } from '#platform/ui/text.tsx'
import { heldAsWords } from '#relocation/relocation.ts'
import { listResponsible, type Responsible } from '#relocation/relocation-store.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '#trajectory/case-page.tsx'
import { listSteps, namesOf } from '#trajectory/case-store.ts'
import { ourPicture, seesCoarse } from '#trajectory/coarse-stages.ts'
import type { Stage } from '#trajectory/stages.ts'
import { WayPicture } from '#trajectory/way-picture.tsx'
import { type Course, eventWords, outsideEvents, type Stretch, stretchesOf } from './course.ts'
import { CoursePicture } from './course-picture.tsx'
import { type Lead, listEvents, listLeads } from './course-store.ts'

/** The whole course of one case: how it went, who was responsible, and what can follow. No content is opened. */
export async function coursePage(ctx: CaseCtx): Promise<PageView> {
  const coarse = seesCoarse(ctx.case.relations)
  const stage = ctx.case.stage as Stage
  const steps = await listSteps(ctx, ctx.case.id)
  const events = await listEvents(ctx)
  const leads = await listLeads(ctx)
  const responsible = await listResponsible(ctx)
  const names = await namesOf(ctx, [
    ...(coarse ? [] : steps.map(({ moved_by }) => moved_by)),
    ...responsible.flatMap(({ account }) => account ?? []),
  ])
  const course = {
    stretches: stretchesOf(dateOf(Temporal.Instant.from(ctx.case.openedAt)), steps, stage, coarse),
    events: coarse ? outsideEvents(events) : events,
    due: ctx.case.dueOn && stage !== 'closed' ? Temporal.PlainDate.from(ctx.case.dueOn) : undefined,
  }
  return casePage(ctx, {
    title: 'Hele verloop',
    lead: 'Wat er gebeurde, wie verantwoordelijk was en wat nog kan volgen.',
    body: (
      <Stack>
        <Sheet title="Van aanmelding tot nu">
          <PictureAndWords picture={<CoursePicture course={course} today={ctx.today} />}>
            <CourseTable ctx={ctx} course={course} names={names} coarse={coarse} />
            {coarse && <Small>{ourPicture}</Small>}
          </PictureAndWords>
        </Sheet>
        <ResponsibleSheet {...{ leads, responsible, names }} today={ctx.today} />
        <Sheet title="De weg van een dossier">
          <WayPicture coarse={coarse} stage={stage} />
        </Sheet>
      </Stack>
    ),
  })
}

type Names = ReadonlyMap<string, string>

/** The same as the picture says, and to LIV also who set each step. */
function CourseTable({ ctx, course, names, coarse }: { ctx: CaseCtx; course: Course; names: Names; coarse: boolean }) {
  const who = (by: string | undefined) => (by === ctx.me.account ? 'u' : (by && names.get(by)) || '')
  return (
    <DataTable
      caption="Het verloop, van eerst naar nu"
      head={coarse ? ['Wanneer', 'Wat'] : ['Wanneer', 'Wat', 'Door']}
      rows={linesOf(course).map(({ on, what, by }) => {
        const when = <Unbroken key="when">{dayMonthYear(on)}</Unbroken>
        return coarse ? [when, what] : [when, what, who(by)]
      })}
    />
  )
}

interface Line {
  readonly on: Temporal.PlainDate
  readonly what: ReactNode
  readonly by?: string | undefined
}

function linesOf({ stretches, events, due }: Course): Line[] {
  const lines: Line[] = [
    ...stretches.map((stretch) => ({ on: stretch.from, what: <StretchWords {...stretch} />, by: stretch.by })),
    ...events.map(({ kind, on }) => ({ on: Temporal.PlainDate.from(on), what: eventWords[kind] })),
    ...(due ? [{ on: due, what: 'Uiterlijk klaar met deze stap' }] : []),
  ]
  return lines.sort((one, other) => Temporal.PlainDate.compare(one.on, other.on))
}

function StretchWords({ label, until, move }: Stretch) {
  return (
    <>
      <strong>{label}</strong>, {until ? `tot ${dayMonthYear(until)}` : 'tot nu'}
      {move && <Small>{move}</Small>}
    </>
  )
}

const leadWords = { coordinator: 'coördinator', deputy: 'vervanger' }

/** Each ends where the next begins: nobody is responsible in the past tense only. */
function ResponsibleSheet({
  leads,
  responsible,
  names,
  today,
}: {
  leads: readonly Lead[]
  responsible: readonly Responsible[]
  names: Names
  today: Temporal.PlainDate
}) {
  const rows = [
    ...leads.map(({ name, relation, from_at, until_at }) => ({
      label: `${name}, ${leadWords[relation]}`,
      from: day(from_at),
      until: until_at && day(until_at),
      series: relation === 'coordinator' ? 0 : 3,
    })),
    ...responsible.map((one, place) => ({
      label: [one.organisation ?? 'Nog niet bekend', heldAsWords[one.heldAs], names.get(one.account ?? '')]
        .filter(Boolean)
        .join(', '),
      from: day(one.from),
      until: responsible[place + 1] && day((responsible[place + 1] as Responsible).from),
      series: one.heldAs === 'commissioner' ? 1 : 2,
    })),
  ]
  if (rows.length === 0) return null
  return (
    <Sheet title="Wie was verantwoordelijk">
      <RangeChart
        title="Wie verantwoordelijk was, van wanneer tot wanneer"
        desc="Elke balk is een persoon of organisatie, van de eerste dag tot de laatste. De streeplijn is vandaag."
        head="Wie"
        rows={rows.map(({ until, ...row }) => ({ ...row, until: until ?? undefined }))}
        today={today}
      />
    </Sheet>
  )
}

const day = (moment: Date) => dateOf(moment.toTemporalInstant())
