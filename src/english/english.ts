import type { Context, Hono, MiddlewareHandler } from 'hono'
import { returnTo } from '#platform/sign-in/return-to.ts'
import { switchedBack } from '#platform/ui/language-switch.tsx'
import { fromElsewhere, fromThisPage } from '#platform/web/same-origin.ts'
import { dictionary } from './catalogue.ts'
import { languagePath, readsEnglish, rememberLanguage, writtenOn } from './language.ts'
import { pageInEnglish } from './page.ts'
import { Written } from './written.ts'

/** Every page passes here last. Who reads Dutch gets what was made; who reads English gets the same page in English. */
export const inEnglish: MiddlewareHandler = async (c, next) => {
  await next()
  if (!readsEnglish(c) || !c.res.headers.get('Content-Type')?.startsWith('text/html')) return
  const html = await c.res.text()
  const page = pageInEnglish(html, dictionary(), new Written(writtenOn(c)))
  c.res = new Response(switchedBack(page), c.res)
}

/** The switch: remembered by the browser, and back to the page it was pressed on. */
export function languageRoute(server: Hono, house: { readonly origin: string }): void {
  server.post(languagePath, async (c) => {
    if (!fromThisPage(c.req.raw, house.origin)) return c.text(fromElsewhere, 403)
    const { taal, terug } = await c.req.parseBody()
    rememberLanguage(c, String(taal), house.origin.startsWith('https:'))
    return c.redirect(returnTo(terug === undefined ? whereFrom(c, house.origin) : String(terug), '/'), 303)
  })
}

function whereFrom(c: Context, origin: string): string | undefined {
  const from = URL.parse(c.req.header('referer') ?? '')
  return from?.origin === origin ? from.pathname + from.search : undefined
}
