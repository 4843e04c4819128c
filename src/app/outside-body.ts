import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Sent } from '#attachments/attachment.ts'
import { leaveAsWritten } from '#english/language.ts'

/** What somebody sent along with a link: a few short fields and one file at most. */
export interface Brought {
  readonly values: Readonly<Record<string, string>>
  readonly file: Sent | undefined
}

// Three files' worth: one that is too large is still read, so that the words beside it come back.
const most = 16 * 1024 * 1024
const fields = ['code', 'answer', 'knows', 'from', 'next']

/** Reads no more than fits, also when the length was not told beforehand or was a lie. */
export async function readBrought(c: Context): Promise<Brought | 'too large'> {
  let large = false
  const limit = bodyLimit({
    maxSize: most,
    onError: (tooLarge) => {
      large = true
      return tooLarge.body(null, 413)
    },
  })
  let body: FormData | undefined
  await limit(c, async () => {
    body = await formOf(c)
  })
  if (large || !body) return 'too large'
  const read = await brought(body)
  leaveAsWritten(c, read.values)
  return read
}

async function formOf(c: Context): Promise<FormData> {
  const type = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) return new FormData()
  return c.req.formData()
}

async function brought(body: FormData): Promise<Brought> {
  const values: Record<string, string> = {}
  for (const name of fields) {
    const value = body.get(name)
    if (typeof value === 'string') values[name] = value
  }
  const file = body.get('file')
  const chosen = file instanceof File && (file.name !== '' || file.size > 0)
  return { values, file: chosen ? { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) } : undefined }
}
