import { z } from 'zod'

const filled = z
  .string()
  .trim()
  .transform((text) => text || undefined)
  .optional()
const portSentence = 'PORT moet een heel getal zijn, van 1 tot en met 65535.'
/** The names LIV reads from the environment, and what each may look like. Empty is the same as absent. */
export const settings = z.object({
  LIV_MODE: filled.pipe(z.enum(['demo', 'production'], 'LIV_MODE moet demo of production zijn.').default('demo')),
  PORT: filled.pipe(
    z.coerce
      .number<string | undefined>(portSentence)
      .int(portSentence)
      .min(1, portSentence)
      .max(65_535, portSentence)
      .default(3000),
  ),
  HOST: filled,
  LIV_ORIGIN: filled.pipe(
    z.url({ protocol: /^https?$/, error: 'LIV_ORIGIN moet een webadres zijn, zoals https://liv.example.' }).optional(),
  ),
  LIV_DATA_DIR: filled,
  DATABASE_URL: filled,
  LIV_DOOR_DATABASE_URL: filled,
  LIV_WORKER_DATABASE_URL: filled,
  LIV_OWNER_DATABASE_URL: filled,
  LIV_KEYSTORE: filled,
  LIV_MASTER_KEY_FILE: filled,
  OIDC_ISSUER: filled.pipe(z.url('OIDC_ISSUER moet een webadres zijn.').optional()),
  OIDC_CLIENT_ID: filled,
  OIDC_PRIVATE_KEY_FILE: filled,
  OIDC_ACR: filled,
  SMTP_URL: filled.pipe(
    z.url({ protocol: /^smtps?$/, error: 'SMTP_URL moet beginnen met smtp:// of smtps://.' }).optional(),
  ),
  CLAMD_SOCKET: filled,
  SECURITY_CONTACT: filled.pipe(
    z
      .string()
      .regex(/^(mailto:|https:)/, 'SECURITY_CONTACT moet met mailto: of https: beginnen.')
      .optional(),
  ),
})
export type Settings = z.output<typeof settings>
