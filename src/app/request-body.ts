import type { Context } from 'hono'
import { leaveAsWritten } from '#english/language.ts'
import { Refused } from '#platform/refused.ts'
import { formLimit, type Raw, readForm, tooLarge } from '#platform/web/fields.ts'

/** The fields of a form that was posted; refuses a body that is too large before reading it. */
export async function readBody(c: Context): Promise<Raw> {
  const length = Number(c.req.header('content-length') ?? 0)
  if (length > formLimit * 3) throw new Refused(tooLarge(length))
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded') && !type.startsWith('multipart/form-data')) {
    throw new Refused('Dit formulier kwam aan in een vorm die wij niet lezen.')
  }
  const raw = readForm((await c.req.formData()).entries() as Iterable<[string, unknown]>)
  leaveAsWritten(c, raw)
  return raw
}
