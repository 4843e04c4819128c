import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

export const languagePath = '/taal'

// A name that says nothing: it also stands with whoever reads a page without a sender.
const cookie = 'taal'
const year = 31_536_000

/** Dutch is what counts; whoever asked for it reads English beside it. */
export const readsEnglish = (c: Context): boolean => getCookie(c, cookie) === 'en'

export function rememberLanguage(c: Context, language: string | undefined, secure: boolean): void {
  if (language === 'en')
    setCookie(c, cookie, 'en', { path: '/', maxAge: year, httpOnly: true, sameSite: 'Lax', secure })
  else deleteCookie(c, cookie, { path: '/' })
}

const place = 'asWritten' as never

/** What somebody wrote and this page may show: it stays in the language of its writer. Kept no longer than this request. */
export function leaveAsWritten(c: Context, ...written: readonly unknown[]): void {
  if (readsEnglish(c)) c.set(place, [...writtenOn(c), ...written] as never)
}

export const writtenOn = (c: Context): readonly unknown[] => (c.get(place) as readonly unknown[] | undefined) ?? []
