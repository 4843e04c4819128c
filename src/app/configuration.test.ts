import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Environment, type Purpose, readConfiguration, type Unstartable } from './configuration.ts'

const folder = mkdtempSync(join(tmpdir(), 'configuration-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Buffer, mode = 0o600): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  chmodSync(path, mode)
  return path
}

const pem = (type: 'rsa' | 'ec') =>
  (type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  ).privateKey.export({ type: 'pkcs8', format: 'pem' })
const key = Buffer.alloc(32, 7)

const good = {
  LIV_MODE: 'production',
  HOST: '0.0.0.0',
  LIV_ORIGIN: 'https://liv.example',
  LIV_DATA_DIR: join(folder, 'data'),
  DATABASE_URL: 'postgresql://liv_app@db.example/liv?sslmode=verify-full',
  LIV_DOOR_DATABASE_URL: 'postgresql://liv_door@db.example/liv?sslmode=verify-full',
  LIV_WORKER_DATABASE_URL: 'postgresql:///liv?user=liv_worker&host=/run/postgresql',
  LIV_KEYSTORE: join(folder, 'elsewhere/keystore.sqlite'),
  LIV_MASTER_KEY_FILE: file('keys/master.key', key),
  OIDC_ISSUER: 'https://inloggen.example',
  OIDC_CLIENT_ID: 'liv',
  OIDC_PRIVATE_KEY_FILE: file('keys/client.pem', pem('rsa')),
  SMTP_URL: 'smtps://mail.example',
  SECURITY_CONTACT: 'mailto:beveiliging@liv.example',
} satisfies Environment

function faults(env: Environment, purpose?: Purpose): readonly string[] {
  try {
    readConfiguration(env, purpose)
    return []
  } catch (error) {
    return (error as Unstartable).sentences
  }
}

describe('production', () => {
  it('starts when everything is there and safe', () => {
    expect(readConfiguration(good)).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      port: 3000,
      origin: 'https://liv.example',
      database: { app: good.DATABASE_URL },
      signIn: { issuer: 'https://inloggen.example' },
    })
  })

  it('names everything that is missing at once', () => {
    const missing = Object.keys(good).filter((name) => !['LIV_MODE', 'LIV_DATA_DIR'].includes(name))
    const said = faults({ LIV_MODE: 'production' })
    for (const name of missing)
      expect(said.filter((sentence) => sentence.startsWith(`${name} ontbreekt`))).toHaveLength(1)
    expect(said).toHaveLength(missing.length)
  })

  it('says all of it in one message', () => {
    expect(() => readConfiguration({ ...good, HOST: '', SMTP_URL: ' ' })).toThrow(
      /^LIV start niet, want:\n- HOST ontbreekt.*\n- SMTP_URL ontbreekt/,
    )
  })

  it('also names what is missing beside what cannot be read', () => {
    expect(faults({ ...good, PORT: 'tachtig', SMTP_URL: 'mail', OIDC_CLIENT_ID: undefined })).toEqual([
      'PORT moet een heel getal zijn, van 1 tot en met 65535.',
      'SMTP_URL moet beginnen met smtp:// of smtps://.',
      'OIDC_CLIENT_ID ontbreekt.',
    ])
  })

  const wrong: [string, Partial<Record<keyof typeof good | 'LIV_OWNER_DATABASE_URL' | 'PORT', string>>][] = [
    ['LIV_ORIGIN moet met https:// beginnen.', { LIV_ORIGIN: 'http://liv.example' }],
    [
      'LIV_ORIGIN wijst naar deze computer zelf. Zet er het adres in waarop mensen LIV openen.',
      { LIV_ORIGIN: 'https://127.0.0.1:3000' },
    ],
    ['OIDC_ISSUER moet met https:// beginnen.', { OIDC_ISSUER: 'http://inloggen.example' }],
    [
      'OIDC_ISSUER wijst naar deze computer zelf, zoals het inlogscherm van de demo. Zet er het inlogscherm van uw organisatie in.',
      { OIDC_ISSUER: 'https://localhost:3001' },
    ],
    [
      'DATABASE_URL moet inloggen als liv_app, en niet als postgres.',
      { DATABASE_URL: 'postgresql://postgres@localhost/liv' },
    ],
    [
      'LIV_DOOR_DATABASE_URL moet inloggen als liv_door, en niet als liv_app.',
      { LIV_DOOR_DATABASE_URL: 'postgresql://liv_app@localhost/liv' },
    ],
    [
      'LIV_WORKER_DATABASE_URL moet inloggen als liv_worker, en niet als iemand anders.',
      { LIV_WORKER_DATABASE_URL: 'postgresql://localhost/liv' },
    ],
    ['DATABASE_URL moet beginnen met postgresql://.', { DATABASE_URL: 'mysql://liv_app@localhost/liv' }],
    [
      'DATABASE_URL gaat over het netwerk. Zet er sslmode=verify-full in.',
      { DATABASE_URL: 'postgresql://liv_app@db.example/liv?sslmode=require' },
    ],
    [
      'LIV_OWNER_DATABASE_URL hoort alleen bij «liv migrate». Haal deze instelling weg bij het starten.',
      { LIV_OWNER_DATABASE_URL: 'postgresql://liv_owner@localhost/liv' },
    ],
    [
      'LIV_KEYSTORE ligt in de map van LIV_DATA_DIR. Bewaar de sleutels ergens anders dan de gegevens.',
      { LIV_KEYSTORE: join(folder, 'data/keystore.sqlite') },
    ],
    [
      'LIV_MASTER_KEY_FILE ligt in de map van LIV_DATA_DIR. Bewaar de hoofdsleutel ergens anders dan de gegevens.',
      { LIV_MASTER_KEY_FILE: file('data/master.key', key) },
    ],
    [
      'LIV_MASTER_KEY_FILE is een sleutel van de demo. Maak een eigen sleutel.',
      { LIV_MASTER_KEY_FILE: file('keys/demo-master.key', key) },
    ],
    ['LIV_MASTER_KEY_FILE is te kort voor een sleutel.', { LIV_MASTER_KEY_FILE: file('keys/short.key', 'kort') }],
    [
      'LIV_MASTER_KEY_FILE is leesbaar voor anderen. Geef het bestand de rechten 0600 of 0400.',
      { LIV_MASTER_KEY_FILE: file('keys/open.key', key, 0o644) },
    ],
    ['LIV_MASTER_KEY_FILE wijst naar een bestand dat er niet is: /nergens.', { LIV_MASTER_KEY_FILE: '/nergens' }],
    [
      'OIDC_PRIVATE_KEY_FILE is een sleutel van de demo. Maak een eigen sleutel.',
      { OIDC_PRIVATE_KEY_FILE: file('keys/demo-client.key', pem('rsa')) },
    ],
    ['OIDC_PRIVATE_KEY_FILE wijst naar een bestand dat er niet is: /nergens.', { OIDC_PRIVATE_KEY_FILE: '/nergens' }],
    [
      'OIDC_PRIVATE_KEY_FILE moet een RSA-sleutel zijn (PEM).',
      { OIDC_PRIVATE_KEY_FILE: file('keys/ec.pem', pem('ec')) },
    ],
    ['SMTP_URL moet beginnen met smtp:// of smtps://.', { SMTP_URL: 'https://mail.example' }],
    ['SECURITY_CONTACT moet met mailto: of https: beginnen.', { SECURITY_CONTACT: 'ftp://liv.example' }],
    ['PORT moet een heel getal zijn, van 1 tot en met 65535.', { PORT: '70000' }],
    ['LIV_MODE moet demo of production zijn.', { LIV_MODE: 'productie' }],
  ]
  it.each(wrong)('%s', (sentence, change) => {
    expect(faults({ ...good, ...change })).toEqual([sentence])
  })

  it('migrates with the owner only, and asks nothing else about serving', () => {
    const { LIV_KEYSTORE, LIV_MASTER_KEY_FILE } = good
    const env = { LIV_MODE: 'production', LIV_KEYSTORE, LIV_MASTER_KEY_FILE }
    expect(faults(env, 'migrate')).toEqual(['LIV_OWNER_DATABASE_URL ontbreekt.'])
    expect(
      faults({ ...env, LIV_OWNER_DATABASE_URL: 'postgresql:///liv?user=liv_owner&host=/run/postgresql' }, 'migrate'),
    ).toEqual([])
  })
})

describe('the demo', () => {
  it('needs nothing and listens on this machine only', () => {
    expect(readConfiguration({})).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
      port: 3000,
      origin: 'http://127.0.0.1:3000',
      database: null,
      signIn: null,
      smtpUrl: null,
    })
  })

  it('follows PORT in its address', () => {
    expect(readConfiguration({ PORT: '4123' }).origin).toBe('http://127.0.0.1:4123')
  })

  it.each([
    ['De demo luistert alleen op deze computer zelf. Laat HOST weg, of zet HOST op 127.0.0.1.', { HOST: '0.0.0.0' }],
    [
      'Geef DATABASE_URL, LIV_DOOR_DATABASE_URL en LIV_WORKER_DATABASE_URL alle drie, of geen van drie.',
      { DATABASE_URL: 'postgresql://x' },
    ],
    ['Bij OIDC_ISSUER horen ook OIDC_CLIENT_ID en OIDC_PRIVATE_KEY_FILE.', { OIDC_ISSUER: 'https://inloggen.example' }],
  ])('%s', (sentence, env) => {
    expect(faults(env as Environment)).toEqual([sentence])
  })
})
