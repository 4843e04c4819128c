import { createPrivateKey } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'
import { isLoopback } from '#platform/web/own-host.ts'
import type { Purpose } from './configuration.ts'
import type { Settings } from './settings.ts'

type Sentence = string | false | undefined

/** Everything that keeps production from starting, each as a sentence that says what to do. */
export function faultsInProduction(from: Settings, purpose: Purpose): string[] {
  const faults = [
    ...databaseFaults(from, purpose),
    ...keyFaults(from),
    ...(purpose === 'serve' ? [...addressFaults(from), ...providerFaults(from), ...mailFaults(from)] : []),
  ]
  return faults.filter((fault): fault is string => Boolean(fault))
}

function addressFaults({ LIV_ORIGIN: origin, HOST: host, SECURITY_CONTACT: contact }: Settings): Sentence[] {
  return [
    !host && 'HOST ontbreekt. Zet er het adres in waarop LIV moet luisteren.',
    !origin && 'LIV_ORIGIN ontbreekt. Zet er het adres in waarop mensen LIV openen.',
    origin && !origin.startsWith('https:') && 'LIV_ORIGIN moet met https:// beginnen.',
    origin &&
      isLoopback(new URL(origin).hostname) &&
      'LIV_ORIGIN wijst naar deze computer zelf. Zet er het adres in waarop mensen LIV openen.',
    !contact &&
      'SECURITY_CONTACT ontbreekt. Zet erin waar iemand een zwakke plek kan melden, zoals mailto:beveiliging@uw-organisatie.nl.',
  ]
}

const roleOf = {
  DATABASE_URL: 'liv_app',
  LIV_DOOR_DATABASE_URL: 'liv_door',
  LIV_WORKER_DATABASE_URL: 'liv_worker',
  LIV_OWNER_DATABASE_URL: 'liv_owner',
} as const

function databaseFaults(from: Settings, purpose: Purpose): Sentence[] {
  const needed =
    purpose === 'serve'
      ? (['DATABASE_URL', 'LIV_DOOR_DATABASE_URL', 'LIV_WORKER_DATABASE_URL'] as const)
      : (['LIV_OWNER_DATABASE_URL'] as const)
  const owner = purpose === 'serve' && from.LIV_OWNER_DATABASE_URL
  return [
    ...needed.flatMap((name) => urlFaults(name, from[name], roleOf[name])),
    owner && 'LIV_OWNER_DATABASE_URL hoort alleen bij «liv migrate». Haal deze instelling weg bij het starten.',
  ]
}

function urlFaults(name: string, text: string | undefined, role: string): Sentence[] {
  if (!text) return [`${name} ontbreekt.`]
  const url = URL.parse(text)
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return [`${name} moet beginnen met postgresql://.`]
  const user = decodeURIComponent(url.username) || url.searchParams.get('user')
  return [
    user !== role && `${name} moet inloggen als ${role}, en niet als ${user || 'iemand anders'}.`,
    overTheNetwork(url) &&
      url.searchParams.get('sslmode') !== 'verify-full' &&
      `${name} gaat over het netwerk. Zet er sslmode=verify-full in.`,
  ]
}

function overTheNetwork(url: URL): boolean {
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname)
  return host !== '' && !host.startsWith('/') && !isLoopback(host)
}

function keyFaults({ LIV_KEYSTORE: store, LIV_MASTER_KEY_FILE: master, LIV_DATA_DIR: data }: Settings): Sentence[] {
  return [
    !store && 'LIV_KEYSTORE ontbreekt. Zet erin waar de dossiersleutels liggen, buiten de database.',
    store &&
      isFile(store) &&
      isInside(store, data ?? './data') &&
      'LIV_KEYSTORE ligt in de map van LIV_DATA_DIR. Bewaar de sleutels ergens anders dan de gegevens.',
    !master && 'LIV_MASTER_KEY_FILE ontbreekt. Zet erin waar de hoofdsleutel ligt.',
    ...(master ? secretFileFaults('LIV_MASTER_KEY_FILE', master) : []),
    master &&
      isInside(master, data ?? './data') &&
      'LIV_MASTER_KEY_FILE ligt in de map van LIV_DATA_DIR. Bewaar de hoofdsleutel ergens anders dan de gegevens.',
  ]
}

function providerFaults(from: Settings): Sentence[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client, OIDC_PRIVATE_KEY_FILE: key } = from
  return [
    !issuer && 'OIDC_ISSUER ontbreekt. Het inlogscherm van de demo is er alleen in de demo.',
    issuer && !issuer.startsWith('https:') && 'OIDC_ISSUER moet met https:// beginnen.',
    issuer &&
      isLoopback(new URL(issuer).hostname) &&
      'OIDC_ISSUER wijst naar deze computer zelf, zoals het inlogscherm van de demo. Zet er het inlogscherm van uw organisatie in.',
    !client && 'OIDC_CLIENT_ID ontbreekt.',
    !key && 'OIDC_PRIVATE_KEY_FILE ontbreekt. Zet erin waar de sleutel ligt waarmee LIV zich bekendmaakt.',
    ...(key ? [...secretFileFaults('OIDC_PRIVATE_KEY_FILE', key), notRsa(key)] : []),
  ]
}

function mailFaults({ SMTP_URL: smtp }: Settings): Sentence[] {
  return [!smtp && 'SMTP_URL ontbreekt. Zonder mail krijgt niemand bericht.']
}

function secretFileFaults(name: string, path: string): Sentence[] {
  const isDemo = /demo/i.test(basename(path)) && `${name} is een sleutel van de demo. Maak een eigen sleutel.`
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) return [isDemo, `${name} wijst naar een bestand dat er niet is: ${path}.`]
  return [
    isDemo,
    found.size < 32 && `${name} is te kort voor een sleutel.`,
    process.platform !== 'win32' &&
      (found.mode & 0o077) !== 0 &&
      `${name} is leesbaar voor anderen. Geef het bestand de rechten 0600 of 0400.`,
  ]
}

function notRsa(path: string): Sentence {
  try {
    return (
      createPrivateKey(readFileSync(path)).asymmetricKeyType !== 'rsa' &&
      'OIDC_PRIVATE_KEY_FILE moet een RSA-sleutel zijn (PEM).'
    )
  } catch {
    return (
      statSync(path, { throwIfNoEntry: false })?.isFile() && 'OIDC_PRIVATE_KEY_FILE moet een RSA-sleutel zijn (PEM).'
    )
  }
}

// The key store may also be a second database, which then is an address and no file.
const isFile = (place: string) => !/^[a-z][a-z+]+:\/\//i.test(place)

function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way !== '' && !way.startsWith('..') && resolve(folder, way) === resolve(path)
}
