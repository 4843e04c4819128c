import type { Route } from '#routing/route.ts'
import { messagesRoutes } from './messages-routes.ts'
import { tasksRoutes } from './tasks-routes.ts'

export const teamworkRoutes: readonly Route[] = [...messagesRoutes, ...tasksRoutes]
