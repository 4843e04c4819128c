/** The colours of tokens.css, and how well one can be read on another. */
export type Palette = Readonly<Record<string, string>>
export interface Palettes {
  readonly light: Palette
  readonly dark: Palette
}

/** Reads the two lists of colours; what the dark one leaves out stays as it is. */
export function palettesOf(css: string): Palettes {
  const [first = '', ...rest] = css.split('@media screen and (prefers-color-scheme: dark)')
  const light = coloursOf(first)
  return { light, dark: { ...light, ...coloursOf(rest.join('')) } }
}

function coloursOf(css: string): Palette {
  return Object.fromEntries([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))
}

/** The ratio of WCAG 2: 1 for the same colour, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** Text asks 4.5, a line that carries meaning asks 3 (WCAG 1.4.3 and 1.4.11). */
export interface Pair {
  readonly ink: string
  readonly on: string
  readonly asks: 4.5 | 3
}

const text = (ink: string, ...on: string[]): Pair[] => on.map((ground) => ({ ink, on: ground, asks: 4.5 }))
const line = (ink: string, ...on: string[]): Pair[] => on.map((ground) => ({ ink, on: ground, asks: 3 }))

/** Every ink on every ground that it stands on somewhere. */
export const pairs: readonly Pair[] = [
  ...text('ink', 'ground', 'sheet', 'petrol-tint', 'amber-tint', 'words-tint'),
  ...text('ink-soft', 'ground', 'ground-deep', 'sheet', 'petrol-tint', 'amber-tint', 'words-tint'),
  ...text('petrol', 'ground', 'sheet', 'petrol-tint', 'amber-tint', 'words-tint'),
  ...text('petrol-deep', 'ground', 'sheet', 'petrol-tint', 'words-tint'),
  ...text('on-petrol', 'petrol', 'petrol-deep'),
  ...text('amber', 'ground', 'sheet', 'amber-tint'),
  ...line('line-strong', 'ground', 'sheet'),
]
