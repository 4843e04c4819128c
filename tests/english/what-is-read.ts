/** Files whose words nobody reads on a screen of LIV: other languages, letters on paper, mail, the terminal, the sample pages of builders. */
export const passedBy = new RegExp(
  [
    '^main\\.ts',
    '^english/',
    '^access/(?!role-words)',
    '^audit/',
    '^vault/(?!key\\.ts)',
    '^platform/(pdf|mail|database|jobs|holidays|sign-in/(?!sign-in-sentences))',
    '^platform/ui/(gallery|scripts|icon-paths|language-switch)',
    '^platform/web/(security-|compress)',
    '^app/(commands|configuration|production-rules|first-accounts|set-up|administration|demo|logging|rotation)',
    '^app/(open-house|serve|database-role|health|background|device-keys|held-words|settings|assets)',
    '^letters/(words-|letter-sample)',
    'advice-letter|advice-blocks|made-letter|facts-store',
  ].join('|'),
)

/** Attributes and properties that are names, codes or addresses. */
export const quietNames = new Set(
  `className href id key name type method action kind as gap htmlFor autoComplete role rel dir look width height viewBox d fill
  stroke strokeWidth strokeLinecap focusable path may audit act event form field table column part relation stage to by move
  inputMode encType popoverTarget scope charSet property media sizes xmlns transform tone level nav verb sameSite
  outcome trace format timeZone channel queue job autoCapitalize spellCheck`.split(/\s+/),
)

/** Words in the languages of people are not translated again. */
export const otherLanguages = /^(en|fr|tr|so|ar|fa|ti|own)$/

/** Calls whose arguments are codes. */
export const quietCalls = new Set(
  `open openMany may log getMove createHash has startsWith endsWith split replace replaceAll test match
  hasRole getElementById querySelector querySelectorAll addEventListener setAttribute getAttribute
  header logRefusal appendEvent require enqueue toLocaleString hkdfSync padStart fileOf
  getCookie setCookie deleteCookie toLocaleDateString closest dispatchEvent removeAttribute`.split(/\s+/),
)

/** What programs say to each other, though it looks like words. */
const neverRead = new Set([
  'unreadable form',
  'sent forms',
  'too large',
  'light dark',
  'DENY',
  'Cache-Control',
  'Damaged',
  'Refused',
  'NotFound',
  'IEND',
  'in progress',
  'advice is ready',
  'needs a person',
  'without a person',
  'trajectory advice',
  'delete from gate.stage_move',
  'kijk-titel kijk-uitleg',
  'weg-titel weg-uitleg',
  'width=device-width, initial-scale=1',
  '<!doctype html>{1}',
  'as myself',
])

const codes = [
  // An address, an option, markup.
  /^(\/|https?:|\?|#|\.|--|mailto:|tel:|smtp:|&|<\w)/,
  // A piece of SQL outside a template, an error for who reads the log.
  /^(select|union|left join|order by|coalesce|m\.|, \w+ as|liv\.|update|insert)( |$|\()|^(for a|as my) |^content of \{/,
  // The name of a field, of a thing, of a file, of a style.
  /^\{\d\}[A-Z][a-zA-Z]+$|^(recommendation|sign the advice for|sheet|change) \{|^[\w-]+-\{1\}|^\w+\.\{|^\w+="|^ui-\w|^attachment;|^\{1\}-|--align/,
  // A calendar.
  /^[A-Z]+:\{|^(CANCELLED|CONFIRMED)$/,
]

/** `{1}Reason` is the name of a field; 'Reden' is a word. */
export const isCode = (words: string): boolean => neverRead.has(words) || codes.some((code) => code.test(words))

/** Whether a text in the code can be words at all: an address, a code or a file is not. */
export function isWords(text: string): boolean {
  const words = text.trim()
  if (words === 'u') return true
  if (!/\p{L}{2}/u.test(words) || isCode(words)) return false
  if (/\s/.test(words) || /^\p{Lu}?\p{Ll}+[.:?!,]?$/u.test(words) || /^\p{Lu}[\p{Ll}\p{Lu}&-]+[.:?!]?$/u.test(words))
    return true
  return /[{(]/.test(words) && !/[/_@=;[.]|[a-z][A-Z]|^\p{Ll}+[-:]/u.test(words)
}

/** One word in small letters: as often a code as a word. It counts when the catalogue knows it. */
export const isOneSmallWord = (words: string) => /^\p{Ll}+$/u.test(words)
