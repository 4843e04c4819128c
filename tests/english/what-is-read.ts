/** Files whose words nobody reads on a screen of LIV: other languages, letters on paper, mail, the terminal, the sample pages of builders. */
export const passedBy = new RegExp(
  [
    '^access/(?!role-words)',
    '^audit/',
    '^vault/(?!key\\.ts)',
    '^platform/(pdf|mail|database|jobs|holidays|ui/gallery|ui/scripts|sign-in/(?!sign-in-sentences))',
    '^app/(commands|configuration|production-rules|first-accounts|set-up|administration|demo|logging|rotation|open-house|serve|database-role|health|background|device-keys|held-words)',
    'explanation-words|summary-words|advice-letter|advice-blocks|commission-letter|made-letter|appointment\\.ts|-facts-store',
    '^main\\.ts',
    '^english/',
    '^letters/words-',
    '^app/(settings|assets)\\.ts',
  ].join('|'),
)

/** Attributes and properties that are names, codes or addresses. */
export const quietNames = new Set(
  `className href id key name type method action kind as gap htmlFor autoComplete role rel dir look width height viewBox d fill
  stroke strokeWidth strokeLinecap focusable path may audit act event form field table column part relation stage to by move
  inputMode encType popoverTarget scope charSet property media sizes xmlns transform tone level nav verb sameSite
  outcome trace format timeZone channel queue job autoCapitalize spellCheck`
    .split(/\s+/)
    .filter(Boolean),
)

/** Calls whose arguments are codes. */
export const quietCalls = new Set(
  `open openMany may log getMove createHash has startsWith endsWith split replace replaceAll test match
  hasRole getElementById querySelector querySelectorAll addEventListener setAttribute getAttribute
  header logRefusal appendEvent require enqueue toLocaleString hkdfSync padStart fileOf
  getCookie setCookie deleteCookie toLocaleDateString closest dispatchEvent removeAttribute`
    .split(/\s+/)
    .filter(Boolean),
)

/** What programs say to each other, though it looks like words. */
const neverRead = new Set([
  'unreadable form',
  'sent forms',
  'too large',
  'light dark',
  'DENY',
  'Cache-Control',
  "attachment; filename*=UTF-8''{1}",
  'action="{1}"',
  'id="{1}"',
])

/** Whether a text in the code can be words at all: an address, a code or a file is not. */
export function isWords(text: string): boolean {
  const words = text.trim()
  if (neverRead.has(words)) return false
  if (!/\p{L}{2}/u.test(words)) return false
  if (/^(select|union|left join|order by|coalesce|m\.|, \w+ as|liv\.|update|insert) ?|^(for a|as my)/.test(words))
    return false
  if (/^(\/|https?:|\?|#|\.|--|mailto:|tel:|smtp:|&|<)/.test(words)) return false
  // A code: no space, and not simply a word.
  if (!/\s/.test(words) && !/^\p{Lu}?\p{Ll}+[.:?!,]?$/u.test(words) && !/^\p{Lu}[\p{Ll}\p{Lu}&-]+[.:?!]?$/u.test(words))
    return /[{(]/.test(words) && !/[/_@=;[.]|[a-z][A-Z]|^\p{Ll}+[-:]/u.test(words)
  return true
}

/** One word in small letters: as often a code as a word. It counts when the catalogue knows it. */
export const isOneSmallWord = (words: string) => /^\p{Ll}+$/u.test(words)
