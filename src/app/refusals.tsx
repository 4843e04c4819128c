import type { Context } from 'hono'
import { DatabaseError } from 'pg'
import { sessionToken } from '#access/cookie.ts'
import { logRefusal } from '#audit/audit.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { PageHead, Text } from '#platform/ui/text.tsx'
import type { Raw } from '#platform/web/fields.ts'
import type { Route } from '#routing/route.ts'
import type { House } from './doorway.ts'
import { report } from './logging.ts'
import { renderPage } from './page-frame.tsx'
import { UnsavedWords } from './unsaved-words.tsx'

/** Where to sign in, and back to the page that was asked for. */
export function answerSignedOut(c: Context): Response {
  if (c.req.path.startsWith('/api/')) return problem(c, 401, 'U bent niet ingelogd.')
  const back = new URL(c.req.url)
  return c.redirect(`/inloggen?terug=${encodeURIComponent(back.pathname + back.search)}`, 303)
}

/** Says no, and writes that it did. When even that cannot be written there is no answer but 503. What was typed comes back with it. */
export async function answerRefusal(
  c: Context,
  house: House,
  route: Route,
  error: unknown,
  typed?: Raw,
): Promise<Response> {
  const { status, sentence } = whatToSay(error)
  if (status === 500 || status === 503) report(error, { route: route.path as string })
  try {
    const token = sessionToken(c, house.origin)
    if (token)
      await logRefusal(house.app, token, {
        event: route.audit,
        act: route.may,
        number: c.req.param('number'),
        outcome: status >= 500 ? 'failed' : 'refused',
      })
  } catch (lost) {
    report(lost, { route: route.path as string })
    return say(
      c,
      house,
      503,
      typed
        ? 'Het logboek kan nu niet worden geschreven. Daarom bewaren wij niets. Probeer het over een minuut opnieuw.'
        : 'Het logboek kan nu niet worden geschreven. Daarom tonen wij niets. Probeer het over een minuut opnieuw.',
      typed,
    )
  }
  return say(c, house, status, sentence, status >= 409 ? typed : undefined)
}

type Status = 403 | 404 | 409 | 500 | 503

function whatToSay(error: unknown): { status: Status; sentence: string } {
  if (error instanceof NotFound) return { status: 404, sentence: new NotFound().message }
  if (error instanceof Refused) return { status: 403, sentence: error.sentence }
  const code = error instanceof DatabaseError ? error.code : undefined
  // Not allowed by the database is the same answer as not there.
  if (code === 'LV403' || code === '42501') return { status: 404, sentence: new NotFound().message }
  if (code === 'LV409' || code === '40001' || code === '40P01' || code === '23505') {
    return {
      status: 409,
      sentence: 'Iemand anders was net iets eerder. Laad de pagina opnieuw en kijk of het nog nodig is.',
    }
  }
  if (isLostConnection(error))
    return {
      status: 503,
      sentence:
        'De gegevens zijn even niet bereikbaar. Probeer het over een minuut opnieuw. Uw laatste opgeslagen tekst is veilig.',
    }
  return { status: 500, sentence: 'Er ging iets mis. Er is niets half opgeslagen. Probeer het opnieuw.' }
}

function isLostConnection(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code ?? ''
  return /^(ECONN|ENOENT|EPIPE|57P0|08)/.test(code) || /Connection terminated|timeout exceeded/i.test(String(error))
}

function say(c: Context, house: House, status: Status, sentence: string, typed?: Raw): Response {
  if (c.req.path.startsWith('/api/')) return problem(c, status, sentence)
  const title = status === 404 ? 'Niet gevonden' : 'Dit lukt nu niet'
  const body = (
    <>
      <PageHead title={title} />
      <Sheet>
        <Text>{sentence}</Text>
        {!typed && (
          <Actions>
            <ButtonLink href="/werk">Naar mijn werk</ButtonLink>
          </Actions>
        )}
      </Sheet>
      {typed && <UnsavedWords action={c.req.path} typed={typed} />}
    </>
  )
  return c.html(renderPage({ title, body }, { demo: house.mode === 'demo', token: '' }), status)
}

function problem(c: Context, status: number, detail: string): Response {
  return c.body(
    JSON.stringify({ status, title: status === 404 ? 'Niet gevonden' : 'Geweigerd', detail }),
    status as 403,
    {
      'Content-Type': 'application/problem+json',
    },
  )
}

/** What no guard caught, such as a database that is away: a sentence, and never the message of the error. */
export function failed(c: Context, house: House, error: unknown): Response {
  const { status, sentence } = whatToSay(error)
  report(error, { route: c.req.routePath })
  return say(c, house, status, sentence)
}

/** A page that was never there; for a signed-in person the same words as a page that is not theirs. */
export function notFound(c: Context, house: House): Response {
  return say(c, house, 404, new NotFound().message)
}
