import type { TextSetting } from './settings.ts'

const text = (label: string, does: string, standard: string): TextSetting => ({
  kind: 'text',
  group: 'texts',
  label,
  does,
  default: standard,
  max: 2000,
  lines: 5,
})

/** Texts that stand ready for a message; whoever sends it can change the words first. They say nothing about the person. */
export const texts = {
  'text-receipt': text(
    'Ontvangst van een aanmelding',
    'Staat klaar in het bericht dat de aanmelding er is.',
    'Uw aanmelding is ontvangen. Een coördinator leest die en belt u binnen vijf werkdagen. Verandert er iets, of wordt het acuut? Bel dan meteen.',
  ),
  'text-included': text(
    'LIV gaat verder met een aanmelding',
    'Staat klaar in het bericht aan de aanmelder als LIV de zaak opneemt.',
    'LIV gaat met uw aanmelding verder. Blijf met de persoon in gesprek zoals u dat deed. De coördinator belt u als dat nodig is.',
  ),
  'text-not-included': text(
    'LIV neemt een aanmelding niet op',
    'Staat klaar in het bericht aan de aanmelder als LIV de zaak niet opneemt.',
    'LIV heeft uw aanmelding gelezen en met twee mensen gewogen. LIV start geen traject. Dat zegt niets over de persoon of over uw zorg. De coördinator belt u over wat wel kan helpen. Verandert er iets? Bel ons gerust.',
  ),
  'text-moment': text(
    'Wat LIV vraagt bij een vast moment van opvolging',
    'Staat bij elk vast moment dat in één keer wordt gepland.',
    'Wat is er gedaan en wat nog niet? Is er iets veranderd voor de persoon? Klopt het advies nog?',
  ),
} as const satisfies Record<string, TextSetting>
