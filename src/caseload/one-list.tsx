import type { ReactNode } from 'react'
import { may } from '#access/may.ts'
import { waitsHere, whatWaits } from '#consultation/list-page.tsx'
import { DueBadge } from '#platform/ui/badges.tsx'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { NextPage, NothingChosen } from '#platform/ui/filter-bar.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, Small, TextLink, Unbroken } from '#platform/ui/text.tsx'
import { pageAfter } from '#platform/web/chosen.ts'
import type { Ctx } from '#routing/context.ts'
import { voiceWords } from '#trajectory/5-conversations/voice-waits.tsx'
import type { Looking } from '#views/saved-views.tsx'
import type { FirstScreen } from './first-screen.ts'
import { taskRow, unreadRow } from './team-lines.tsx'
import { draftRow } from './unfinished.tsx'
import { dueOf } from './waiting.ts'
import { head, waitingRow } from './waiting-rows.tsx'

/** One thing that waits: by which day, and its row of four. The key is where it leads. */
interface Thing {
  readonly key: string
  readonly due: string | null
  readonly row: readonly ReactNode[]
}

/** For who leads: everything that waits in one list, whatever it is, the first day first. What has no day comes after. */
export function OneList({ ctx, read, looking }: { ctx: Ctx; read: FirstScreen; looking: Looking }) {
  const things = thingsOf(ctx, read).toSorted((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'))
  const { rows, next } = pageAfter(things, ({ key }) => key, looking.chosen.values.na)
  if (rows.length === 0)
    return read.narrowed ? (
      <Sheet>
        <NothingChosen action="/werk" title="Met deze keuze wacht er niets op u" />
      </Sheet>
    ) : null
  return (
    <>
      <Sheet title="Dit wacht op u" waiting>
        <div className="ui-worklist">
          <DataTable
            caption="Dit wacht op u, het eerste eerst"
            captionHidden
            head={head}
            rows={rows.map(({ row }) => row)}
          />
        </div>
      </Sheet>
      <NextPage action="/werk" chosen={looking.chosen} next={next} />
    </>
  )
}

function thingsOf(ctx: Ctx, read: FirstScreen): Thing[] {
  return [
    ...read.calls.map(({ call, number, dueOn }) =>
      thing(ctx, `/dossiers/${number}/gevaar/${call}`, dueOn, {
        what: 'Schrijf op wat u bij acuut gevaar vertelde',
        number,
        button: 'Opschrijven',
      }),
    ),
    ...read.mine.map((line) => ({
      key: `/dossiers/${line.number}/${line.waiting?.path}`,
      due: dueOf(line, line.waiting),
      row: waitingRow(ctx, line, read.days),
    })),
    ...read.untaken.map(({ number, due_on }) =>
      thing(ctx, `/dossiers/${number}/aanmelding`, due_on, {
        what: 'Nieuwe aanmelding',
        plain: number,
        button: 'Lezen',
        also: may(ctx.me, 'ask whether somebody is known') && (
          <TextLink href={`/dossiers/${number}/aanmelding/bekend`}>
            Is de persoon al bekend?<Hidden> {number}</Hidden>
          </TextLink>
        ),
      }),
    ),
    ...ofThePerson(ctx, read),
    ...ofTheTeam(ctx, read),
    ...read.checks.map(({ number, checkLapsedOn }) =>
      thing(ctx, `/dossiers/${number}#toets`, checkLapsedOn, {
        what: 'De jaarlijkse toets is voorbij',
        number,
        button: 'Bekijken',
        also: 'Is een dossier niet meer nodig? Rond het af.',
      }),
    ),
    ...read.consultations
      .filter((line) => waitsHere(ctx, line))
      .map((line) =>
        thing(ctx, `/consultaties/${line.id}`, line.next_moment ?? line.ends_on ?? line.answer_due, {
          what: capital(whatWaits(ctx, line)),
          plain: `consultatie ${line.code}`,
          button: 'Openen',
        }),
      ),
  ]
}

const ofThePerson = (ctx: Ctx, read: FirstScreen): Thing[] => [
  ...read.handOvers.map(({ number, what, day }) =>
    thing(ctx, `/dossiers/${number}/overdracht`, null, { what, number, button: 'Bekijken', also: day }),
  ),
  ...read.voices.map((wait) => {
    const { what, path, button } = voiceWords(wait)
    return thing(ctx, `/dossiers/${wait.number}/${path}`, wait.due.toString(), { what, number: wait.number, button })
  }),
]

const ofTheTeam = (ctx: Ctx, read: FirstScreen): Thing[] => [
  ...read.team.tasks.map((task, place) => ({
    key: `taak-${task.number}-${place}`,
    due: task.due,
    row: taskRow(ctx, task, read.team),
  })),
  ...read.team.unread.map((one) => ({
    key: `bericht-${one.number}-${one.room}`,
    due: null,
    row: unreadRow(one, read.team),
  })),
  ...read.drafts.map((draft) => ({ key: draft.href, due: null, row: draftRow(draft) })),
]

const capital = (words: string) => words.replace(/^./, (first) => first.toUpperCase())

interface Words {
  readonly what: string
  /** The case, as a link; or what is no case of mine to open yet. */
  readonly number?: string
  readonly plain?: string
  readonly button: string
  readonly also?: ReactNode
}

function thing(ctx: Ctx, href: string, due: string | null | undefined, words: Words): Thing {
  const { what, number, plain, button, also } = words
  return {
    key: href,
    due: due ?? null,
    row: [
      <div key="w">
        <strong>{what}</strong>
        {also && <Small>{also}</Small>}
      </div>,
      <Unbroken key="d">{number ? <TextLink href={`/dossiers/${number}`}>{number}</TextLink> : plain}</Unbroken>,
      due ? <DueBadge key="t" date={Temporal.PlainDate.from(due)} now={ctx.today} waiting /> : '',
      <ButtonLink key="b" href={href}>
        {button}
        <Hidden> {number ?? plain}</Hidden>
      </ButtonLink>,
    ],
  }
}
