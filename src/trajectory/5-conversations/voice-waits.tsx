import { may } from '#access/may.ts'
import { consentFacts, informingClock } from '#consent/consent-store.ts'
import { Clock } from '#consent/informing-sheet.tsx'
import { DueBadge } from '#platform/ui/badges.tsx'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, Text, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import { dayAfterTerm, termAfter } from '#settings/settings-store.ts'
import { listVoiceRows, type VoiceRow } from './voice-waits-store.ts'

export interface VoiceWait extends Pick<VoiceRow, 'kind' | 'caseId' | 'number' | 'turned'> {
  readonly due: Temporal.PlainDate
}

const words: Record<VoiceRow['kind'], { what: string; path: string; button: string }> = {
  inform: { what: 'Informeer de persoon', path: 'toestemming', button: 'Openen' },
  agree: { what: 'Kijk mee: informeren is uitgesteld', path: 'uitstel', button: 'Meekijken' },
  'ask-anew': { what: 'Vraag de persoon opnieuw', path: 'toestemming', button: 'Openen' },
  answered: { what: 'Antwoord gekomen via een link', path: 'informatie', button: 'Lezen' },
  'link-dead': { what: 'Een link is dood: vijf keer een verkeerde code', path: 'informatie', button: 'Openen' },
  'sheet-dead': { what: 'De link van de tolk is dood', path: 'gesprekken', button: 'Openen' },
  information: { what: 'Een ander heeft nog niet geantwoord', path: 'informatie', button: 'Openen' },
}

/** What waits because of the person's say, where it is done, and the word on the button. */
export const voiceWords = ({ kind, turned }: Pick<VoiceWait, 'kind' | 'turned'>) =>
  turned ? { ...words[kind], what: `De persoon is ${turned}: vraag opnieuw` } : words[kind]

/** Some days before the term to inform is over it comes on the list; what else waits, waits from its day. */
export async function voiceWaits(ctx: Ctx): Promise<VoiceWait[]> {
  const soon = await dayAfterTerm(ctx, 'inform-ahead', ctx.today)
  const informBefore = await termAfter(ctx, 'inform-before')
  const all = (await listVoiceRows(ctx)).map(({ day, putOff, ...row }) => {
    const on = Temporal.PlainDate.from(day)
    return { ...row, due: row.kind === 'inform' && !putOff ? informBefore(on) : on }
  })
  return all
    .filter(({ kind, due }) => kind !== 'inform' || Temporal.PlainDate.compare(due, soon) <= 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.due, b.due))
}

/** On "my work": what waits because of the person's say. */
export function VoiceLines({ ctx, waits }: { ctx: Ctx; waits: readonly VoiceWait[] }) {
  if (waits.length === 0) return null
  return (
    <Sheet title="Voor de persoon zelf" waiting>
      <DataTable
        caption="Informeren, vragen en antwoorden die op u wachten"
        captionHidden
        head={['Wat', 'Dossier', 'Wanneer', { label: 'Openen', hidden: true }]}
        rows={waits.map(({ kind, number, due, turned }) => [
          <strong key="w">{voiceWords({ kind, turned }).what}</strong>,
          <TextLink key="d" href={`/dossiers/${number}`}>
            {number}
          </TextLink>,
          <DueBadge key="t" date={due} now={ctx.today} waiting />,
          <ButtonLink key="b" href={`/dossiers/${number}/${words[kind].path}`}>
            {words[kind].button}
            <Hidden> {number}</Hidden>
          </ButtonLink>,
        ])}
      />
    </Sheet>
  )
}

/** On the page of one case: the clock of informing as long as it runs, and whether the person is asked anew. */
export async function informingGlance(ctx: CaseCtx) {
  if (!may(ctx.me, 'read informing and consent', ctx.case)) return null
  const facts = await consentFacts(ctx, ctx.case.id)
  const anew = (await voiceWaits(ctx)).find(({ kind, caseId }) => kind === 'ask-anew' && caseId === ctx.case.id)
  if (facts.informed && !anew) return null
  const clock = await informingClock(ctx, ctx.case.id)
  return (
    <Sheet title={anew ? `De persoon is ${anew.turned}` : 'De persoon is nog niet geïnformeerd'}>
      {!facts.informed && <Clock ctx={ctx} clock={clock} />}
      {facts.postponedWithReason && <Text>Uitgesteld, met een reden en een tweede persoon.</Text>}
      {anew && (
        <Text>
          {anew.turned === '18'
            ? 'De vertegenwoordiger beslist niet meer. Vraag de persoon alles opnieuw.'
            : 'Vanaf deze leeftijd beslist een ander dan eerst. Vraag de persoon opnieuw.'}
        </Text>
      )}
      <TextLink href={`/dossiers/${ctx.case.number}/toestemming`}>Informeren en toestemming</TextLink>
    </Sheet>
  )
}
