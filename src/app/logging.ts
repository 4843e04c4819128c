import pino from 'pino'

/** The technical log: what happened and where, never what anybody wrote. */
export const logger = pino({ level: process.env.LIV_LOG ?? 'warn', base: undefined })

/** Reports a failure by its kind and place. Messages of the database may carry values, so they are left out. */
export function report(error: unknown, where: { route: string }): void {
  const { name, code, stack } = (error ?? {}) as { name?: string; code?: string; stack?: string }
  const place = stack?.split('\n').filter((line) => line.trim().startsWith('at '))
  logger.error({ ...where, kind: name, code, at: place?.slice(0, 6).map((line) => line.trim()) }, 'request failed')
}
