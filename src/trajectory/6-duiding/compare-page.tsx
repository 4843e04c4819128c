import { dayMonthYear } from '#platform/clock.ts'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { Differences, differences, type Told, versionsAsked } from '../comparing.tsx'
import type { Axis } from './axes.ts'
import type { Duiding, Version } from './duiding.ts'
import { pathOf } from './duiding-view.ts'
import { foundations, sources } from './duiding-words.ts'
import { type Headings, headingsOf } from './headings.ts'
import { isKeptFromMe } from './independence.ts'
import { readDuiding } from './reading-store.ts'
import { restOf } from './resting.ts'
import { listVersions, viewsAreIn } from './version-store.ts'

/** What changed in a duiding between two versions, in words. */
export function comparePage(axis: Axis) {
  return async (ctx: CaseCtx): Promise<PageView> => {
    const kept = isKeptFromMe(ctx, axis, await viewsAreIn(ctx))
    const versions = kept ? [] : await listVersions(ctx, axis, ctx.case.id)
    const asked = versionsAsked(
      ctx.query,
      versions.map(({ version }) => version),
    )
    // One name for each part, so that a heading that was renamed since is no difference.
    const heads = await headingsOf(ctx)
    const read = async (version: number | undefined) =>
      toldOf(await readDuiding(ctx, axis, versions.find((one) => one.version === version) as Version), heads)
    return casePage(ctx, {
      title: 'Wat is er veranderd?',
      lead: asked ? `${axis.title}: van versie ${asked.from} naar versie ${asked.to}` : axis.title,
      body: (
        <Stack>
          <TextLink href={pathOf(ctx, axis)}>{axis.title}</TextLink>
          {asked ? (
            <Differences all={differences(await read(asked.from), await read(asked.to))} between={asked} />
          ) : (
            <Sheet>
              <EmptyState title="Er is nog maar één versie">
                Zodra er een nieuwe is, staat hier het verschil.
              </EmptyState>
            </Sheet>
          )}
        </Stack>
      ),
    })
  }
}

const day = (iso: string) => dayMonthYear(Temporal.PlainDate.from(iso))
const lines = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join('\n')
const together = (parts: readonly string[]) => parts.join('\n\n')

/** A duiding as texts under headings, in the order of reading. */
export function toldOf({ parts, observations }: Duiding, heads: Headings): Told[] {
  const what = (ids: readonly string[]) =>
    observations.filter((one) => ids.includes(one.id)).map((one) => one.content.what)
  const rests = (content: object) => {
    const { for: pro, against } = restOf(content)
    return [...what(pro).map((one) => `Hierop wijst: ${one}`), ...what(against).map((one) => `Hiertegen pleit: ${one}`)]
  }
  return [
    { label: heads.question, text: together(parts.question.map((one) => one.content.text)) },
    {
      label: 'Waarnemingen',
      text: together(
        observations.map(({ content: c, disputed }) =>
          lines(c.what, `${day(c.on)}, ${c.where}. ${sources[c.sourceType]}: ${c.source}.`, disputed && 'betwist'),
        ),
      ),
    },
    {
      label: heads.statements,
      text: together(parts.statement.map(({ content: c }) => lines(c.text, ...rests(c)))),
    },
    {
      label: heads.protective,
      text: together(parts.protective.map(({ content: c }) => lines(named(c), ...rests(c)))),
    },
    {
      label: heads.alternative,
      text: together(parts.alternative.map(({ content: c }) => lines(named(c), ...rests(c)))),
    },
    {
      label: heads.missing,
      text: together(parts.missing.map(({ content: c }) => lines(c.what, c.how, c.notBecause, ...rests(c)))),
    },
    {
      label: heads.instruments,
      text: together(
        parts.instrument.map(({ content: c }) =>
          lines(
            c.conclusion,
            `${c.name}, versie ${c.edition}, gebruikt op ${day(c.on)} door ${c.assessor} (getraind: ${c.trained}).`,
            `Het origineel ligt bij: ${c.kept}`,
          ),
        ),
      ),
    },
    {
      label: heads.foundation,
      text: together(parts.foundation.map(({ content: c }) => `${foundations[c.foundation]}. ${c.reason}`)),
    },
    {
      label: heads.conclusion,
      text: together(parts.conclusion.map(({ content: c }) => lines(c.text, `Geldig tot ${day(c.validUntil)}.`))),
    },
    {
      label: heads.dissent,
      text: together(parts.dissent.map(({ content: c }) => lines(c.by, c.text))),
    },
  ]
}

const named = (content: Duiding['parts']['protective'][number]['content']) =>
  'text' in content ? content.text : `Geen gevonden, omdat: ${content.noneBecause}`
