import { may } from '#access/may.ts'
import type { Letter } from '#platform/pdf/letter.ts'
import type { Block } from '#platform/pdf/letter-blocks.ts'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { Differences, differences, type Told, versionsAsked } from '../comparing.tsx'
import { recipientOf } from './advice.ts'
import { letterFor } from './advice-letter.ts'
import { listVersions } from './advice-version-store.ts'
import { readDraft } from './draft-store.ts'
import { headingsOf } from './headings.ts'
import { findSent, listSent, readRendering } from './sent-store.ts'
import { settingOf } from './setting-store.ts'

/** What changed between two sent versions, as this reader got them. */
export async function compareSentPage(ctx: CaseCtx): Promise<PageView> {
  const every = may(ctx.me, 'read every rendering', ctx.case)
  const recipient = (every && recipientOf(ctx.query.get('voor'))) || 'commissioner'
  const versions = (await listSent(ctx, ctx.case.id)).map(({ version }) => version)
  const at = `/dossiers/${ctx.case.number}/advies/verstuurd`
  return page(ctx, versions, { href: at, words: 'Naar het advies' }, async (version) => {
    const sent = await findSent(ctx, version)
    return toldOf((await readRendering(ctx, sent?.id ?? ctx.case.id, recipient)).letter)
  })
}

/** What changed in the draft since the version before: everything the person will read, so everything there is. */
export async function compareDraftPage(ctx: CaseCtx): Promise<PageView> {
  const versions = (await listVersions(ctx)).map(({ version }) => version)
  const at = `/dossiers/${ctx.case.number}/advies`
  return page(ctx, versions, { href: at, words: 'Terug naar alle onderdelen' }, async (version) => {
    const draft = await readDraft(ctx, 'read the draft advice', version)
    if (!draft) return []
    const { replaces: _, ...setting } = await settingOf(ctx, draft)
    // One name for each part, so that a heading that was renamed since is no difference.
    const content = { ...draft.content, headings: await headingsOf(ctx) }
    return toldOf(letterFor('person', content, { ...setting, signatures: [], sentOn: null }))
  })
}

async function page(
  ctx: CaseCtx,
  versions: readonly number[],
  back: { href: string; words: string },
  told: (version: number) => Promise<Told[]>,
): Promise<PageView> {
  const asked = versionsAsked(ctx.query, versions)
  return casePage(ctx, {
    title: 'Wat is er veranderd?',
    lead: asked && `Advies: van versie ${asked.from} naar versie ${asked.to}`,
    body: (
      <Stack>
        <TextLink href={back.href}>{back.words}</TextLink>
        {asked ? (
          <Differences all={differences(await told(asked.from), await told(asked.to))} between={asked} />
        ) : (
          <Sheet>
            <EmptyState title="Er is nog maar één versie">Zodra er een nieuwe is, staat hier het verschil.</EmptyState>
          </Sheet>
        )}
      </Stack>
    ),
  })
}

/** The words of a letter under its main headings. */
export function toldOf(letter: Letter): Told[] {
  const told: { label: string; text: string }[] = []
  for (const block of letter.blocks) {
    if (block.kind === 'heading' && block.level === 1) told.push({ label: block.text, text: '' })
    const last = told.at(-1)
    if (last && !(block.kind === 'heading' && block.level === 1)) last.text += `${last.text && '\n\n'}${wordsOf(block)}`
  }
  return told
}

function wordsOf(block: Block): string {
  if (block.kind === 'definition')
    return block.items
      .filter(([, said]) => said)
      .map(([term, said]) => `${term}: ${said}`)
      .join('\n')
  if (block.kind === 'list') return block.items.join('\n')
  return block.text
}
