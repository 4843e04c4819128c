import type { Relation } from '#access/who.ts'
import type { CaseFacts } from './facts.ts'
import { byCoordinator, byLead, commissioners, experts, type Row, type Step } from './step.ts'

const stands = (f: CaseFacts) => f.duiding
const mentalHealthDone = (f: CaseFacts) => Boolean(stands(f)?.mentalHealthReviewed || stands(f)?.mentalHealthAbsent)
const signed = (f: CaseFacts, kind: string) => (f.signatures ?? []).includes(kind)

// Straight to the conversation itself: on a phone, in the train, on the way to it.
const toConversation = (f: CaseFacts) => (f.conversation ? `gesprekken/${f.conversation}` : 'gesprekken')

const conversations: readonly Row[] = [
  [
    (f) => f.unsignedMine === true,
    (f) => ({
      by: experts,
      what: 'Maak uw verslag af en onderteken het',
      kind: 'text',
      path: toConversation(f),
      button: 'Schrijven',
      turn: 'de expert met een open verslag',
    }),
  ],
  [
    (f) => f.unsignedMine !== true && f.nextConversation !== null,
    (f) => ({
      by: experts,
      what: 'Bereid het gesprek voor',
      path: toConversation(f),
      button: 'Voorbereiden',
      turn: 'het gesprek dat gepland is',
      due: f.nextConversation,
    }),
  ],
  [
    (f) => f.unsignedMine !== true && !f.nextConversation && f.conversation !== null && !f.noConversation,
    (f) => ({
      by: experts,
      what: 'Schrijf het verslag, of schrijf op dat het gesprek niet doorging',
      kind: 'text',
      path: toConversation(f),
      button: 'Schrijven',
      turn: 'de experts',
    }),
  ],
  [
    (f) => f.conversation === null && f.reports === 0 && !f.noConversation,
    {
      by: experts,
      what: 'Plan een gesprek, of schrijf op waarom niet',
      path: 'gesprekken',
      button: 'Plannen',
      turn: 'de experts',
    },
  ],
  [
    (f) => f.unsignedMine !== true && !f.nextConversation && (f.unsigned ?? 0) > 0,
    {
      by: [],
      what: 'Maak het verslag af',
      path: 'gesprekken',
      button: 'Bekijken',
      turn: 'de expert met een open verslag',
    },
  ],
  [
    (f) => (f.reports ?? 0) > 0 && f.notInformed,
    byLead('Leg vast hoe de persoon is geïnformeerd', 'toestemming', 'Vastleggen'),
  ],
  [
    (f) => !f.nextConversation && f.unsigned === 0 && f.endsWithoutTalking,
    byCoordinator('Rond het dossier af', 'gesprekken', 'Verder'),
  ],
  [
    (f) =>
      !f.nextConversation && f.unsigned === 0 && !f.endsWithoutTalking && ((f.reports ?? 0) > 0 || f.noConversation),
    byLead('Start de duiding, of plan nog een gesprek', 'gesprekken', 'Verder'),
  ],
]

/** More experts on one axis: each writes an own view first, and nobody writes the joint text before. */
const apartOn = (axis: 'radicalisation' | 'mentalHealth', by: Relation, path: string, turn: string): readonly Row[] => [
  [
    (f) => stands(f)?.[`${axis}Apart`] === true,
    (f) => ({
      by: stands(f)?.[`${axis}AsksMe`] ? [by] : [],
      what: 'Schrijf uw eigen kijk, los van uw collega',
      path,
      button: 'Schrijven',
      turn,
    }),
  ],
]

const duiding: readonly Row[] = [
  ...apartOn(
    'radicalisation',
    'duidingExpert',
    'duiding/radicalisering',
    'de duidingsexperts, ieder met een eigen kijk',
  ),
  ...apartOn('mentalHealth', 'careExpert', 'duiding/psychische-gezondheid', 'de zorgexperts, ieder met een eigen kijk'),
  [
    (f) => stands(f)?.radicalisationSigned === false && !stands(f)?.radicalisationApart,
    {
      by: ['duidingExpert'],
      what: 'Schrijf de duiding van mogelijke radicalisering',
      kind: 'text',
      path: 'duiding/radicalisering',
      button: 'Schrijven',
      turn: 'de duidingsexpert',
    },
  ],
  [
    (f) => stands(f)?.mentalHealthSigned === false && !stands(f)?.mentalHealthAbsent && !stands(f)?.mentalHealthApart,
    {
      by: ['careExpert'],
      what: 'Schrijf de duiding van psychische gezondheid',
      kind: 'text',
      path: 'duiding/psychische-gezondheid',
      button: 'Schrijven',
      turn: 'de zorgexpert',
    },
  ],
  [
    (f) => stands(f)?.radicalisationSigned === true && !stands(f)?.radicalisationReviewed,
    (f) => reviewing(f, 'reviewerRadicalisation', 'duidingExpert', 'duiding/radicalisering'),
  ],
  [
    (f) => stands(f)?.mentalHealthSigned === true && !stands(f)?.mentalHealthReviewed && !stands(f)?.mentalHealthAbsent,
    (f) => reviewing(f, 'reviewerMentalHealth', 'careExpert', 'duiding/psychische-gezondheid'),
  ],
  [
    (f) => Boolean(stands(f)?.radicalisationReviewed) && mentalHealthDone(f) && !stands(f)?.teamMet,
    byLead('Leg het overleg van het team vast', 'duiding', 'Vastleggen'),
  ],
  [
    (f) => Boolean(stands(f)?.radicalisationReviewed) && mentalHealthDone(f) && Boolean(stands(f)?.teamMet),
    byLead('Start het advies', 'duiding', 'Verder'),
  ],
]

const advice: readonly Row[] = [
  [
    (f) => !f.sent && !signed(f, 'duiding'),
    {
      by: ['duidingExpert'],
      what: 'Schrijf mee aan het advies en onderteken',
      kind: 'text',
      path: 'advies',
      button: 'Schrijven',
      turn: 'de duidingsexpert',
    },
  ],
  [
    (f) => !f.sent && !signed(f, 'care'),
    {
      by: ['careExpert'],
      what: 'Schrijf mee aan het advies en onderteken',
      kind: 'text',
      path: 'advies',
      button: 'Schrijven',
      turn: 'de zorgexpert',
    },
  ],
  [(f) => !f.sent && (f.signatures ?? []).length === 0, byLead('Maak het advies af', 'advies', 'Afmaken')],
  [
    (f) => !f.sent && signed(f, 'duiding') && signed(f, 'care'),
    byCoordinator('Verstuur het advies', 'advies', 'Versturen'),
  ],
  [(f) => f.sent && !f.talk, byLead('Leg het adviesgesprek vast', 'advies/gesprek', 'Vastleggen')],
  [(f) => f.sent && f.talk, byCoordinator('Start de opvolging', 'advies', 'Starten')],
  [
    (f) => f.adviceToRead,
    {
      by: commissioners,
      what: 'Het advies is er. Lees het vóór het adviesgesprek',
      path: 'advies/verstuurd',
      button: 'Lezen',
      turn: 'de coördinator',
      due: null,
    },
  ],
]

function reviewing(f: CaseFacts, reviewer: Relation, expert: Relation, path: string): Step {
  return f.present.includes(reviewer)
    ? {
        by: [reviewer],
        what: 'Toets de duiding van een collega',
        kind: 'review',
        path: `${path}/toets`,
        button: 'Toetsen',
        turn: 'de toetser',
      }
    : { by: [expert], what: 'Vraag een collega om te toetsen', path, button: 'Vragen', turn: 'de expert' }
}

/** From the first conversation to the advice. Two experts write side by side: more than one row may hold. */
export const stepsOfTheWork = { conversations, duiding, advice }
