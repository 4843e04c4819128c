import { Refused } from '../refused.ts'

/** What somebody reads when signing in does not work out: what happened, and what to do. */
export const sentences = {
  expired: 'Het inloggen duurde te lang of begon in een ander venster. Begin opnieuw.',
  cancelled: 'U hebt het inloggen gestopt. Begin opnieuw als u toch wilt inloggen.',
  notTrusted: 'Wij konden niet controleren wie u bent. Begin opnieuw. Lukt het dan nog niet? Bel uw beheerder.',
  unreachable: 'Het inlogscherm van uw organisatie is nu niet bereikbaar. Probeer het over een paar minuten opnieuw.',
  noSecondFactor:
    'U bent ingelogd zonder tweede stap. Voor dit systeem is die nodig, bijvoorbeeld een code op uw telefoon. Begin opnieuw en kies inloggen met twee stappen.',
  onBehalf: 'U bent ingelogd namens iemand anders. Dat kan hier niet. Begin opnieuw en log in als uzelf.',
} as const

const lines = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ECONNRESET',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** The sentence for an error of the protocol; the error itself stays in the cause, for the technical log. */
export function refusalOf(error: unknown, otherwise: string): Refused {
  const refused = new Refused(sentenceFor(error, otherwise))
  refused.cause = error
  return refused
}

function sentenceFor(error: unknown, otherwise: string): string {
  const {
    name,
    code,
    error: said,
    cause,
  } = (error ?? {}) as { name?: string; code?: string; error?: string; cause?: unknown }
  if (said === 'access_denied') return sentences.cancelled
  if (name === 'TimeoutError' || (code && lines.has(code))) return sentences.unreachable
  return cause === undefined || cause === error ? otherwise : sentenceFor(cause, otherwise)
}
