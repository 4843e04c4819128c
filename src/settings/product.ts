import { must } from '#platform/rules.ts'

export const products = ['consultation', 'trajectory-advice', 'duiding'] as const
export type Product = (typeof products)[number]
export const productWords: Record<Product, string> = {
  consultation: 'consultatie',
  'trajectory-advice': 'trajectadvies',
  duiding: 'duiding',
}

/** A demo holds no real files; in production the FG confirms each product first. */
export type ProductState = 'demo' | 'confirmed' | 'waiting'

export const productRules = [
  must<{ state: ProductState }>(
    'De functionaris gegevensbescherming heeft de grondslag en het dossierregime van dit product bevestigd',
    ({ state }) => state !== 'waiting',
  ),
]
