import { may } from '#access/may.ts'
import { dateWords } from '#platform/clock.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet, Stack, WaitingFirst } from '#platform/ui/sheet.tsx'
import { PageHead, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { listAdditions } from './addition-store.ts'
import { CallerHelp, dangerNumbers } from './caller-help.tsx'
import { subjectWords } from './consultation.ts'
import { type ConsultationLine, getLine, getWords, namesOf } from './consultation-store.ts'
import { findEnd } from './end-store.ts'
import { AnswerForm, Ended, OtherEndings } from './ending-sheets.tsx'
import { pathId, seen } from './in-hand.ts'
import { ConsultationSteps } from './one-consultation.tsx'
import { promotedPage } from './promoted-page.tsx'
import { AddForm, Additions, Question } from './question-sheets.tsx'
import { keptWords, termAndEnd } from './term-words.ts'
import { type Adviser, listAdvisers } from './trajectory-store.ts'

/** One consultation: the question, what came after it, and the one thing that waits. */
export async function consultationPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const id = pathId(ctx)
  const line = await getLine(ctx, id)
  if (line.ending === 'promoted') return promotedPage(ctx, line)
  const words = await getWords(ctx, id)
  const additions = await listAdditions(ctx, id)
  const end = await findEnd(ctx, id)
  const advisers = await listAdvisers(ctx, id)
  const names = await namesOf(ctx, [
    words.author,
    ...additions.map(({ author }) => author),
    ...(end ? [end.author] : []),
  ])
  const numbers = await dangerNumbers(ctx)
  const kept = await keptWords(ctx, line)
  const mine = seesTrajectory(ctx, advisers)
  seen(ctx, id)
  const at = `/consultaties/${id}`
  const open = line.ending === null
  const waiting = (
    <>
      {open && !line.ends_on && <AnswerForm ctx={ctx} at={at} line={line} filled={filled} />}
      {line.ends_on && <TrajectorySheet line={line} advisers={advisers} at={at} mine={mine} />}
      {end && <Ended end={end} by={names.get(end.author)} />}
    </>
  )
  const aside = (
    <>
      <Sheet title="Code, termijn en einde">
        <DataList items={termAndEnd(line)} />
        <Small>{kept}</Small>
        {advisers.some(({ account }) => account === ctx.me.account) && (
          <TextLink href={`${at}/logboek`}>Wie heeft gekeken</TextLink>
        )}
      </Sheet>
      {open && <OtherEndings ctx={ctx} at={at} line={line} />}
      {open && <CallerHelp numbers={numbers} />}
    </>
  )
  return {
    title: `Consultatie ${line.code}`,
    nav: '/consultaties',
    crumbs: [{ label: 'Consultaties', href: '/consultaties' }],
    body: (
      <Stack>
        <PageHead title={`Consultatie ${line.code}`} lead={`Over ${subjectWords[line.subject]}`} />
        <ConsultationSteps line={line} />
        <WaitingFirst waiting={waiting} aside={aside}>
          <Question words={words} line={line} by={names.get(words.author)} at={at} />
          <Additions additions={additions} names={names} me={ctx.me.account} at={at} />
          {open && <AddForm ctx={ctx} at={at} filled={filled} />}
        </WaitingFirst>
      </Stack>
    ),
  }
}

export const seesTrajectory = (ctx: Ctx, advisers: readonly Adviser[]) =>
  may(ctx.me, 'read the trajectory advice') || advisers.some(({ account }) => account === ctx.me.account)

const day = (text: string) => Temporal.PlainDate.from(text)

interface TrajectoryProps {
  readonly line: ConsultationLine
  readonly advisers: readonly Adviser[]
  readonly at: string
  readonly mine: boolean
}

function TrajectorySheet({ line, advisers, at, mine }: TrajectoryProps) {
  return (
    <Sheet title="Trajectadvies" waiting={mine && line.ending === null}>
      <Text>
        {line.ending === null ? 'Loopt' : 'Liep'} tot en met {dateWords(day(line.ends_on ?? line.answer_due))}.{' '}
        {advisers.length > 0 && `Gedragen door ${advisers.map(({ name }) => name).join(' en ')}.`}
      </Text>
      {mine ? (
        <Actions>
          <ButtonLink href={`${at}/trajectadvies`}>Open het trajectadvies</ButtonLink>
        </Actions>
      ) : (
        <Small>Wat er is besproken ziet alleen wie het trajectadvies draagt, en de frontoffice.</Small>
      )}
    </Sheet>
  )
}
