import type { Route } from '#routing/route.ts'
import { referralRoutes } from '#trajectory/1-referral/referral-routes.ts'

/** Every room hangs its URLs here; the guard stands at each. */
export const routes: readonly Route[] = [...referralRoutes]
