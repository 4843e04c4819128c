import type { Given, Purpose, Willing } from './consent.ts'

/** What follows from an answer: at once, what stays as it is, and what stops. Read to the person before they answer. */
export interface Consequence {
  readonly now: string
  readonly stays: string
  readonly stops: string
}

export const consequences: Record<Purpose, Record<Given, Consequence>> = {
  conversation: {
    yes: {
      now: 'Het team maakt een afspraak en schrijft een verslag van het gesprek.',
      stays: 'De persoon kan elk moment stoppen of een vraag overslaan.',
      stops: 'Niets.',
    },
    no: {
      now: 'Er komt geen gesprek. LIV kan advies geven dat niet over de persoon gaat, of stoppen.',
      stays: 'Opvang, begeleiding en zorg gaan gewoon door. Een nee heeft geen gevolgen voor de asielprocedure.',
      stops: 'Het plannen van gesprekken.',
    },
    withdrawn: {
      now: 'Geplande gesprekken gaan niet door.',
      stays:
        'Verslagen die er al zijn, blijven in het dossier tot het wordt vernietigd. De persoon kan ze lezen en erop reageren.',
      stops: 'Nieuwe gesprekken, en nieuwe verslagen.',
    },
  },
  'health-part': {
    yes: {
      now: 'De zorgexpert mag het deel over gezondheid geven aan de behandelaar en aan de persoon.',
      stays: 'COA of de gemeente leest hetzelfde als zonder dit deel: wat helpt, geen diagnose.',
      stops: 'Niets.',
    },
    no: {
      now: 'Niemand buiten de zorgexperts krijgt het deel over gezondheid.',
      stays: 'De rest van het advies gaat door. Aan het advies is niet te zien dat dit deel er niet bij zit.',
      stops: 'Niets.',
    },
    withdrawn: {
      now: 'Het deel over gezondheid is meteen dicht: het kan niet meer worden opgehaald of vrijgegeven.',
      stays:
        'Wat een behandelaar al op papier heeft, kan LIV niet terughalen. De zorgexpert belt om te zeggen dat het is ingetrokken.',
      stops: 'Elk nieuw gebruik van dit deel.',
    },
  },
  'information-from-others': {
    yes: {
      now: 'Het team vraagt na wat de persoon heeft genoemd, bij wie de persoon heeft genoemd.',
      stays: 'Wie gevraagd wordt, hoort niet meer over het waarom dan is afgesproken.',
      stops: 'Niets.',
    },
    no: {
      now: 'Een behandelaar wordt niets gevraagd.',
      stays: 'De gesprekken en het advies gaan door, met wat de persoon zelf vertelt.',
      stops: 'Vragen aan behandelaars.',
    },
    withdrawn: {
      now: 'Vragen aan een behandelaar die nog openstaan, worden niet meer beantwoord of opgeschreven.',
      stays: 'Antwoorden die er al zijn, blijven in het dossier. De persoon kan vragen om ze te wissen.',
      stops: 'Nieuwe vragen aan behandelaars.',
    },
  },
}

export const willingConsequences: Record<Willing, string> = {
  yes: 'Het team maakt een afspraak. Stoppen kan altijd nog.',
  later: 'Het team wacht, en vraagt het later nog een keer.',
  no: 'Er komt geen gesprek. Opvang en zorg gaan gewoon door. LIV geeft advies dat niet over de persoon gaat, of stopt.',
  stopped:
    'Er komt geen nieuw gesprek. Verslagen die er zijn blijven staan; de persoon kan ze lezen en erop reageren. Er volgt niets uit het stoppen.',
}
