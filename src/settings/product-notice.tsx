import { may } from '#access/may.ts'
import { Notice } from '#platform/ui/notice.tsx'
import { Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { type Product, type ProductState, productWords } from './product.ts'

/** Who must do what before this can be used for real files; in a demo one small line. */
export function ProductNotice({ ctx, product, state }: { ctx: Ctx; product: Product; state: ProductState }) {
  if (state === 'confirmed') return null
  const what = productWords[product]
  if (state === 'demo')
    return (
      <Small>
        In productie kan dit pas als de functionaris gegevensbescherming grondslag en dossierregime ({what}) heeft
        bevestigd.
      </Small>
    )
  return (
    <Notice kind="waiting" title="Nog geen echte gegevens">
      <Text>
        Eerst bevestigt de functionaris gegevensbescherming de grondslag en het dossierregime ({what}). Tot die dag
        neemt LIV hier niets aan. Is er haast? Bel de functionaris gegevensbescherming.
      </Text>
      {may(ctx.me, 'read settings') && (
        <TextLink href={`/beheer/instellingen/product-${product}`}>Bekijk wat er te bevestigen is</TextLink>
      )}
    </Notice>
  )
}
