import type { Hono } from 'hono'

export interface SecurityContact {
  /** An address as a URI: mailto:… or https:… */
  readonly contact: string
  readonly origin: string
}

const path = '/.well-known/security.txt'
const days = 180

/** Where to report a weakness (RFC 9116). Says until when it is valid, well within a year. */
export function securityTxt({ contact, origin }: SecurityContact, now: Temporal.Instant): string {
  const expires = now
    .add({ hours: days * 24 })
    .round('hour')
    .toString()
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${origin}${path}`,
  ]
  return `${lines.join('\n')}\n`
}

export function securityTxtRoute(server: Hono, contact: SecurityContact): void {
  server.get(path, (c) => c.text(securityTxt(contact, Temporal.Now.instant())))
  server.get('/security.txt', (c) => c.redirect(path, 301))
}
