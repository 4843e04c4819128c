import type { Context, Hono } from 'hono'
import { leaveAsWritten } from '#english/language.ts'
import { NotFound } from '#platform/refused.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Reading, Text } from '#platform/ui/text.tsx'
import type { Raw } from '#platform/web/fields.ts'
import { type PageView, type Route, read } from '#routing/route.ts'
import { type House, inDoorway } from './doorway.ts'
import { findWrite, pageOfForm } from './filled-form.ts'
import { guarded, page } from './guard.ts'
import { dropHeldKey, heldWordsPath, holdPost, takePost } from './held-words.ts'
import { report } from './logging.ts'
import { renderPage } from './page-frame.tsx'

/** A form that arrived after the sign-in had ended: the words are kept under a key that only this browser holds. */
export async function keepWords(c: Context, house: House, raw: Raw): Promise<Response> {
  const kept = await holdPost(c, { door: house.door, origin: house.origin }, c.req.path, raw)
  const body = (
    <Stack>
      <PageHead title={kept ? 'U bent uitgelogd. Uw tekst is bewaard.' : 'U bent uitgelogd'} />
      <Sheet>
        <Text>
          {kept
            ? 'Log opnieuw in. Dan staat uw tekst er weer, en kunt u het formulier alsnog versturen. Wij bewaren de tekst een uur, op slot.'
            : 'Log opnieuw in om verder te gaan. Ga terug in uw browser om uw tekst te kopiëren: wij konden die niet bewaren.'}
        </Text>
        <Actions>
          <ButtonLink href={`/inloggen?terug=${kept ? heldWordsPath : encodeURIComponent(c.req.path)}`}>
            Opnieuw inloggen
          </ButtonLink>
        </Actions>
      </Sheet>
    </Stack>
  )
  return c.html(renderPage({ title: 'U bent uitgelogd', body }, { demo: house.mode === 'demo', token: '' }), 401)
}

/** After signing in again: the same form with the words typed, never sent by itself. */
export function hangUpKeptWords(server: Hono, house: House, routes: readonly Route[]): void {
  const itself = read({
    path: heldWordsPath,
    may: 'signed in',
    audit: 'words.returned',
    page: async () => bareWords({}),
  })
  server.get(heldWordsPath, (c) => guarded(c, house, itself, () => giveBack(c, house, routes)))
}

async function giveBack(c: Context, house: House, routes: readonly Route[]): Promise<Response> {
  const taken = await inDoorway(c, house, { may: 'signed in', audit: 'words.returned' }, (ctx) =>
    takePost(c, house.origin, ctx.tx),
  )
  if (!taken.answer) return c.redirect('/werk', 303)
  dropHeldKey(c, house.origin)
  const { path, values } = taken.answer
  leaveAsWritten(c, values)
  const found = findWrite(routes, path)
  if (found) {
    try {
      const filled = {
        form: path,
        values,
        errors: [{ field: '', sentence: 'U was uitgelogd. Controleer uw tekst en verstuur het formulier opnieuw.' }],
      }
      return page(c, house, await pageOfForm(c, house, found, filled, { outcome: 'refused' }), filled, 200)
    } catch (error) {
      // Whatever is wrong with the form: the key is spent, so the words go back now.
      if (!(error instanceof NotFound)) report(error, { route: heldWordsPath })
    }
  }
  return page(c, house, { me: taken.me, answer: bareWords(values) })
}

/** When the form itself is gone (moved, or no longer yours), the words still come back. */
export function bareWords(values: Raw): PageView {
  const shown = Object.entries(values).filter(([name, value]) => !name.startsWith('_') && String(value).length > 2)
  return {
    title: 'Uw tekst',
    body: (
      <Stack>
        <PageHead
          title="Uw tekst is bewaard"
          lead="Het formulier zelf is er niet meer. Kopieer wat u nog nodig heeft."
        />
        <Sheet>
          <DataList
            items={shown.map(([name, value]) => [name, <Reading key={name}>{[value].flat().join('\n')}</Reading>])}
          />
        </Sheet>
      </Stack>
    ),
  }
}
