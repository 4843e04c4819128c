import { expect, test } from 'vitest'
import { unmet } from '#platform/rules.ts'
import { linkRules, mailWords, sheetLinkRules, tellingWords } from './link.ts'
import { codeFrom, codeWords, hashesOf, looksLikeToken, makeSecret, spell } from './link-secret.ts'

const asked = {
  closed: false,
  treating: false,
  byCare: false,
  consented: false,
  onConsent: false,
  answered: false,
  open: false,
}
const sheet = { closed: false, interpreter: true, calledOff: false, over: false, open: false }
const sentences = linkRules.map(({ sentence }) => sentence)
const ofSheets = sheetLinkRules.map(({ sentence }) => sentence)

test('Het dossier is nog open', () => {
  expect(unmet(linkRules, asked)).toEqual([])
  expect(unmet(linkRules, { ...asked, closed: true })).toEqual([sentences[0]])
  expect(unmet(sheetLinkRules, { ...sheet, closed: true })).toEqual([ofSheets[0]])
})

test('Op de vraag is nog geen antwoord', () => {
  expect(unmet(linkRules, { ...asked, answered: true })).toEqual([sentences[1]])
})

test('Er is geen andere link die nog werkt; trek die eerst in', () => {
  expect(unmet(linkRules, { ...asked, open: true })).toEqual([sentences[2]])
  expect(unmet(sheetLinkRules, { ...sheet, open: true })).toEqual([ofSheets[4]])
})

test('Een link voor wie behandelt, maakt de zorgexpert', () => {
  const treating = { ...asked, treating: true, consented: true }
  expect(unmet(linkRules, treating)).toEqual([sentences[3]])
  expect(unmet(linkRules, { ...treating, byCare: true })).toEqual([])
})

test('De toestemming om het bij een ander te vragen geldt nog', () => {
  expect(unmet(linkRules, { ...asked, onConsent: true })).toEqual([sentences[4]])
  expect(unmet(linkRules, { ...asked, treating: true, byCare: true })).toEqual([sentences[4]])
  expect(unmet(linkRules, { ...asked, onConsent: true, consented: true })).toEqual([])
})

test('Bij dit gesprek is een tolk', () => {
  expect(unmet(sheetLinkRules, sheet)).toEqual([])
  expect(unmet(sheetLinkRules, { ...sheet, interpreter: false })).toEqual([ofSheets[1]])
})

test('Het gesprek gaat door', () => {
  expect(unmet(sheetLinkRules, { ...sheet, calledOff: true })).toEqual([ofSheets[2]])
})

test('De dag van het gesprek is nog niet voorbij', () => {
  expect(unmet(sheetLinkRules, { ...sheet, over: true })).toEqual([ofSheets[3]])
})

test('a secret is 256 bits and a code of eight signs, and what is kept of them says neither', () => {
  const secret = makeSecret()
  expect(Buffer.from(secret.token, 'base64url')).toHaveLength(32)
  expect(looksLikeToken(secret.token)).toBe(true)
  expect(codeFrom(codeWords(secret.code).toLowerCase())).toBe(secret.code)
  const { token, code } = hashesOf(secret)
  expect([token.length, code.length]).toEqual([32, 32])
  // The same code with another link gives another hash.
  expect(hashesOf({ ...makeSecret(), code: secret.code }).code.equals(code)).toBe(false)
  expect(new Set(Array.from({ length: 200 }, () => makeSecret().code)).size).toBe(200)
})

test('a code is spelled in words that are said on the telephone', () => {
  expect(spell('KR7M4XHP')).toBe('Karel, Richard, 7, Maria, 4, Xantippe, Hendrik, Pieter')
})

test('words that say more than was agreed are named, ordinary words are not', () => {
  expect(tellingWords('Wij van LIV maken ons zorgen over radicalisering.')).toEqual(['LIV', 'radicalisering'])
  expect(tellingWords('Hij olivt niet; de deliverance van de les is op tijd.')).toEqual([])
})

test('the mail holds the link and not the code, and nothing about what it is about', () => {
  const mail = mailWords('https://voorbeeld.invalid/bericht/x', 'donderdag 3 december 2026', 'Sanne')
  expect(mail).toContain('https://voorbeeld.invalid/bericht/x')
  expect(mail).toContain('Die hoort u van mij per telefoon')
  expect(mail).not.toMatch(/LIV|vraag over|persoon|gesprek/)
})
