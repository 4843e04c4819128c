import { givenWords, howWords, purposes, representativeWords, willingWords } from '#consent/consent.ts'
import { type ConsentRecords, listRecords } from '#consent/consent-store.ts'
import { findIdentity, findVNumber } from '#people/people-store.ts'
import type { CaseCtx } from '#routing/context.ts'
import { informedWords, situations } from '#trajectory/1-referral/referral.ts'
import { getReferral, listAdditions } from '#trajectory/1-referral/referral-store.ts'
import { findConclusion } from '#trajectory/2-triage/conclusion-store.ts'
import { decidedWords, outcomeWords } from '#trajectory/2-triage/triage.ts'
import { findCommission, findOrganisation } from '#trajectory/3-commission/commission-store.ts'
import { findMeeting, type Recorded } from '#trajectory/3-commission/meeting-store.ts'
import { listSignatures } from '#trajectory/3-commission/signature-store.ts'
import { day, dayOf, lines, together, type WholePart, type Written } from './whole-part.ts'

/** Who it is about, how it began, and what was asked. */
export const beginParts: readonly WholePart[] = [
  { key: 'persoon', label: 'Naam en gegevens', acts: ['read identity'], read: identity },
  { key: 'aanmelding', label: 'Aanmelding', acts: ['read the referral'], read: referral },
  { key: 'weging', label: 'Conclusie van de weging', acts: ['read the triage conclusion'], read: conclusion },
  { key: 'opdracht', label: 'Opdracht', acts: ['read the commission'], read: commission },
  { key: 'toestemming', label: 'Informeren en toestemming', acts: ['read informing and consent'], read: consent },
]

async function identity(ctx: CaseCtx): Promise<Written> {
  const found = await findIdentity(ctx, ctx.case.id)
  const vNumber = await findVNumber(ctx, ctx.case.id)
  if (!found) return {}
  return {
    facts: [
      ['Naam', found.name],
      ['Ook geschreven als', found.spellings ?? ''],
      ['Geboortedatum', day(found.birthDate)],
      ['Taal', found.language ?? ''],
      ['Contact', found.contact ?? ''],
      ['V-nummer', vNumber ?? ''],
    ],
  }
}

async function referral(ctx: CaseCtx): Promise<Written> {
  const found = await getReferral(ctx, ctx.case.id)
  const additions = await listAdditions(ctx, ctx.case.id)
  return {
    facts: [
      ['Sinds wanneer', found.since],
      ['Situatie', situations[found.situation]],
      ['Plaats', found.place],
      ['Taal', found.language],
      [
        'Weet de persoon ervan',
        [informedWords[found.personInformed], found.personInformedNote].filter(Boolean).join('. '),
      ],
    ],
    told: [
      { label: 'Wat er is gezien of gehoord', text: found.concern },
      { label: 'Wie zijn betrokken', text: found.involved },
      { label: 'Wat is al geprobeerd', text: found.tried },
      { label: 'Wat erbij kwam', text: together(additions.map(({ addition }) => addition)) },
    ],
  }
}

async function conclusion(ctx: CaseCtx): Promise<Written> {
  const found = await findConclusion(ctx, ctx.case.id)
  if (!found) return {}
  return {
    facts: [
      ['Uitkomst', outcomeWords[found.outcome]],
      ['Hoe is beslist', found.decidedBy ? decidedWords[found.decidedBy] : ''],
    ],
    told: [
      { label: 'Conclusie', text: found.conclusion },
      { label: 'Wat dan wel helpt', text: found.alternative },
      { label: 'Noodzaak', text: found.necessity },
      { label: 'Evenredigheid', text: found.proportionality },
      { label: 'Het lichtste middel', text: found.subsidiarity },
      { label: 'Wie er anders over denkt', text: found.dissent },
    ],
  }
}

async function commission(ctx: CaseCtx): Promise<Written> {
  const found = await findCommission(ctx, ctx.case.id)
  if (!found) return {}
  const organisation = await findOrganisation(ctx, found.organisation)
  const signatures = await listSignatures(ctx, ctx.case.id, found.id)
  const meeting = await findMeeting(ctx, ctx.case.id)
  return {
    facts: [
      ['Opdrachtgever', organisation?.name ?? ''],
      ['Mede namens', found.onBehalfOf.join(' en ')],
      ['Graag voor', found.wantsBy ? day(found.wantsBy) : ''],
      ...signatures.map((one) => ['Ondertekend', `${one.name}, ${one.function}, ${dayOf(one.writtenAt)}`] as const),
    ],
    told: [
      { label: 'De vraag', text: found.question },
      { label: 'Wat LIV wel en niet bekijkt', text: found.scope },
      { label: 'Waarvoor het advies dient', text: found.purpose },
      { label: 'Waarom dit mag', text: found.basis },
      { label: 'Wie het advies krijgt', text: found.recipients },
      { label: 'Afstemmingsoverleg', text: meeting ? meetingWords(meeting) : '' },
    ],
  }
}

function meetingWords(meeting: Recorded): string {
  if (meeting.notHeldReason) return `Niet gehouden, omdat: ${meeting.notHeldReason}`
  return lines(
    meeting.heldOn ? day(meeting.heldOn.toString()) : '',
    meeting.attended && `Erbij waren: ${meeting.attended}`,
    meeting.agreed,
    meeting.whoInformsPerson && `Wie het de persoon vertelt: ${meeting.whoInformsPerson}`,
  )
}

async function consent(ctx: CaseCtx): Promise<Written> {
  const all = await listRecords(ctx)
  const [willing] = all.willingness
  const said = Object.entries(purposes).map(([purpose, { label }]) => {
    const newest = all.consents.find(({ words }) => words.purpose === purpose)
    return { label, text: newest ? lines(`Toestemming ${givenWords[newest.words.given]}`, newest.words.note) : '' }
  })
  return {
    told: [
      { label: 'Geïnformeerd', text: informingWords(all) },
      {
        label: 'Wil de persoon praten',
        text: willing ? lines(willingWords[willing.words.willing], willing.words.note) : '',
      },
      ...said,
      {
        label: 'Wie de persoon bijstaat',
        text: together(all.representatives.map(({ words }) => lines(representativeWords[words.kind], words.name))),
      },
    ],
  }
}

function informingWords({ informing: [newest] }: ConsentRecords): string {
  if (!newest) return ''
  const { words } = newest
  if ('postponedReason' in words)
    return lines(`Uitgesteld tot en met ${day(newest.postponedUntil)}`, words.postponedReason)
  return lines(
    `Op ${day(words.informedOn)}, ${howWords[words.how]}, in het ${words.language}, door ${words.informedBy}`,
    words.note,
  )
}
