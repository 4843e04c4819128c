import type { CaseCtx } from '#routing/context.ts'
import { listCareNotes, readAllConversations } from '#trajectory/5-conversations/all-conversations-store.ts'
import { findAgreements } from '#trajectory/5-conversations/care-store.ts'
import { findNoConversation, listConversations } from '#trajectory/5-conversations/conversation-store.ts'
import { listAnswers, listRequests } from '#trajectory/5-conversations/information-store.ts'
import { listOwnWords } from '#trajectory/5-conversations/words-store.ts'
import { type Axis, mentalHealth, radicalisation } from '#trajectory/6-duiding/axes.ts'
import { toldOf } from '#trajectory/6-duiding/compare-page.tsx'
import { agreeWords } from '#trajectory/6-duiding/duiding-words.ts'
import { headingsOf } from '#trajectory/6-duiding/headings.ts'
import { apartSentence, isCareKeptFromMe, isKeptFromMe } from '#trajectory/6-duiding/independence.ts'
import { readDuiding } from '#trajectory/6-duiding/reading-store.ts'
import { findReleasedByCare, listMeetings } from '#trajectory/6-duiding/together-store.ts'
import { listVersions, viewsAreIn } from '#trajectory/6-duiding/version-store.ts'
import { day, dayOf, lines, together, type WholePart, type Written } from './whole-part.ts'

/** What was said, found and made of it. */
export const middleParts: readonly WholePart[] = [
  { key: 'gesprekken', label: 'Gesprekken', acts: ['read conversations'], read: conversations },
  { key: 'informatie', label: 'Gevraagd bij anderen', acts: ['read conversations'], read: information },
  { key: 'zorgnotities', label: 'Zorgnotities', acts: ['read care notes', 'read conversations'], read: careNotes },
  { key: 'zorg', label: 'Wat zorg vrijgaf', acts: ['read the care conclusion'], read: careConclusion },
  { key: 'radicalisering', label: radicalisation.title, acts: [radicalisation.read], read: duiding(radicalisation) },
  { key: 'psychisch', label: mentalHealth.title, acts: [mentalHealth.read], read: duiding(mentalHealth) },
  { key: 'overleg', label: 'Overleg van het team', acts: ['read the draft advice'], read: meetings },
]

async function conversations(ctx: CaseCtx): Promise<Written> {
  const planned = await listConversations(ctx)
  const { reports, statements, additions } = await readAllConversations(ctx)
  const own = await listOwnWords(ctx)
  const none = await findNoConversation(ctx)
  const of = <T extends { conversation: string }>(all: readonly T[], id: string) =>
    all.filter(({ conversation }) => conversation === id)
  const told = planned.map(({ id, plannedOn, plan, calledOff }) => ({
    label: `Gesprek, ${day(plannedOn.toString())}`,
    text: together([
      calledOff ? lines('Ging niet door.', plan.calledOff) : `${plan.time}, ${plan.place}. Erbij: ${plan.withWhom}`,
      ...of(reports, id).map((one) => lines(!one.signed && 'Nog niet ondertekend.', one.present, one.forTeam)),
      ...of(reports, id).map((one) => one.interpreterProblems && `Tolk en taal: ${one.interpreterProblems}`),
      ...of(statements, id).map((one) => `${one.saidBy}: ${one.said}`),
      ...of(own, id).map((one) => (one.withdrawn ? '' : `Eigen woorden: “${one.quote}”`)),
      ...of(additions, id).map(({ text }) => `Later toegevoegd: ${text}`),
    ]),
  }))
  return { told: [...told, { label: 'Waarom er geen gesprek was', text: none?.reason ?? '' }] }
}

async function information(ctx: CaseCtx): Promise<Written> {
  const asked = await listRequests(ctx)
  const answers = await listAnswers(ctx)
  return {
    told: asked.map(({ id, askedOn, words }) => ({
      label: `${words.organisation}, ${day(askedOn)}`,
      text: together([
        words.asked,
        `Waarvoor: ${words.purpose}`,
        ...answers
          .filter(({ request }) => request === id)
          .map((one) => lines(`Antwoord, ${day(one.answeredOn)}:`, one.words.answer)),
      ]),
    })),
  }
}

async function careNotes(ctx: CaseCtx): Promise<Written> {
  const notes = await listCareNotes(ctx)
  if (notes.length === 0) return {}
  const days = new Map((await listConversations(ctx)).map(({ id, plannedOn }) => [id, plannedOn.toString()]))
  return {
    told: notes.map(({ conversation, text }) => ({ label: `Alleen zorg, ${day(days.get(conversation))}`, text })),
  }
}

async function careConclusion(ctx: CaseCtx): Promise<Written> {
  const kept = isCareKeptFromMe(ctx, await viewsAreIn(ctx))
  const agreements = await findAgreements(ctx)
  const { conclusion, absence } = kept ? {} : await findReleasedByCare(ctx, ctx.case.id)
  return {
    told: [
      { label: 'Werkafspraken', text: agreements?.text ?? '' },
      {
        label: 'Conclusie voor het team',
        text: lines(conclusion?.indication && 'Eerste indicatie, geen behandeldiagnose.', conclusion?.text),
      },
      { label: 'Waarom er geen duiding van psychische gezondheid is', text: absence?.reason ?? '' },
    ],
  }
}

/** The newest signed version, or what is being written; the words under the same headings as on its page. */
function duiding(axis: Axis) {
  return async (ctx: CaseCtx): Promise<Written> => {
    if (isKeptFromMe(ctx, axis, await viewsAreIn(ctx)))
      return { facts: [['U leest deze duiding later', apartSentence]] }
    const versions = await listVersions(ctx, axis, ctx.case.id)
    const version = versions.find(({ signedAt }) => signedAt) ?? versions[0]
    if (!version) return {}
    const read = await readDuiding(ctx, axis, version)
    const reviews = read.reviews.map(({ agrees, remarks }) => lines(agreeWords[agrees], remarks))
    const signed = version.signedAt ? `ondertekend op ${dayOf(version.signedAt)}` : 'nog niet ondertekend'
    return {
      facts: [['Versie', `${version.version}, ${signed}`]],
      told: [
        { label: 'Waarom deze versie er is', text: read.parts.change[0]?.content.text ?? '' },
        ...toldOf(read, await headingsOf(ctx, version.signedAt)),
        { label: 'Getoetst', text: together(reviews) },
      ],
    }
  }
}

async function meetings(ctx: CaseCtx): Promise<Written> {
  const held = await listMeetings(ctx, ctx.case.id)
  return {
    told: held.map((one) => ({
      label: `Overleg, ${day(one.heldOn)}`,
      text: together([
        `Erbij waren: ${one.attended}`,
        one.joint,
        one.changes,
        one.dissent && lines(one.dissentBy && `${one.dissentBy} ziet het anders:`, one.dissent),
      ]),
    })),
  }
}
