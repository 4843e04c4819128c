import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Every act that cannot be undone: where its button stands, and what it says. */
const noWayBack: readonly (readonly [file: string, button: string])[] = [
  ['1-referral/referral-steps.tsx', 'Verstuur de aanmelding'],
  ['1-referral/receiving.tsx', 'Verstuur de bevestiging'],
  ['2-triage/answer-form.tsx', 'Maak definitief'],
  ['2-triage/referrer-sheets.tsx', 'Verstuur het bericht'],
  ['3-commission/commission-forms.tsx', 'Onderteken'],
  ['3-commission/commission-forms.tsx', 'Onderteken voor LIV'],
  ['4-team/know-page.tsx', 'Ja, ik ken iemand: sluit dit dossier voor mij'],
  ['5-conversations/report-form.tsx', 'Bewaar en onderteken'],
  ['5-conversations/release-page.tsx', 'Geef vrij aan het team'],
  ['5-conversations/link-line.tsx', 'Trek de link in'],
  ['5-conversations/outside-pages.tsx', 'Verstuur mijn antwoord'],
  ['6-duiding/own-view-parts.tsx', 'Maak definitief'],
  ['6-duiding/care-to-team.tsx', 'Geef vrij aan het team'],
  ['6-duiding/signing-parts.tsx', 'Onderteken deze duiding'],
  ['7-advice/sign-here.tsx', 'Onderteken versie'],
  ['7-advice/advice-sending.tsx', 'Verstuur dit advies'],
  ['7-advice/health-documents.tsx', 'Geef het gezondheidsdeel vrij'],
  ['9-closure/ending-page.tsx', 'Eindig en ga naar de afsluiting'],
  ['way-on.tsx', '{move.label}'],
  ['../promotion/promotion-page.tsx', 'Zet door als aanmelding'],
]

test.each(noWayBack)('%s: beside "%s" stands what happens and what cannot be undone', (file, label) => {
  const page = readFileSync(join('src/trajectory', file), 'utf8')
  const buttons = [...page.matchAll(/<Submit\b([\s\S]*?)<\/Submit>/g)].map(([, button]) => button ?? '')
  const one = buttons.filter(
    (button) => new RegExp(`[>'\\s]${literally(label)}[<'\\s]?`).test(`${button} `) && button.includes('final'),
  )
  expect(one.length).toBeGreaterThan(0)
})

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
