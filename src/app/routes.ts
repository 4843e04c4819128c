import { accountRoutes } from '#accounts/accounts-routes.ts'
import { caseloadRoutes } from '#caseload/caseload-routes.ts'
import { consultationRoutes } from '#consultation/consultation-routes.ts'
import { trajectoryRoutes } from '#consultation/trajectory-routes.ts'
import { draftsRoutes } from '#drafts/drafts-routes.ts'
import { knowledgeRoutes } from '#knowledge/knowledge-routes.ts'
import { lettersRoutes } from '#letters/letters-routes.ts'
import { organisationRoutes } from '#organisations/organisations-routes.ts'
import { promotionRoutes } from '#promotion/promotion-routes.ts'
import { relocationRoutes } from '#relocation/relocation-routes.ts'
import type { Route } from '#routing/route.ts'
import { settingsRoutes } from '#settings/settings-routes.ts'
import { teamworkRoutes } from '#teamwork/teamwork-routes.ts'
import { referralRoutes } from '#trajectory/1-referral/referral-routes.ts'
import { triageRoutes } from '#trajectory/2-triage/triage-routes.ts'
import { commissionRoutes } from '#trajectory/3-commission/commission-routes.ts'
import { teamRoutes } from '#trajectory/4-team/team-routes.ts'
import { consentRoutes } from '#trajectory/5-conversations/consent-routes.ts'
import { conversationRoutes } from '#trajectory/5-conversations/conversation-routes.ts'
import { conversationsRoutes } from '#trajectory/5-conversations/conversations-routes.ts'
import { informationRoutes } from '#trajectory/5-conversations/information-routes.ts'
import { linkRoutes } from '#trajectory/5-conversations/link-routes.ts'
import { duidingRoutes } from '#trajectory/6-duiding/duiding-routes.ts'
import { adviceRoutes } from '#trajectory/7-advice/advice-routes.ts'
import { followUpRoutes } from '#trajectory/8-follow-up/follow-up-routes.ts'
import { closureRoutes } from '#trajectory/9-closure/closure-routes.ts'
import { dangerRoutes } from '#trajectory/danger-routes.ts'
import { personRoutes } from '#trajectory/person-page.tsx'
import { viewsRoutes } from '#views/views-routes.ts'
import { shortcutsRoutes } from './shortcuts-page.tsx'

/** Every room hangs its URLs here; the guard stands at each. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...adviceRoutes,
  ...caseloadRoutes,
  ...closureRoutes,
  ...commissionRoutes,
  ...consentRoutes,
  ...consultationRoutes,
  ...conversationRoutes,
  ...conversationsRoutes,
  ...informationRoutes,
  ...linkRoutes,
  ...dangerRoutes,
  ...draftsRoutes,
  ...knowledgeRoutes,
  ...lettersRoutes,
  ...duidingRoutes,
  ...followUpRoutes,
  ...organisationRoutes,
  ...personRoutes,
  ...promotionRoutes,
  ...referralRoutes,
  ...relocationRoutes,
  ...settingsRoutes,
  ...shortcutsRoutes,
  ...teamRoutes,
  ...trajectoryRoutes,
  ...teamworkRoutes,
  ...triageRoutes,
  ...viewsRoutes,
]
