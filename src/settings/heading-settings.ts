import type { TextsSetting } from './settings.ts'

const head = (label: string) => ({ label, max: 80 })

/** The words above the parts of what LIV writes. LIV has not published its own format; these are ours until it sets others. */
export const headings = {
  'advice-headings': {
    kind: 'texts',
    group: 'texts',
    isHeadings: true,
    label: 'Koppen van het advies',
    does: 'Staat boven de onderdelen van een advies. Wat al is verstuurd, houdt zijn koppen.',
    fields: {
      answer: head('Boven het antwoord'),
      safety: head('Eerste domein'),
      safetyRisk: head('Eerste domein, eerste deel'),
      safetySurroundings: head('Eerste domein, tweede deel'),
      care: head('Tweede domein'),
      education: head('Derde domein'),
      network: head('Vierde domein'),
      other: head('Wat nergens anders past'),
      summary: head('Boven de samenvatting voor de persoon'),
    },
    default: {
      answer: 'Ons antwoord',
      safety: 'Veiligheid',
      safetyRisk: 'Risico van mogelijke radicalisering',
      safetySurroundings: 'Veiligheid van de persoon en de omgeving',
      care: 'Zorg',
      education: 'Onderwijs, dagbesteding en werk',
      network: 'Systeem en woonplek',
      other: 'Overig',
      summary: 'In het kort',
    },
  },
  'duiding-headings': {
    kind: 'texts',
    group: 'texts',
    isHeadings: true,
    label: 'Koppen van de duiding',
    does: 'Staat boven de onderdelen van een duiding. Wat al is ondertekend, houdt zijn koppen.',
    fields: {
      question: head('Boven de vraag'),
      statements: head('Boven wat u vaststelt'),
      protective: head('Boven wat beschermt'),
      alternative: head('Boven andere verklaringen'),
      missing: head('Boven wat u niet weet'),
      instruments: head('Boven gebruikte instrumenten'),
      foundation: head('Boven de onderbouwing'),
      conclusion: head('Boven de conclusie'),
      dissent: head('Boven wie het anders ziet'),
    },
    default: {
      question: 'De vraag',
      statements: 'Wat wij vaststellen',
      protective: 'Beschermende factoren',
      alternative: 'Andere verklaringen',
      missing: 'Wat wij niet weten',
      instruments: 'Gebruikte instrumenten',
      foundation: 'Waar deze duiding op rust',
      conclusion: 'Conclusie',
      dissent: 'Iemand ziet het anders',
    },
  },
} as const satisfies Record<string, TextsSetting>
