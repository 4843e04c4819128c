import type { MiddlewareHandler } from 'hono'

export interface HeaderSettings {
  readonly origin: string
  /** Where a form may end up besides here: signing out and in again passes the identity provider. */
  readonly formTargets: () => readonly string[]
}

const features = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const fixedHeaders = {
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: a browser then sends "Origin: null" with our own forms.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
}

/** Nothing runs, loads or is framed unless it comes from here; pages are not kept by anybody on the way. */
export function securityHeaders(settings: HeaderSettings): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { headers } = c.res
    headers.set('Content-Security-Policy', contentPolicy(settings.formTargets()))
    for (const [name, value] of Object.entries(fixedHeaders)) headers.set(name, value)
    // A page whose address is itself a secret tells nobody where somebody came from.
    if (c.get('hidesItsAddress')) headers.set('Referrer-Policy', 'no-referrer')
    if (settings.origin.startsWith('https:'))
      headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  }
}

function contentPolicy(formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}
