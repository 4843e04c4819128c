import { may } from '#access/may.ts'
import { dateWords, shortDate } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { countWords, type FollowUpFacts, isSilent, undecided } from './follow-up.ts'

/** How far the commissioner is, in words, for the coordinator and the deputy: "19 van 20" reads like a score, this does not. */
export function stateWords(facts: FollowUpFacts): string {
  const open = undecided(facts).length
  if (facts.recommendations.length === 0) return 'Het advies heeft geen aanbevelingen. Er valt niets te beslissen.'
  if (open === 0) return 'De opdrachtgever heeft over alle aanbevelingen besloten.'
  if (open === facts.recommendations.length)
    return `De opdrachtgever heeft nog niets besloten over ${countWords(open)}.`
  return `De opdrachtgever moet nog beslissen over ${countWords(open)}.`
}

/** Silence is noticed: when LIV asked, and the button to ask once more. */
export function AskingSheet(props: {
  ctx: CaseCtx
  at: string
  facts: FollowUpFacts
  reminders: readonly string[]
  /** The first day on which LIV may remind again. */
  free: Temporal.PlainDate | undefined
}) {
  const { ctx, at, facts, reminders, free } = props
  const asks =
    ctx.case.stage === 'follow-up' && undecided(facts).length > 0 && may(ctx.me, 'ask for decisions', ctx.case)
  if (!asks && reminders.length === 0) return null
  const wait = free && Temporal.PlainDate.compare(free, ctx.today) > 0 ? [`Wachten tot ${dateWords(free)}`] : []
  return (
    <Sheet title={asks ? 'Herinneren' : 'LIV vroeg om een besluit'}>
      {reminders.length > 0 && (
        <DataList
          items={[
            [
              asks ? 'Herinnerd op' : 'Bericht op',
              reminders.map((one) => shortDate(Temporal.PlainDate.from(one))).join(', '),
            ],
          ]}
        />
      )}
      {asks && (
        <>
          <Text>
            {isSilent(facts)
              ? 'U heeft genoeg herinnerd om te mogen afsluiten. Bellen helpt vaak meer dan nog een bericht.'
              : 'De opdrachtgever krijgt een neutraal bericht: er wacht werk. Bellen kan natuurlijk ook.'}
          </Text>
          <Form action={`${at}/herinneren`} token={ctx.token}>
            <Actions>
              <Submit kind="secondary" reasons={wait}>
                Herinner de opdrachtgever
              </Submit>
            </Actions>
          </Form>
          <Small>LIV herinnert ook vanzelf. Hoe lang er tussen twee herinneringen zit, is een instelling.</Small>
        </>
      )}
    </Sheet>
  )
}
