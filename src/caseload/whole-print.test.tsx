import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { printed, readsPaper } from '../../tests/world/on-paper.ts'
import { Whole } from './whole-page.tsx'
import { wholeParts } from './whole-parts.ts'

const long = Array.from({ length: 80 }, (_, place) => `Alinea ${place} van dit deel.`).join('\n\n')
const all = wholeParts.slice(0, 4).map((part) => ({ part, told: [{ label: 'Tekst', text: long }] }))

const page = () =>
  renderToStaticMarkup(
    <div className="ui-stack">
      <p>Alleen op het scherm.</p>
      <Whole
        number="LIV-2026-00000"
        by="Verzonnen Lezer"
        at={Temporal.Instant.from('2026-11-26T10:00:00Z')}
        all={all}
      />
    </div>,
  )

test.skipIf(!readsPaper)(
  'each part prints from a sheet of its own, and every sheet says whose it is and that it must be destroyed',
  { timeout: 60_000 },
  async () => {
    const sheets = await printed(page())
    expect(sheets.length).toBeGreaterThan(8)
    for (const sheet of sheets) {
      const said = sheet.replace(/\s+/g, ' ')
      expect(said).toContain('LIV-2026-00000. Gelezen door Verzonnen Lezer')
      expect(said).toContain('Vertrouwelijk: vernietig dit na het overleg.')
    }
    for (const { part } of all)
      expect(
        sheets.filter((sheet) =>
          sheet
            .split('\n')
            .slice(1, 6)
            .some((line) => line.trim() === part.label),
        ),
      ).toHaveLength(1)
    expect(sheets.join('\n')).not.toContain('Alleen op het scherm')
  },
)
