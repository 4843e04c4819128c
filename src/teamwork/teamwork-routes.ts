import type { Route } from '#routing/route.ts'
import { absenceRoutes } from './absence-routes.ts'
import { messagesRoutes } from './messages-routes.ts'
import { tasksRoutes } from './tasks-routes.ts'

export const teamworkRoutes: readonly Route[] = [...absenceRoutes, ...messagesRoutes, ...tasksRoutes]
