import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const faces: readonly [family: string, folder: string, file: string][] = [
  ['noto-serif', '400Regular', 'NotoSerif_400Regular.ttf'],
  ['noto-serif', '600SemiBold', 'NotoSerif_600SemiBold.ttf'],
  ['noto-sans', '400Regular', 'NotoSans_400Regular.ttf'],
  ['noto-sans', '600SemiBold', 'NotoSans_600SemiBold.ttf'],
  ['vazirmatn', '400Regular', 'Vazirmatn_400Regular.ttf'],
  ['vazirmatn', '600SemiBold', 'Vazirmatn_600SemiBold.ttf'],
  ['noto-sans-ethiopic', '400Regular', 'NotoSansEthiopic_400Regular.ttf'],
  ['noto-sans-ethiopic', '600SemiBold', 'NotoSansEthiopic_600SemiBold.ttf'],
]

/**
 * The bundled typefaces (SIL Open Font License). Arabic and Farsi in Vazirmatn: its letters are drawn whole,
 * so whoever copies the text or hears it read gets back the words as they were typed.
 */
export function bundledFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return faces.map(([family, folder, file]) => readFileSync(resolve(`@expo-google-fonts/${family}/${folder}/${file}`)))
}
