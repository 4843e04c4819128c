/** Ten digits, however they were typed; nothing when it is no V-number. */
export function normalVNumber(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replace(/^\s*v[\s.:-]*/i, '')
    .replace(/[\s.-]/g, '')
  return /^\d{10}$/.test(digits) ? digits : undefined
}

// Letters that Unicode does not take apart into a letter and a mark.
const spelledOut: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** The words of a name in one order and one spelling: "Al-Hassan, Ümit" and "umit al hassan" are the same. */
export function normalName(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => spelledOut[letter] ?? letter)
  const words = plain.split(/[^\p{L}]+/u).filter((word) => word !== '')
  return words.length === 0 ? undefined : words.sort().join(' ')
}
