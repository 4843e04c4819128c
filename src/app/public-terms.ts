import { defaultTerms, type PublicTerms, readPublicTerms } from '#settings/public-terms-store.ts'
import type { House } from './doorway.ts'

const minute = 60_000
const known = new WeakMap<House, { readonly at: number; readonly terms: Promise<PublicTerms> }>()

/** Asked once a minute, however many people read the page; without a database the defaults, said to be that. */
export function publicTerms(house: House): Promise<PublicTerms> {
  const now = Date.now()
  const last = known.get(house)
  if (last && now - last.at < minute) return last.terms
  const terms = Promise.resolve()
    .then(() => readPublicTerms(house.app))
    .catch(() => defaultTerms)
  known.set(house, { at: now, terms })
  return terms
}
