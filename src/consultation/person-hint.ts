/** What in a text may lead to a person. A hint for the writer on the page at hand: nothing of it is stored, counted or logged. */
export const hintWords = {
  email: 'een e-mailadres',
  phone: 'een telefoonnummer',
  vNumber: 'een V-nummer',
  birthDate: 'een geboortedatum',
  address: 'een adres',
  name: 'een naam',
} as const
export type HintKind = keyof typeof hintWords

export interface Hint {
  readonly kind: HintKind
  readonly words: string
  readonly at: number
}

const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'
const street = 'straat|laan|weg|plein|gracht|kade|dijk|hof|steeg|singel|pad|dreef|plantsoen|park'

// The surest first: what one of them takes, the next no longer sees.
const patterns: readonly (readonly [HintKind, RegExp])[] = [
  ['email', /[^\s@<>()"]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ['birthDate', /\b[0-3]?\d[-/.][01]?\d[-/.](?:19|20)\d\d\b/g],
  ['birthDate', new RegExp(`\\b[0-3]?\\d (?:${months}) (?:19|20)\\d\\d\\b`, 'gi')],
  ['birthDate', /\b(?:geboren|geb\.)(?: in| op)? (?:[\w-]+ ){0,2}(?:19|20)\d\d\b/gi],
  ['vNumber', /\b[vV](?:-|\s)?(?:nummer|nr\.?)(?:\s|:|is)*\d[\d .]{4,12}\d/g],
  ['phone', /(?<![\d.])(?:\+|00)\d{1,3}(?:[ .-]?\(0\))?(?:[ .-]?\d){7,11}(?!\d)/g],
  ['phone', /(?<![\d.])0(?:[ .-]?\d){9}(?!\d)/g],
  ['vNumber', /(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{4}(?!\d)/g],
  ['address', /\b\d{4} ?[A-Z]{2}\b/g],
  ['address', new RegExp(`\\b\\p{Lu}[\\p{L}-]*(?:${street}) \\d+[a-z]?\\b`, 'gu')],
]

/** Capitals that name no person: places of work, languages, beliefs, and how a sentence may go on. */
const noNames = new Set(
  `Nederland Nederlands Nederlandse Engels Engelse Arabisch Tigrinya Farsi Dari Turks Somalisch Frans Koerdisch Pasjtoe
  Oekraïens Russisch Syrië Syrisch Syrische Eritrea Eritrees Eritrese Afghanistan Afghaans Afghaanse Irak Iraaks Iraakse
  Iran Iraans Iraanse Turkije Turkse Somalië Somalische Jemen Jemenitische Palestina Palestijns Palestijnse Gaza Israël
  Oekraïne Soedan Europa Koran Bijbel Ramadan Allah God Islam Islamitische Moslim Moslims Joods Christen Kerst Suikerfeest
  Telegram Instagram Facebook Signal YouTube TikTok Google Nidos Veilig Thuis Vluchtelingenwerk Zelfmoordpreventie
  Rode Kruis Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag Ik`.split(/\s+/),
)
const placeBefore = /(?:^|\s)(?:azc|gemeente|in|uit|te|bij het|station|regio|wijk)\s$/i
const word = /\p{Lu}[\p{Ll}’'-]+/gu
const joined = /^\s(?:(?:de|den|der|van|von|el|al|ben|bin|ibn|ter|ten)\s){0,2}\p{Lu}[\p{Ll}’'-]+/u

/** Everything in the text that looks like one of these, in the order of the text. */
export function findHints(text: string): Hint[] {
  const found: Hint[] = []
  let rest = text
  for (const [kind, pattern] of patterns)
    for (const match of rest.matchAll(pattern)) {
      found.push({ kind, words: match[0], at: match.index })
      rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length)
    }
  return [...found, ...findNames(rest)].sort((a, b) => a.at - b.at)
}

function findNames(text: string): Hint[] {
  const found: Hint[] = []
  let past = 0
  for (const match of text.matchAll(word)) {
    if (match.index < past || noNames.has(match[0])) continue
    const before = text.slice(0, match.index)
    // A letter before it: the middle of a word. A place after "in" or "azc" is no person.
    if (/[\p{L}\d]$/u.test(before) || placeBefore.test(before)) continue
    const next = joined.exec(text.slice(match.index + match[0].length))?.[0] ?? ''
    const lastNext = next.trim().split(/\s/).at(-1) ?? ''
    const two = next !== '' && !noNames.has(lastNext)
    if (!two && startsSentence(before)) continue
    const words = two ? match[0] + next : match[0]
    found.push({ kind: 'name', words, at: match.index })
    past = match.index + words.length
  }
  return found
}

// Behind a full stop, a line end, a colon, a quote or nothing at all, a capital says nothing.
function startsSentence(before: string): boolean {
  const tail = before.replace(/[^\S\n]+$/, '')
  return tail === '' || /[.!?:;•*\n–"“‘'(-]$/.test(tail)
}
