import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { printed, readsPaper } from '../../../tests/world/on-paper.ts'
import { LetterSheets } from './letter-sheets.tsx'

const everyPage = 'Bestemd voor COA; niet bedoeld voor de asielbeslissing.'
const letter = {
  title: 'Advies LIV-2026-00000',
  sender: 'LIV',
  everyPage,
  facts: [['Aan', 'COA']] as const,
  blocks: Array.from({ length: 60 }, (_, place) => ({
    kind: 'paragraph' as const,
    text: `Zin ${place} van de brief.`,
  })),
}

const page = () =>
  renderToStaticMarkup(
    <div className="ui-stack">
      <p>Alleen op het scherm.</p>
      <LetterSheets letter={letter} about="Verzonnen Naam" />
      <p>Ook alleen op het scherm.</p>
    </div>,
  )

test.skipIf(!readsPaper)(
  'the page prints as the letter alone, with the line at the foot of every sheet',
  { timeout: 60_000 },
  async () => {
    const sheets = await printed(page())
    const text = sheets.join('\n')
    expect(sheets.length).toBeGreaterThan(1)
    for (const sheet of sheets) expect(sheet).toContain(everyPage)
    for (const { text: sentence } of letter.blocks) expect(text).toContain(sentence)
    expect(text).not.toMatch(/op het scherm|Verzonnen Naam/)
  },
)
