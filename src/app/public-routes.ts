import type { Context, Hono } from 'hono'
import { sessionToken } from '#access/cookie.ts'
import { parseForm } from '#platform/web/fields.ts'
import type { PageView } from '#routing/route.ts'
import { aboutPage } from '#welcome/about-page.tsx'
import { accessibilityPage } from '#welcome/accessibility-page.tsx'
import { explanationPages } from '#welcome/explanation-pages.tsx'
import { answersForm } from '#welcome/five-questions.ts'
import { fiveQuestionsPage, fiveQuestionsPath, wayPage } from '#welcome/five-questions-page.tsx'
import { privacyPage } from '#welcome/privacy-page.tsx'
import { rightsPages } from '#welcome/rights-page.tsx'
import { startPage } from '#welcome/start-page.tsx'
import type { House } from './doorway.ts'
import { renderPage } from './page-frame.tsx'
import { publicTerms } from './public-terms.ts'
import { readBody } from './request-body.ts'

const pages: Record<string, (signedIn: boolean) => PageView> = {
  '/': startPage,
  [fiveQuestionsPath]: () => fiveQuestionsPage(),
  '/over': aboutPage,
  '/toegankelijkheid': accessibilityPage,
  ...explanationPages,
}

/** The few pages that anybody may read: they show nobody's data; only the terms on privacy come from the database, once a minute. */
export function publicRoutes(server: Hono, house: House): void {
  for (const [path, view] of Object.entries(pages)) {
    server.get(path, (c: Context) => show(c, house, view))
  }
  for (const [path, view] of Object.entries(rightsPages)) {
    server.get(path, async (c: Context) => {
      const page = await view()
      return show(c, house, () => page)
    })
  }
  server.get('/privacy', async (c: Context) => {
    const terms = await publicTerms(house)
    return show(c, house, () => privacyPage(terms))
  })
  server.post(fiveQuestionsPath, (c) => answerFiveQuestions(c, house))
}

function show(c: Context, house: House, view: (signedIn: boolean) => PageView): Response {
  const signedIn = sessionToken(c, house.origin) !== undefined
  return c.html(
    renderPage(leadingBack(view(signedIn), signedIn), { demo: house.mode === 'demo', token: '' }),
  ) as Response
}

/** Who came from their work goes back to it, not to the page for visitors. */
function leadingBack(view: PageView, signedIn: boolean): PageView {
  return signedIn && view.crumbs ? { ...view, crumbs: [{ label: 'Mijn werk', href: '/werk' }] } : view
}

/** Nobody signs in for this and nothing is kept, so there is nothing to log either. */
async function answerFiveQuestions(c: Context, house: House): Promise<Response> {
  const raw = await readBody(c)
  const read = parseForm(answersForm, raw)
  const filled = read.ok ? undefined : { form: fiveQuestionsPath, values: raw, errors: read.errors }
  const view = read.ok ? wayPage(read.input) : fiveQuestionsPage(filled)
  const html = renderPage(view, { demo: house.mode === 'demo', token: '', refused: filled })
  return c.html(html, read.ok ? 200 : 422)
}
