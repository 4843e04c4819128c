import { may } from '#access/may.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Checks } from '#platform/ui/choices.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { Bullets, EmptyState } from '#platform/ui/lists.tsx'
import { Divider, Row, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { inShort } from '../6-duiding/resting-parts.tsx'
import { casePage } from '../case-page.tsx'
import { readDraft } from './draft-store.ts'
import { type KeptSource, listSources } from './trace-store.ts'
import { type Item, listItems, type Observed, type Traced, tracedParts } from './tracing.ts'

interface Known {
  readonly ctx: CaseCtx
  readonly at: string
  readonly items: readonly Item[]
  readonly sources: readonly KeptSource[]
  readonly writes: boolean
  readonly filled: Filled | undefined
}

/** Each sentence of the advice with what it rests on, down to the observation and the conversation. */
export async function tracePage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const at = `/dossiers/${ctx.case.number}/advies`
  const draft = await readDraft(ctx, 'read the draft advice')
  const known: Known = {
    ctx,
    at: `${at}/herkomst`,
    items: draft ? await listItems(ctx) : [],
    sources: draft ? await listSources(ctx) : [],
    writes: may(ctx.me, 'compose the advice', ctx.case),
    filled,
  }
  const parts = draft ? tracedParts(draft) : []
  return casePage(ctx, {
    title: 'Waar komt dit vandaan?',
    lead: <TextLink href={at}>Terug naar het advies</TextLink>,
    body: (
      <Stack>
        <Text>
          Bij elke zin staat waar hij op rust: een plek in een duiding, met de waarnemingen daaronder. U ziet alleen
          bronnen die u mag lezen.
        </Text>
        {parts.length === 0 && <EmptyState title="Er is nog geen advies geschreven" level={2} />}
        {parts.map((part) => (
          <Sheet key={part.anchor} title={part.label} id={idOf(part.anchor)}>
            {part.sentences.map((sentence, place) => (
              <div key={sentence}>
                {place > 0 && <Divider />}
                <OneSentence known={known} part={part} sentence={sentence} place={place} />
              </div>
            ))}
          </Sheet>
        ))}
      </Stack>
    ),
  })
}

const idOf = (anchor: string) => anchor.replace(' ', '-')

function OneSentence(props: { known: Known; part: Traced; sentence: string; place: number }) {
  const { known, part, sentence, place } = props
  const mine = known.sources.filter((one) => one.anchor === part.anchor && one.sentence === sentence)
  const items = mine.flatMap((one) => known.items.find(({ id }) => id === one.item) ?? [])
  const typed = known.filled?.values
  const edited = typed
    ? typed.anchor === part.anchor && typed.sentence === sentence
    : known.ctx.query.get('deel') === part.anchor && known.ctx.query.get('zin') === String(place)
  return (
    <Stack gap="small">
      <Reading>{sentence}</Reading>
      {edited ? (
        <Choose known={known} part={part} sentence={sentence} chosen={items.map(({ id }) => id)} />
      ) : (
        <>
          {items.length > 0 ? <Bullets items={items.map((item) => <OneItem key={item.id} item={item} />)} /> : null}
          {items.length === 0 && known.writes && (
            <Row>
              <Tag>nog niet herleid</Tag>
            </Row>
          )}
          {known.writes && (
            <TextLink href={`${known.at}?deel=${encodeURIComponent(part.anchor)}&zin=${place}#${idOf(part.anchor)}`}>
              {items.length > 0 ? 'Wijzig de bronnen' : 'Leg vast waar dit vandaan komt'}
            </TextLink>
          )}
        </>
      )}
    </Stack>
  )
}

function OneItem({ item }: { item: Item }) {
  return (
    <Stack gap="small">
      <Small>
        <TextLink href={item.href}>{item.what}</TextLink>
        {item.current ? '' : ' (uit een eerdere versie)'}: {inShort(item.text)}
      </Small>
      {item.observed.length > 0 && (
        <Bullets items={item.observed.map((one) => <OneObserved key={one.text} one={one} />)} />
      )}
    </Stack>
  )
}

function OneObserved({ one }: { one: Observed }) {
  return (
    <Row>
      <Small>
        Waarneming: {inShort(one.text)} ({one.where}){' '}
        {one.conversation && <TextLink href={one.conversation}>uit dit gesprek</TextLink>}
      </Small>
      {one.disputed && <Tag>betwist</Tag>}
    </Row>
  )
}

function Choose(props: { known: Known; part: Traced; sentence: string; chosen: readonly string[] }) {
  const { known, part, sentence, chosen } = props
  const f = fields(known.filled, { items: chosen }, known.at)
  const care = may(known.ctx.me, 'write the duiding of mental health', known.ctx.case)
  const options = known.items.filter((item) => (item.current && (care || !item.care)) || chosen.includes(item.id))
  return (
    <Form action={known.at} token={known.ctx.token} filled={known.filled}>
      <HiddenField name="anchor" value={part.anchor} />
      <HiddenField name="sentence" value={sentence} />
      <Checks
        {...f('items')}
        label="Waar rust deze zin op?"
        optional
        options={options.map(({ id, what, text }) => ({ value: id, label: `${what}: ${inShort(text)}` }))}
      />
      <Actions>
        <Submit>Bewaar</Submit>
        <ButtonLink kind="quiet" href={`${known.at}#${idOf(part.anchor)}`}>
          Niet wijzigen
        </ButtonLink>
      </Actions>
    </Form>
  )
}
