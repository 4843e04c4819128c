import { sql } from '#platform/database/sql.ts'
import { requireAll } from '#platform/rules.ts'
import type { Ctx } from '#routing/context.ts'
import { type Product, type ProductState, productRules } from './product.ts'

export async function productState(ctx: Pick<Ctx, 'tx'>, product: Product): Promise<ProductState> {
  return (await ctx.tx.row<{ state: ProductState }>(sql`select gate.product_state(${product}) as state`)).state
}

/** Refused before anything is written; the database asks again. */
export async function requireProduct(ctx: Pick<Ctx, 'tx'>, product: Product): Promise<void> {
  requireAll(productRules, { state: await productState(ctx, product) })
}
