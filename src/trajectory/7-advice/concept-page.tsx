import { may } from '#access/may.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Stack } from '#platform/ui/sheet.tsx'
import { TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { recipientOf } from './advice.ts'
import { hashOf } from './advice-content.ts'
import { letterFor } from './advice-letter.ts'
import { adviceFacts } from './advice-store.ts'
import { readDraft } from './draft-store.ts'
import { LetterSheets } from './letter-sheets.tsx'
import { Readers, versionAsked } from './readers.tsx'
import { settingOf } from './setting-store.ts'
import { SignHere } from './sign-here.tsx'

/** The draft read as the letter it will be, for whichever reader; signed at the end of it. */
export async function conceptPage(ctx: CaseCtx): Promise<PageView> {
  const at = `/dossiers/${ctx.case.number}/advies`
  const version = versionAsked(ctx)
  const draft = await readDraft(ctx, 'read the draft advice', version)
  if (!draft) {
    const nothing = <EmptyState title="Er is nog niets geschreven" level={2} />
    return casePage(ctx, {
      title: 'Concept',
      lead: <TextLink href={at}>Terug naar alle onderdelen</TextLink>,
      body: nothing,
    })
  }
  const recipient = recipientOf(ctx.query.get('voor')) ?? 'commissioner'
  const letter = letterFor(recipient, draft.content, { ...(await settingOf(ctx, draft)), sentOn: null })
  const facts = await adviceFacts(ctx, ctx.case.id)
  return casePage(ctx, {
    title: `Concept, versie ${draft.version}`,
    lead: <TextLink href={at}>Terug naar alle onderdelen</TextLink>,
    body: (
      <Stack>
        <Readers at={`${at}/concept`} now={recipient} version={version} />
        {version !== undefined && facts.version !== draft.version && (
          <Notice kind="info" title="Dit is een oudere versie">
            Hij is bewaard zoals hij was. De nieuwste is versie {facts.version}.
          </Notice>
        )}
        {draft.version > 1 && (
          <TextLink href={`${at}/concept/verschil?naar=${draft.version}`}>
            Wat is er veranderd sinds de vorige versie?
          </TextLink>
        )}
        <LetterSheets letter={letter} />
        {recipient === 'person' && ctx.case.stage === 'advice' && may(ctx.me, 'compose the advice', ctx.case) && (
          <Actions>
            <ButtonLink href={`${at}/onderdelen/voorgelegd`}>Leg vast wat de persoon ervan vindt</ButtonLink>
          </Actions>
        )}
        {facts.version === draft.version && <SignHere ctx={ctx} facts={facts} read={hashOf(draft.content)} at={at} />}
      </Stack>
    ),
  })
}
