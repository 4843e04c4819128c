import type { Route } from '#routing/route.ts'
import { absenceRoutes } from './absence-routes.ts'
import { learningRoutes } from './learning-routes.ts'
import { messagesRoutes } from './messages-routes.ts'
import { sharingRoutes } from './sharing-routes.ts'
import { tasksRoutes } from './tasks-routes.ts'

export const teamworkRoutes: readonly Route[] = [
  ...absenceRoutes,
  ...learningRoutes,
  ...messagesRoutes,
  ...sharingRoutes,
  ...tasksRoutes,
]
