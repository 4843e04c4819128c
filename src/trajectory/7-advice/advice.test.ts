import { describe, expect, test } from 'vitest'
import { readiness } from '#platform/rules.ts'
import { parseForm } from '#platform/web/fields.ts'
import { wayOn } from '../moving.ts'
import { domains, recipients, type Section, sectionOf, sections, sectionWords } from './advice.ts'
import { type AdviceContent, canonical, hashOf } from './advice-content.ts'
import { domainForm, domainTextOf, recommendationForm, shownForm, talkForm } from './advice-forms.ts'
import { letterFor, type Setting } from './advice-letter.ts'
import { type AdviceFacts, completeRules, followUpCanStart, sendRules, signRules } from './advice-rules.ts'
import { defaultHeadings } from './headings.ts'

const signature = (kind: 'duiding' | 'care', author: string = kind) => ({
  kind,
  author,
  writtenAt: '2026-11-24T12:00:00Z',
})
const ready: AdviceFacts = {
  id: 'a',
  version: 1,
  written: [...sections],
  asking: ['care', 'network'],
  recommended: ['care', 'network'],
  validUntil: '2027-06-01',
  signatures: [signature('duiding'), signature('care')],
  changedSinceShown: false,
  sentAt: '2026-11-24T12:00:00Z',
  sentVersion: 1,
  talk: true,
}
const without = (section: Section): AdviceFacts => ({
  ...ready,
  written: ready.written.filter((one) => one !== section),
})
const today = '2026-11-24'

/** For each sentence: facts in which that sentence alone does not hold. */
const complete: Record<string, AdviceFacts> = {
  'De centrale vraag is beantwoord': without('answer'),
  'Elk domein heeft een inzicht, of er staat waarom het niet van toepassing is': without('education'),
  'Elk domein heeft een aanbeveling, of er staat waarom niet': { ...ready, recommended: ['care'] },
  'Er is een samenvatting voor de persoon': without('summary'),
  'Er staat tot wanneer het advies geldt, en die dag is nog niet voorbij': { ...ready, validUntil: '2026-11-23' },
}
const signing = {
  ...ready,
  signatures: [signature('duiding', 'omar')],
  me: 'lotte',
  kind: 'care',
  bigNumber: '19000000000',
} as const
const signs: Record<string, typeof signing & { bigNumber: string | null }> = {
  'Deze versie is voor dit vak nog niet ondertekend': {
    ...signing,
    signatures: [signature('care', 'pieter')],
  } as never,
  'Niemand ondertekent dezelfde tekst twee keer': { ...signing, me: 'omar' } as never,
  'Wie voor de zorg ondertekent, heeft een BIG-registratie': { ...signing, bigNumber: null } as never,
}
const unsent = { ...ready, sentAt: null }
const sends: Record<string, AdviceFacts> = {
  'Beide experts hebben deze versie ondertekend': { ...unsent, signatures: [signature('care')] },
  'De persoon heeft het concept gezien, of er staat waarom niet': { ...without('shown'), sentAt: null },
  'Deze versie is nog niet verstuurd': ready,
}
const moves: Record<string, AdviceFacts> = {
  'Beide experts hebben deze versie ondertekend': { ...ready, signatures: [] },
  'De persoon heeft het concept gezien, of er staat waarom niet': without('shown'),
  'Het advies is verstuurd': unsent,
  'Het adviesgesprek is vastgelegd, of er staat waarom niet': { ...ready, talk: false },
}

const notMet = (all: readonly { sentence: string; met: boolean }[]) =>
  all.filter((one) => !one.met).map((one) => one.sentence)

describe('before signing', () => {
  test('nothing stands in the way of an advice that is complete', () => {
    expect(notMet(readiness(completeRules, { ...ready, today }))).toEqual([])
    expect(notMet(readiness(signRules, signing))).toEqual([])
  })
  test('zero recommendations are valid where the words say why', () => {
    expect(notMet(readiness(completeRules, { ...ready, asking: [], recommended: [], today }))).toEqual([])
  })
  for (const [sentence, facts] of Object.entries(complete))
    test(sentence, () => expect(notMet(readiness(completeRules, { ...facts, today }))).toEqual([sentence]))
  for (const [sentence, facts] of Object.entries(signs))
    test(sentence, () => expect(notMet(readiness(signRules, facts))).toContain(sentence))
  test('every sentence has its test', () => {
    expect([...completeRules, ...signRules].map((rule) => rule.sentence)).toEqual([
      ...Object.keys(complete),
      ...Object.keys(signs),
    ])
  })
})

describe('before sending', () => {
  for (const [sentence, facts] of Object.entries(sends))
    test(sentence, () => expect(notMet(readiness(sendRules, facts))).toEqual([sentence]))
  test('every sentence has its test', () => expect(sendRules.map((rule) => rule.sentence)).toEqual(Object.keys(sends)))
})

describe('before the follow-up', () => {
  test('nothing stands in the way when all holds', () =>
    expect(notMet(wayOn('follow up', followUpCanStart, ready))).toEqual([]))
  for (const [sentence, facts] of Object.entries(moves))
    test(sentence, () => expect(notMet(wayOn('follow up', followUpCanStart, facts))).toEqual([sentence]))
})

describe('forms', () => {
  const fieldsOf = (form: Parameters<typeof parseForm>[0], raw: Record<string, string>) => {
    const parsed = parseForm(form, raw)
    return parsed.ok ? [] : parsed.errors.map((error) => error.field)
  }
  test('a domain asks for its insight, or for why it does not apply', () => {
    expect(fieldsOf(domainForm, { applies: 'yes' })).toEqual(['insight'])
    expect(fieldsOf(domainForm, { applies: 'no' })).toEqual(['notApplicableBecause'])
    expect(fieldsOf(domainForm, {})).toContain('applies')
    expect(
      domainTextOf({
        _version: 0,
        applies: 'no',
        insight: 'x',
        notApplicableBecause: 'omdat',
        noRecommendationBecause: '',
      }),
    ).toEqual({ notApplicableBecause: 'omdat' })
  })
  test('shown asks when and in which language, or why not', () => {
    expect(fieldsOf(shownForm, { shown: 'yes' })).toEqual(['shownOn', 'language'])
    expect(fieldsOf(shownForm, { shown: 'no' })).toEqual(['notShownReason'])
  })
  test('a talk asks who was there and what was agreed, or why there was none', () => {
    expect(fieldsOf(talkForm, { held: 'yes' })).toEqual(['heldOn', 'attended', 'agreed'])
    expect(fieldsOf(talkForm, { held: 'no' })).toEqual(['notHeldReason'])
  })
  test('a recommendation asks for everything but what can be done in the meantime', () => {
    expect(fieldsOf(recommendationForm, {})).toEqual([
      'title',
      'text',
      'rationale',
      'addressee',
      'owner',
      'urgency',
      'reviewOn',
    ])
  })
})

describe('content', () => {
  test('has one spelling: the order of names does not matter, the order of a list does', () => {
    expect(canonical({ b: [1, { d: undefined, c: 'x' }], a: null })).toBe('{"a":null,"b":[1,{"c":"x"}]}')
    expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }))
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]))
  })
  test('every part has a path of its own', () => {
    expect(sections.map((section) => sectionOf(sectionWords[section].slug))).toEqual([...sections])
  })
})

const content: AdviceContent = {
  advice: 'a',
  version: 2,
  headings: defaultHeadings,
  answer: 'Antwoord.',
  summary: 'Kort.',
  validUntil: '2027-06-01',
  recommendations: [],
  parts: Object.fromEntries(domains.map((domain) => [domain, { notApplicableBecause: 'dit niet speelt' }])),
  shown: { notShownReason: 'Geheime reden.' },
}
const setting: Setting = {
  number: 'LIV-2026-00001',
  commissioner: 'COA, azc Heidedorp',
  onBehalfOf: ['IND'],
  question: 'Wat helpt?',
  coordinator: { name: 'Sanne', phone: '' },
  signatures: [{ kind: 'care', name: 'Lotte', bigNumber: '19', on: '2026-11-24' }],
  sentOn: Temporal.PlainDate.from('2026-11-24'),
  health: { forProfessional: 'Diagnose.', indication: 'yes', forPerson: 'Gewoon gezegd.' },
}

describe('letters', () => {
  test('all domains are there every time, in the order of the brochure', () => {
    const headings = letterFor('commissioner', content, setting).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    )
    expect(headings.slice(2, 8)).toEqual([
      'Veiligheid',
      'Risico van mogelijke radicalisering',
      'Veiligheid van de persoon en de omgeving',
      'Zorg',
      'Onderwijs, dagbesteding en werk',
      'Systeem en woonplek',
    ])
  })
  test('the commissioner never gets the health part, even when it is at hand', () => {
    expect(letterFor('commissioner', content, setting)).toEqual(
      letterFor('commissioner', content, { ...setting, health: undefined } as never),
    )
  })
  test('who treats gets the words for a professional, the person gets plain words', () => {
    expect(JSON.stringify(letterFor('treating', content, setting))).toMatch(
      /Eerste indicatie, geen behandeldiagnose.*Diagnose/,
    )
    expect(JSON.stringify(letterFor('person', content, setting))).toContain('Gewoon gezegd.')
    expect(JSON.stringify(letterFor('person', content, setting))).not.toContain('Diagnose.')
  })
  test('why a draft was not shown is told to nobody', () => {
    for (const recipient of recipients)
      expect(JSON.stringify(letterFor(recipient, content, setting))).not.toContain('Geheime')
  })
  test('every page says for whom it is and what it is not for', () => {
    for (const recipient of recipients)
      expect(letterFor(recipient, content, setting).everyPage).toMatch(
        /^Bestemd voor .+; niet bedoeld voor de asielbeslissing; doorgeven alleen met eigen grondslag\. LIV-2026-00001, versie 2, geldig tot 1 juni 2027\.$/,
      )
    expect(letterFor('commissioner', content, { ...setting, sentOn: null }).everyPage).toMatch(
      /^Concept\. Bestemd voor/,
    )
  })
})
