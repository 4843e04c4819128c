import { expect, test } from 'vitest'
import { unmet } from '#platform/rules.ts'
import { aDocx, aJpg, aPdf, aPng, aZip } from '../../tests/world/some-files.ts'
import { factsOf, fileRules, kindOf, largest, neutralName } from './attachment.ts'

const wrong = (name: string, bytes: Buffer) => unmet(fileRules, factsOf({ name, bytes }))
const [empty, large, kind, lying] = fileRules.map(({ sentence }) => sentence)

test('a file is what its own bytes say it is', () => {
  expect([aPdf(), aDocx(), aJpg(), aPng()].map(kindOf)).toEqual(['pdf', 'docx', 'jpg', 'png'])
  for (const [name, bytes] of [
    ['brief.PDF', aPdf()],
    ['brief.docx', aDocx('word/styles.xml')],
    ['foto.jpeg', aJpg()],
    ['foto.png', aPng()],
  ] as const)
    expect(wrong(name, bytes), name).toEqual([])
})

test('Het bestand is niet leeg', () => {
  expect(wrong('leeg.pdf', Buffer.alloc(0))).toContain(empty)
})

test('Het bestand is hooguit 5 MB', () => {
  expect(wrong('groot.pdf', aPdf(largest))).toEqual([])
  expect(wrong('groot.pdf', aPdf(largest + 1))).toEqual([large])
})

test('Het bestand is een PDF, een Word-document (DOCX) of een foto (JPG of PNG)', () => {
  for (const [name, bytes] of [
    ['pagina.html', Buffer.from('<html><script>1</script></html>')],
    ['plaatje.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['programma.exe', Buffer.from('MZ\u0000\u0000')],
    ['archief.zip', aZip('brief.txt')],
    ['rekenblad.xlsx', aZip('[Content_Types].xml', 'xl/workbook.xml')],
    ['half.pdf', Buffer.from('%PDF-1.7 en dan niets')],
  ] as const)
    expect(wrong(name, bytes), name).toEqual([kind])
})

test('a Word document with macros or something packed into it is none of these', () => {
  expect(wrong('brief.docx', aDocx('word/vbaProject.bin'))).toEqual([kind])
  expect(wrong('brief.docx', aDocx('word/embeddings/oleObject1.bin'))).toEqual([kind])
})

test('Het bestand is wat zijn naam zegt', () => {
  expect(wrong('brief.pdf', aPng())).toEqual([lying])
  expect(wrong('foto.png', aPdf())).toEqual([lying])
  expect(wrong('brief.pdf.exe', aPdf())).toEqual([lying])
  expect(wrong('brief', aPdf())).toEqual([lying])
})

test('a zip that lies about its own list is read without harm', () => {
  const bytes = aDocx()
  bytes.writeUInt32LE(0xfffffff0, bytes.length - 6)
  expect(kindOf(bytes)).toBeUndefined()
  expect(kindOf(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x50, 0x4b, 0x05, 0x06]))).toBeUndefined()
})

test('what somebody called a file is nowhere in what it is called here', () => {
  expect(neutralName('pdf')).toBe('bijlage.pdf')
})
