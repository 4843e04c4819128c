import { may } from '#access/may.ts'
import { Conflict, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { keptFromMe } from '../4-team/succession-store.ts'
import { namesOf } from '../case-store.ts'
import { type CareNote, findCareNote, saveCareNote, signCareNote } from './care-store.ts'
import { getConversation } from './conversation-store.ts'
import type { Report, ReportInput } from './conversations.ts'
import { pageVersion, versionsOf } from './page-version.ts'
import { findReport, insertReport, signReport, updateReport, type WrittenReport } from './report-store.ts'
import { deleteStatement, insertPaperDestroyed, insertStatements } from './statement-store.ts'
import { deleteOwnWords, insertOwnWords, listAdditions } from './words-store.ts'

export const writesCare = (ctx: CaseCtx) => may(ctx.me, 'write care notes', ctx.case)

interface Texts {
  readonly report: WrittenReport | undefined
  readonly care: CareNote | undefined
}

/** Both texts of the conversation, as far as I may read them. */
export async function textsOf(ctx: CaseCtx, conversation: string): Promise<Texts> {
  return {
    report: await findReport(ctx, conversation),
    care: may(ctx.me, 'read care notes', ctx.case) ? await findCareNote(ctx, conversation) : undefined,
  }
}

export const versionOf = ({ report, care }: Texts) => pageVersion(report?.version ?? 0, care?.version ?? 0)

/** Writes the page of a conversation: for the team, care only, own words. What did not change keeps its version. */
export async function saveReport(ctx: CaseCtx, input: ReportInput): Promise<void> {
  const { reported } = await getConversation(ctx, input.conversation)
  if (Temporal.PlainDate.compare(input.heldOn, ctx.today) > 0) {
    throw new Refused('Deze dag is nog niet geweest. Vul de dag van het gesprek in.', 'heldOn')
  }
  if (input.careOnly && !writesCare(ctx))
    throw new Refused('In “alleen zorg” schrijft alleen de zorgexpert', 'careOnly')
  const texts = await textsOf(ctx, input.conversation)
  if (reported && !texts.report)
    throw new Refused('Van dit gesprek is al een verslag, van voor u kwam. Plan een nieuw gesprek en schrijf daar.')
  if (texts.report?.signedAt) throw new Refused('Het verslag is ondertekend. Schrijf een aanvulling.')
  if (input._version !== undefined && Number(input._version) !== versionOf(texts))
    throw await conflict(ctx, input.conversation, Number(input._version))
  const saved =
    (await writeReport(ctx, input, texts.report)) &&
    (await writeCare(ctx, input.conversation, texts.care, input.careOnly))
  if (!saved) throw await conflict(ctx, input.conversation, versionOf(texts))
  await writeWhatWasSaid(ctx, input)
}

/** Own words and statements: one taken out, or some added. */
async function writeWhatWasSaid(ctx: CaseCtx, input: ReportInput): Promise<void> {
  const { conversation, remove, ownWords = [], statements = [] } = input
  if (remove) {
    await deleteOwnWords(ctx, conversation, remove)
    await deleteStatement(ctx, conversation, remove)
  }
  if (ownWords.length > 0) await insertOwnWords(ctx, conversation, ownWords)
  if (statements.length > 0) await insertStatements(ctx, conversation, statements)
}

/** Notes on paper are gone: said by whoever made them, also after signing. */
export async function recordPaperDestroyed(
  ctx: CaseCtx,
  input: { conversation: string; destroyedOn: Temporal.PlainDate },
): Promise<void> {
  const { plannedOn } = await getConversation(ctx, input.conversation)
  if (Temporal.PlainDate.compare(input.destroyedOn, ctx.today) > 0)
    throw new Refused('Deze dag is nog niet geweest. Leg het vast als het papier weg is.', 'destroyedOn')
  if (Temporal.PlainDate.compare(input.destroyedOn, plannedOn) < 0)
    throw new Refused('Deze dag ligt voor het gesprek. Vul in wanneer u het papier heeft vernietigd.', 'destroyedOn')
  await insertPaperDestroyed(ctx, input.conversation, input.destroyedOn)
}

async function writeReport(ctx: CaseCtx, input: ReportInput, before: WrittenReport | undefined): Promise<boolean> {
  const words: Report = {
    heldOn: input.heldOn.toString(),
    present: input.present,
    forTeam: input.forTeam,
    interpreterProblems: input.interpreterProblems ?? '',
  }
  if (!before) return insertReport(ctx, input.conversation, words)
  const same = (Object.keys(words) as (keyof Report)[]).every((field) => words[field] === before.words[field])
  return same || updateReport(ctx, before, words)
}

async function writeCare(
  ctx: CaseCtx,
  conversation: string,
  before: CareNote | undefined,
  text: string | undefined,
): Promise<boolean> {
  if (text === undefined || !writesCare(ctx) || text === (before?.text ?? '') || before?.signedAt) return true
  if (await saveCareNote(ctx, conversation, before, text)) return true
  if (!before && (await keptFromMe(ctx)).has('care') && !(await findCareNote(ctx, conversation)))
    throw new Refused(
      'Hierover is al een zorgnotitie, van voor u kwam. Schrijf uw tekst bij een nieuw gesprek.',
      'careOnly',
    )
  return false
}

/** Theirs, for each of the two texts that changed since; mine stays in the form. */
async function conflict(ctx: CaseCtx, conversation: string, based: number): Promise<Conflict> {
  const texts = await textsOf(ctx, conversation)
  const seen = versionsOf(based)
  const { report, care } = texts
  const names = await namesOf(
    ctx,
    [report?.by, care?.by].filter((by) => by !== undefined),
  )
  const theirs: Record<string, string> = {}
  if (report && report.version !== seen.report) theirs['Voor het team'] = report.words.forTeam
  if (care && care.version !== seen.care) theirs['Alleen zorg'] = care.text
  const by = report && report.version !== seen.report ? report.by : (care?.by ?? '')
  return new Conflict(theirs, versionOf(texts), names.get(by) ?? 'een collega')
}

/** Signs this version; after this only additions. A care expert signs the care note of it too. */
export async function signTexts(
  ctx: CaseCtx,
  input: { conversation: string; _version?: string | undefined },
): Promise<void> {
  const texts = await textsOf(ctx, input.conversation)
  const { report, care } = texts
  if (!report) throw new Refused('Er is nog geen verslag. Schrijf het eerst.')
  if (report.signedAt) throw new Refused('Dit verslag is al ondertekend.')
  if (input._version !== undefined && Number(input._version) !== versionOf(texts))
    throw await conflict(ctx, input.conversation, Number(input._version))
  const released = (await listAdditions(ctx, input.conversation)).length > 0
  if (!report.words.forTeam && !released)
    throw new Refused('Er staat nog geen tekst voor het team. Schrijf die, of geef een passage vrij.', 'forTeam')
  if (!(await signReport(ctx, report))) throw await conflict(ctx, input.conversation, versionOf(texts))
  if (care && !care.signedAt && writesCare(ctx)) await signCareNote(ctx, care)
  await ctx.log('conversation.signed', [{ kind: 'case', id: ctx.case.id, part: 'conversations' }])
}

/** The care note by itself, when the report for the team is signed already. */
export async function saveCareText(
  ctx: CaseCtx,
  input: { conversation: string; careOnly: string; sign?: boolean; _version?: string | undefined },
): Promise<void> {
  await getConversation(ctx, input.conversation)
  const texts = await textsOf(ctx, input.conversation)
  if (texts.care?.signedAt) throw new Refused('Deze zorgnotitie is ondertekend en verandert niet meer.')
  const stale = input._version !== undefined && Number(input._version) !== versionOf(texts)
  if (stale || !(await writeCare(ctx, input.conversation, texts.care, input.careOnly)))
    throw await conflict(ctx, input.conversation, Number(input._version ?? versionOf(texts)))
  const note = input.sign ? await findCareNote(ctx, input.conversation) : undefined
  if (note) await signCareNote(ctx, note)
}
