import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { NotFound } from '#platform/refused.ts'
import { Actions, ButtonLink, More, Submit } from '#platform/ui/buttons.tsx'
import { Check, Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { OneLine, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PageHead, Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { wordsOf } from './knowledge.ts'
import { findLesson, type Lesson, listLessonsInHand, searchLessons } from './knowledge-store.ts'

const day = (at: Date) => dateWords(dateOf(at.toTemporalInstant()))

/** What the team learned, found by words; and what waits for a second reader. */
export async function knowledgePage(ctx: Ctx): Promise<PageView> {
  const asked = (ctx.query.get('woorden') ?? '').slice(0, 200)
  const found = await searchLessons(ctx, wordsOf(asked))
  const inHand = may(ctx.me, 'check a lesson') ? await listLessonsInHand(ctx) : []
  return {
    title: 'Kennis',
    nav: '/kennis',
    body: (
      <Stack>
        <PageHead
          title="Wat wij leerden"
          lead="Lessen zonder personen. Een les verwijst naar geen enkel dossier."
          aside={
            may(ctx.me, 'write a lesson') && (
              <ButtonLink href="/kennis/nieuw" kind="secondary">
                Schrijf een les
              </ButtonLink>
            )
          }
        />
        {inHand.length > 0 && <InHand ctx={ctx} lessons={inHand} />}
        <Sheet>
          <search>
            <form action="/kennis" method="get">
              <OneLine>
                <TextField {...fields(undefined, { woorden: asked })('woorden')} label="Zoek op woorden" />
                <Submit kind="secondary">Zoek</Submit>
              </OneLine>
            </form>
          </search>
        </Sheet>
        <Sheet title={asked ? `Met de woorden "${asked}"` : 'De nieuwste'}>
          <DataTable
            caption="Lessen, de nieuwste bovenaan"
            captionHidden
            head={['Les', 'Gelezen op']}
            rows={found.map((lesson) => [
              <TextLink key="l" href={`/kennis/les/${lesson.id}`}>
                {lesson.title}
              </TextLink>,
              lesson.checkedAt ? day(lesson.checkedAt) : '',
            ])}
            empty={
              <EmptyState level={3} title={asked ? 'Geen les met deze woorden' : 'Er zijn nog geen lessen'}>
                <Text>
                  {asked
                    ? 'Probeer één woord, of een deel ervan.'
                    : 'Een les is wat een collega wil weten die dit nog nooit deed.'}
                </Text>
              </EmptyState>
            }
          />
        </Sheet>
      </Stack>
    ),
  }
}

function InHand({ ctx, lessons }: { ctx: Ctx; lessons: readonly Lesson[] }) {
  return (
    <Sheet title="Nog niet te vinden" waiting={lessons.some((one) => waitsForMe(ctx, one))}>
      <DataTable
        caption="Lessen die wachten op een tweede lezer"
        captionHidden
        head={['Les', 'Geschreven', 'Wacht op']}
        rows={lessons.map((lesson) => [
          <TextLink key="l" href={`/kennis/les/${lesson.id}`}>
            {lesson.title}
          </TextLink>,
          day(lesson.writtenAt),
          waitsForMe(ctx, lesson) ? 'u' : lesson.returnedAt ? 'de schrijver' : 'een tweede lezer',
        ])}
      />
    </Sheet>
  )
}

/** Mine again when it came back; anybody else's to read when it did not. */
export const waitsForMe = (ctx: Ctx, lesson: Lesson) =>
  lesson.author === ctx.me.account ? lesson.returnedAt !== null : lesson.returnedAt === null

export async function newLessonPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  return {
    title: 'Een les schrijven',
    nav: '/kennis',
    crumbs: [{ label: 'Kennis', href: '/kennis' }],
    body: (
      <Stack>
        <PageHead title="Een les schrijven" lead="Wat zou u een collega vertellen die dit nog nooit deed?" />
        <Sheet>
          <Words ctx={ctx} action="/kennis/nieuw" filled={filled} button="Bewaar" />
        </Sheet>
      </Stack>
    ),
  }
}

interface WordsProps {
  readonly ctx: Ctx
  readonly action: string
  readonly filled: Filled | undefined
  readonly lesson?: Lesson
  readonly button: string
}

function Words({ ctx, action, filled, lesson, button }: WordsProps) {
  const f = fields(filled, { title: lesson?.title, words: lesson?.words }, action)
  return (
    <Form action={action} token={ctx.token}>
      <TextField {...f('title')} label="Titel" />
      <TextArea
        {...f('words')}
        label="Wat leerde het team?"
        hint="Schrijf zonder personen: geen namen, geen nummers, geen plaats, datum of verhaal waaraan iemand te herkennen is."
        rows={10}
        max={4000}
      />
      <Check {...f('sure')} label="Ik heb nagelezen: niemand is hierin te herkennen" />
      <Actions>
        <Submit>{button}</Submit>
      </Actions>
    </Form>
  )
}

/** One lesson: to read, to check as a second reader, or to write anew when it came back. */
export async function lessonPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const id = ctx.params.lesson ?? ''
  const lesson = /^[0-9a-f-]{36}$/.test(id) ? await findLesson(ctx, id) : undefined
  if (!lesson) throw new NotFound()
  const at = `/kennis/les/${lesson.id}`
  const mine = lesson.author === ctx.me.account && !lesson.checkedAt
  return {
    title: lesson.title,
    nav: '/kennis',
    crumbs: [{ label: 'Kennis', href: '/kennis' }],
    body: (
      <Stack>
        <PageHead
          title={lesson.title}
          lead={lesson.checkedAt ? `Gelezen op ${day(lesson.checkedAt)}` : 'Nog niet te vinden'}
        />
        {lesson.returnedAt && mine && (
          <Notice kind="waiting" title="Een collega vraagt een verandering">
            {lesson.remark}
          </Notice>
        )}
        <Sheet>
          <Reading>{lesson.words}</Reading>
        </Sheet>
        {mine && <Mine {...{ ctx, at, lesson, filled }} />}
        {!lesson.checkedAt && lesson.author !== ctx.me.account && may(ctx.me, 'check a lesson') && (
          <Second ctx={ctx} at={at} filled={filled} />
        )}
      </Stack>
    ),
  }
}

function Mine({ ctx, at, lesson, filled }: { ctx: Ctx; at: string; lesson: Lesson; filled: Filled | undefined }) {
  return (
    <>
      <More label="Verander de les" open={lesson.returnedAt !== null || filled?.form === at}>
        <Sheet>
          <Words ctx={ctx} action={at} filled={filled} lesson={lesson} button="Bewaar" />
        </Sheet>
      </More>
      <More label="Gooi de les weg">
        <Form action={`${at}/weg`} token={ctx.token}>
          <Text>Hij is dan echt weg. Dat kan zolang niemand hem heeft gelezen.</Text>
          <Actions>
            <Submit kind="secondary">Gooi weg</Submit>
          </Actions>
        </Form>
      </More>
    </>
  )
}

function Second({ ctx, at, filled }: { ctx: Ctx; at: string; filled: Filled | undefined }) {
  const action = `${at}/lezen`
  const f = fields(filled, {}, action)
  return (
    <Sheet title="Lees als tweede" waiting>
      <Text>
        Kijk of iemand te herkennen is, ook zonder naam: aan een plaats, een datum, een beroep of een verhaal.
      </Text>
      <Form action={action} token={ctx.token}>
        <Choices
          {...f('clean')}
          label="Staat er een persoon in?"
          options={[
            { value: 'yes', label: 'Nee, niemand is te herkennen' },
            { value: 'no', label: 'Ja, dit moet anders' },
          ]}
        />
        <TextArea {...f('remark')} label="Wat moet anders?" rows={3} max={2000} optional />
        <Actions>
          <Submit>Bewaar</Submit>
        </Actions>
      </Form>
      <Small>Daarna is de les voor het hele team te vinden en verandert die niet meer.</Small>
    </Sheet>
  )
}
