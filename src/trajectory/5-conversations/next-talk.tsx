import { dateWords } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Hidden, Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { hourWords } from './appointment.ts'
import type { NextTalk } from './next-talk-store.ts'
import { interpreterWords } from './plan-form.tsx'

/** On top of the first screen of an expert, made for a phone in the train: when, where, which interpreter, what to keep to. No name. */
export function NextTalkSheet({ ctx, talks }: { ctx: Ctx; talks: readonly NextTalk[] }) {
  const [first, ...later] = talks
  if (!first) return null
  const { plan, plannedOn, number, id, agreements } = first
  return (
    <Sheet
      title="Uw volgende gesprek"
      waiting
      aside={<DueBadge date={plannedOn} now={ctx.today} waiting={plannedOn.equals(ctx.today)} />}
    >
      <DataList
        items={[
          ['Wanneer', <strong key="w">{`${dateWords(plannedOn)}, ${hourWords(plan.time)}`}</strong>],
          ['Waar', plan.place],
          ['Tolk', interpreterWords(plan)],
          plan.interpreterWish ? ['Wens over de tolk', plan.interpreterWish] : null,
          plan.interpreterObjection ? ['Bezwaar tegen een tolk', plan.interpreterObjection] : null,
          ['Werkafspraken', agreements ? <Reading key="a">{agreements}</Reading> : 'Er zijn er geen'],
          plan.safety ? ['Veiligheid', plan.safety] : null,
          ['Dossier', <TextLink key="d" href={`/dossiers/${number}`}>{`${number}`}</TextLink>],
        ]}
      />
      <Actions>
        <ButtonLink href={`/dossiers/${number}/gesprekken/${id}`}>
          Bereid dit gesprek voor
          <Hidden> {number}</Hidden>
        </ButtonLink>
      </Actions>
      {later.map((one) => (
        <Text key={one.id}>
          Daarna, {hourWords(one.plan.time)}:{' '}
          <TextLink
            href={`/dossiers/${one.number}/gesprekken/${one.id}`}
          >{`${one.number}, ${one.plan.place}`}</TextLink>
        </Text>
      ))}
    </Sheet>
  )
}
