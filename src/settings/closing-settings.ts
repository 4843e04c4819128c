import type { TextsSetting } from './settings.ts'

const message = { max: 1500, lines: 4 }

/** What stands ready in the messages at the end; whoever sends one can change the words first. */
export const closing = {
  'closing-messages': {
    kind: 'texts',
    group: 'texts',
    label: 'Berichten over de afsluiting',
    does: 'Staat klaar in de berichten aan wie van het dossier wist, als het dicht gaat.',
    fields: {
      referrer: { label: 'Aan de aanmelder, zonder iets over de persoon', ...message },
      person: { label: 'Aan de persoon', ...message },
      personNotConfirmed: { label: 'Aan de persoon, als het vermoeden niet is bevestigd', ...message },
      notConfirmed: { label: 'Aan wie ervan wist, als het vermoeden niet is bevestigd', ...message },
      died: { label: 'Aan wie ervan wist, als de persoon is overleden', ...message },
      others: { label: 'Aan wie ervan wist, in alle andere gevallen', ...message },
    },
    default: {
      referrer:
        'U heeft iemand bij LIV aangemeld. LIV heeft het werk afgerond en het dossier gesloten. Dank dat u uw zorg met ons deelde. Heeft u een vraag? Bel ons gerust.',
      person:
        'LIV dacht met u mee. Dat is nu klaar, en ons dossier is gesloten. Heeft u met ons gepraat, of juist niet? Beide was goed. U mag vragen wat wij over u bewaren en wie het heeft gelezen. Na een vaste tijd wordt alles vernietigd.',
      personNotConfirmed:
        'LIV dacht met u mee. Dat is nu klaar, en ons dossier is gesloten. Het vermoeden van mogelijke radicalisering is niet bevestigd. Heeft u met ons gepraat, of juist niet? Beide was goed. U mag vragen wat wij over u bewaren en wie het heeft gelezen. Na een vaste tijd wordt alles vernietigd.',
      notConfirmed:
        'U wist dat er een vraag lag over mogelijke radicalisering. Het vermoeden is niet bevestigd. Het dossier is gesloten. Wilt u dit zo onthouden en zo noteren, en er niet verder over vertellen?',
      died: 'De persoon voor wie LIV werkte, is overleden. Wij wensen u sterkte. LIV heeft het dossier gesloten. Wilt u er niet verder over vertellen?',
      others:
        'U wist dat LIV bij deze persoon betrokken was. LIV heeft het werk afgerond en het dossier gesloten. Wilt u er niet verder over vertellen?',
    },
  },
} as const satisfies Record<string, TextsSetting>
