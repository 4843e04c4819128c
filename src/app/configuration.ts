import { resolve } from 'node:path'
import type { z } from 'zod'
import { faultsInProduction } from './production-rules.ts'
import { type Settings, settings } from './settings.ts'

export type Environment = Readonly<Record<string, string | undefined>>
export type Purpose = 'serve' | 'migrate'

export interface Configuration {
  readonly mode: 'demo' | 'production'
  readonly host: string
  readonly port: number
  readonly origin: string
  readonly dataDir: string
  readonly keyStore: string
  readonly masterKeyFile: string
  /** Null: the database that is built in (demo only). */
  readonly database: { app: string; door: string; worker: string; owner?: string | undefined } | null
  /** Null: the provider in the box (demo only). */
  readonly signIn: { issuer: string; clientId: string; privateKeyFile: string; levels: string[] } | null
  readonly smtpUrl: string | null
  readonly clamdSocket: string | null
  readonly securityContact: string
}

/** The settings do not allow a start; every reason at once, so that nobody has to try again and again. */
export class Unstartable extends Error {
  readonly sentences: readonly string[]
  constructor(sentences: readonly string[]) {
    super(`LIV start niet, want:\n${sentences.map((sentence) => `- ${sentence}`).join('\n')}`)
    this.name = 'Unstartable'
    this.sentences = sentences
  }
}

/** Reads the environment once. Throws Unstartable with everything that is missing, wrong or unsafe. */
export function readConfiguration(env: Environment = process.env, purpose: Purpose = 'serve'): Configuration {
  const read = settings.safeParse(env)
  if (!read.success) throw new Unstartable(faultsBesides(env, read.error.issues, purpose))
  const faults = faultsOf(read.data, purpose)
  if (faults.length > 0) throw new Unstartable(faults)
  return configurationOf(read.data)
}

/** What cannot be read at all, and what is wrong with the rest. */
function faultsBesides(env: Environment, issues: readonly z.core.$ZodIssue[], purpose: Purpose): string[] {
  const unread = issues.map((issue) => String(issue.path[0]))
  // Without a mode nobody knows which rules hold.
  if (unread.includes('LIV_MODE')) return issues.map((issue) => issue.message)
  const rest = settings.parse(Object.fromEntries(Object.entries(env).filter(([name]) => !unread.includes(name))))
  const others = faultsOf(rest, purpose).filter((fault) => !unread.some((name) => fault.startsWith(`${name} `)))
  return [...issues.map((issue) => issue.message), ...others]
}

function faultsOf(from: Settings, purpose: Purpose): string[] {
  return from.LIV_MODE === 'production' ? faultsInProduction(from, purpose) : faultsInDemo(from)
}

const demoHosts = new Set(['127.0.0.1', '::1', 'localhost'])

function faultsInDemo(from: Settings): string[] {
  const faults: string[] = []
  if (from.HOST && !demoHosts.has(from.HOST))
    faults.push('De demo luistert alleen op deze computer zelf. Laat HOST weg, of zet HOST op 127.0.0.1.')
  const urls = [from.DATABASE_URL, from.LIV_DOOR_DATABASE_URL, from.LIV_WORKER_DATABASE_URL]
  if (urls.some(Boolean) && !urls.every(Boolean))
    faults.push('Geef DATABASE_URL, LIV_DOOR_DATABASE_URL en LIV_WORKER_DATABASE_URL alle drie, of geen van drie.')
  if (from.OIDC_ISSUER && !(from.OIDC_CLIENT_ID && from.OIDC_PRIVATE_KEY_FILE))
    faults.push('Bij OIDC_ISSUER horen ook OIDC_CLIENT_ID en OIDC_PRIVATE_KEY_FILE.')
  return faults
}

/** eIDAS substantial or high means: with a second factor. */
export const strongLevels = ['http://eidas.europa.eu/LoA/substantial', 'http://eidas.europa.eu/LoA/high']

function configurationOf(from: Settings): Configuration {
  const dataDir = resolve(from.LIV_DATA_DIR ?? './data')
  return {
    mode: from.LIV_MODE,
    host: from.HOST ?? '127.0.0.1',
    port: from.PORT,
    origin: new URL(from.LIV_ORIGIN ?? `http://127.0.0.1:${from.PORT}`).origin,
    dataDir,
    keyStore: from.LIV_KEYSTORE ?? resolve(dataDir, 'keys/keystore.sqlite'),
    masterKeyFile: from.LIV_MASTER_KEY_FILE ?? resolve(dataDir, 'keys/demo-master.key'),
    database: databaseOf(from),
    signIn: signInOf(from),
    smtpUrl: from.SMTP_URL ?? null,
    clamdSocket: from.CLAMD_SOCKET ?? null,
    securityContact: from.SECURITY_CONTACT ?? 'mailto:beveiliging@liv.invalid',
  }
}

function databaseOf({
  DATABASE_URL: app,
  LIV_DOOR_DATABASE_URL: door,
  LIV_WORKER_DATABASE_URL: worker,
  LIV_OWNER_DATABASE_URL: owner,
}: Settings) {
  return app && door && worker ? { app, door, worker, owner } : null
}

function signInOf({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_PRIVATE_KEY_FILE: privateKeyFile,
  OIDC_ACR: acr,
}: Settings) {
  return issuer && clientId && privateKeyFile
    ? { issuer, clientId, privateKeyFile, levels: acr?.split(/\s+/) ?? strongLevels }
    : null
}
