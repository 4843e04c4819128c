import { afterAll, describe, expect, test } from 'vitest'
import { type Letter, makeLetter } from './letter.ts'
import { closePdf, makePdf, type PdfFailed } from './pdf.ts'
import { sampleLetter } from './pdf-sample.ts'

const at = Temporal.Instant.from('2026-11-24T12:00:00Z')
afterAll(closePdf)

describe('a document that cannot be made', () => {
  test('names a sign that no typeface has, and nothing else', async () => {
    const letter: Letter = { ...sampleLetter, blocks: [{ kind: 'paragraph', text: 'Geheim 中 woord' }] }
    const refusal = await makeLetter(letter, at, 'ua-1').catch((error: Error) => error)
    expect(refusal).toMatchObject({ name: 'Refused', message: expect.stringContaining('中') })
    expect((refusal as Error).message).not.toContain('Geheim')
  })

  test('is refused when a heading level is skipped, without a word of it in the diagnosis', async () => {
    const letter: Letter = { ...sampleLetter, blocks: [{ kind: 'heading', level: 3, text: 'Geheim' }] }
    const failure = await makeLetter(letter, at, 'ua-1').catch((error: Error) => error)
    expect(failure).toMatchObject({ name: 'PdfFailed', why: expect.stringContaining('heading') })
    expect(JSON.stringify(failure)).not.toContain('Geheim')
  })

  test('a mistake in a template does not print the data', async () => {
    const order = {
      template: '#panic(sys.inputs.data)',
      data: 'Geheim',
      title: 'T',
      createdAt: at,
      standard: 'ua-1',
    } as const
    const failure = await makePdf(order).catch((error: PdfFailed) => error)
    expect(failure).toMatchObject({ name: 'PdfFailed' })
    expect(JSON.stringify(failure)).not.toContain('Geheim')
  })
})
