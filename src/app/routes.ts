import { caseloadRoutes } from '#caseload/caseload-routes.ts'
import type { Route } from '#routing/route.ts'
import { referralRoutes } from '#trajectory/1-referral/referral-routes.ts'
import { triageRoutes } from '#trajectory/2-triage/triage-routes.ts'
import { duidingRoutes } from '#trajectory/6-duiding/duiding-routes.ts'
import { adviceRoutes } from '#trajectory/7-advice/advice-routes.ts'
import { personRoutes } from '#trajectory/person-page.tsx'

/** Every room hangs its URLs here; the guard stands at each. */
export const routes: readonly Route[] = [
  ...adviceRoutes,
  ...caseloadRoutes,
  ...duidingRoutes,
  ...personRoutes,
  ...referralRoutes,
  ...triageRoutes,
]
