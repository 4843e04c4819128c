const nowhere = 'http://nowhere.invalid'

/** A page of our own to go back to, or `otherwise`: an address from outside can never send somebody elsewhere. */
export function returnTo(asked: string | undefined, otherwise: string): string {
  if (!asked?.startsWith('/') || asked.length > 1_000) return otherwise
  const url = URL.parse(asked, nowhere)
  // The way in and the way out are no places to come back to.
  if (!url || url.origin !== nowhere || /^\/(inloggen|uitloggen)(\/|$)/.test(url.pathname)) return otherwise
  return url.pathname + url.search
}
