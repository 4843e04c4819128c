import { must, type Rule } from '#platform/rules.ts'

/** What may come in, by how the file begins and ends; a name and a type are only what somebody says. */
export const kinds = ['pdf', 'docx', 'jpg', 'png'] as const
export type Kind = (typeof kinds)[number]

export const typeOf: Record<Kind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  png: 'image/png',
}
export const kindWords = 'een PDF, een Word-document (DOCX) of een foto (JPG of PNG)'

export const largest = 5 * 1024 * 1024
export const pieceSize = 512 * 1024

/** A file as somebody sent it. */
export interface Sent {
  readonly name: string
  readonly bytes: Buffer
}

interface FileFacts {
  readonly size: number
  readonly kind: Kind | undefined
  readonly said: Kind | undefined
}

/** What must hold of a file before it is kept. */
export const fileRules: readonly Rule<FileFacts>[] = [
  must('Het bestand is niet leeg', ({ size }) => size > 0),
  must('Het bestand is hooguit 5 MB', ({ size }) => size <= largest),
  must(`Het bestand is ${kindWords}`, ({ kind }) => kind !== undefined),
  must('Het bestand is wat zijn naam zegt', ({ kind, said }) => kind === undefined || kind === said),
]

export const factsOf = ({ name, bytes }: Sent): FileFacts => ({
  size: bytes.length,
  kind: kindOf(bytes),
  said: saidKind(name),
})

/** What a file is, from its own bytes. A document with macros is none of these. */
export function kindOf(bytes: Buffer): Kind | undefined {
  const begins = (...start: number[]) => start.every((byte, at) => bytes[at] === byte)
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-1024).includes('%%EOF')) return 'pdf'
  if (begins(0xff, 0xd8, 0xff) && bytes.subarray(-64).includes(Buffer.from([0xff, 0xd9]))) return 'jpg'
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && bytes.subarray(-64).includes('IEND')) return 'png'
  if (begins(0x50, 0x4b, 0x03, 0x04) && isWordDocument(bytes)) return 'docx'
  return undefined
}

// The list of names at the end of a zip is enough: nothing is unpacked here.
function isWordDocument(bytes: Buffer): boolean {
  const names = namesInZip(bytes)
  return (
    names.includes('[Content_Types].xml') &&
    names.includes('word/document.xml') &&
    !names.some((name) => /vbaproject|activex|embeddings\//i.test(name))
  )
}

function namesInZip(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length) return []
  const names: string[] = []
  let at = bytes.readUInt32LE(end + 16)
  while (at + 46 <= end && bytes.readUInt32LE(at) === 0x02014b50 && names.length < 2000) {
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    names.push(bytes.toString('latin1', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  return names
}

function saidKind(name: string): Kind | undefined {
  const ending = name.toLowerCase().split('.').pop() ?? ''
  return kinds.find((kind) => kind === (ending === 'jpeg' ? 'jpg' : ending))
}

/** What a download is called: nothing of what somebody called it stays. */
export const neutralName = (kind: Kind): string => `bijlage.${kind}`
