import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { Refused } from '#platform/refused.ts'
import { KeyCache } from './key-cache.ts'
import { freshMasterKey, type MasterKeys, readMasterKeys, unwrap, wrap, writeMasterKeys } from './master-key.ts'
import { openSecrets, type SecretKind, type Secrets } from './secrets.ts'

export interface KeyStoreFiles {
  readonly file: string
  readonly masterKeyFile: string
}

/** The second of the three parts of a key: secrets apart from the database, its log and its backups, each wrapped by the master key. */
export class KeyStore {
  readonly cache = new KeyCache()
  readonly secrets: Secrets
  readonly masterKeyFile: string
  #masters: MasterKeys

  constructor(secrets: Secrets, masterKeyFile: string) {
    this.secrets = secrets
    this.masterKeyFile = masterKeyFile
    this.#masters = readMasterKeys(masterKeyFile)
  }

  /** On disk when this returns, so before the transaction that needs it commits. */
  createDossier(dossier: string): void {
    this.#add('dossier', dossier, () => randomBytes(32))
  }

  secretOf(dossier: string): Buffer | undefined {
    return this.#get('dossier', dossier)
  }

  /** From here on every copy of the database forgets this dossier. There is no way back. */
  destroyDossier(dossier: string): void {
    this.cache.forget(dossier)
    this.secrets.destroy('dossier', dossier)
  }

  /** Reasons in the log have a secret of their own: of a dossier, or of a month. */
  logSecretOf(name: string): Buffer {
    return this.#get('log', name) ?? this.#add('log', name, () => randomBytes(32))
  }

  /** The index keys that live, newest first. New digests are made with the first. */
  indexKeys(): { epoch: number; key: Buffer }[] {
    const epochs = this.secrets
      .names('index')
      .map(Number)
      .sort((a, b) => b - a)
    if (epochs.length === 0) return [{ epoch: 1, key: this.#add('index', '1', () => randomBytes(32)) }]
    return epochs.map((epoch) => ({ epoch, key: this.#get('index', String(epoch)) as Buffer }))
  }

  addIndexKey(epoch: number): void {
    this.#add('index', String(epoch), () => randomBytes(32))
  }

  destroyIndexKey(epoch: number): void {
    this.secrets.destroy('index', String(epoch))
  }

  /** The key that signs the heads of the log; its name is its place in the row of seal keys. */
  sealKey(): { name: string; key: KeyObject } {
    const name =
      this.secrets
        .names('seal')
        .map(Number)
        .sort((a, b) => b - a)[0] ?? 1
    const secret = this.#get('seal', String(name)) ?? this.#add('seal', String(name), freshSealKey)
    return { name: String(name), key: createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }) }
  }

  /** Public halves of all seal keys, to verify with: SPKI in base64, by name. */
  sealPublicKeys(): Map<string, string> {
    this.sealKey()
    return new Map(this.secrets.names('seal').map((name) => [name, publicHalf(this.#get('seal', name) as Buffer)]))
  }

  /** Opens and wraps again what is still under another version, and says how much; nothing when a later rotation has taken over. */
  rewrapSome(version: number, most: number): number {
    const master = this.#master(version)
    return this.secrets.together(() => {
      const old = this.secrets.masterVersion() === version ? this.secrets.underOther(version, most) : []
      for (const row of old)
        this.secrets.replace(row, version, wrap(master, version, nameOf(row.kind, row.id), this.#open(row)))
      return old.length
    })
  }

  close(): void {
    this.cache.clear()
    this.secrets.close()
  }

  #get(kind: SecretKind, id: string): Buffer | undefined {
    const row = this.secrets.find(kind, id)
    return row && this.#open({ kind, id, ...row })
  }

  #open({ kind, id, master, wrapped }: { kind: SecretKind; id: string; master: number; wrapped: Uint8Array }): Buffer {
    return unwrap(this.#master(master), master, nameOf(kind, id), wrapped)
  }

  // Whichever process comes first makes it; the version is read under the same lock, so a rotation never misses one.
  #add(kind: SecretKind, id: string, make: () => Buffer): Buffer {
    return this.secrets.together(() => {
      const there = this.#get(kind, id)
      if (there) return there
      const secret = make()
      const version = this.secrets.masterVersion()
      this.secrets.insert(kind, id, version, wrap(this.#master(version), version, nameOf(kind, id), secret))
      return secret
    })
  }

  #master(version: number): Buffer {
    if (!this.#masters.has(version)) this.#masters = readMasterKeys(this.masterKeyFile)
    const key = this.#masters.get(version)
    if (!key)
      throw new Refused(
        `De hoofdsleutel in ${this.masterKeyFile} hoort niet bij deze sleutelbewaarplaats (versie ${version} ontbreekt).`,
      )
    return key
  }
}

/** Opens the key store; makes it, with its master key, only where neither exists yet. */
export function openKeyStore({ file, masterKeyFile }: KeyStoreFiles): KeyStore {
  const isNew = !existsSync(file)
  if (isNew && !existsSync(masterKeyFile)) writeMasterKeys(masterKeyFile, new Map([[1, freshMasterKey()]]))
  const first = isNew ? Math.max(...readMasterKeys(masterKeyFile).keys()) : 1
  const keys = new KeyStore(openSecrets(file, first), masterKeyFile)
  requireFit(keys)
  return keys
}

function requireFit(keys: KeyStore): void {
  try {
    keys.logSecretOf('check')
  } catch (error) {
    keys.close()
    if (error instanceof Refused) throw error
    throw new Refused('De hoofdsleutel past niet op de sleutelbewaarplaats. Zet de hoofdsleutel terug die erbij hoort.')
  }
}

const nameOf = (kind: SecretKind, id: string) => `${kind}:${id}`
const freshSealKey = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })
const publicHalf = (secret: Buffer) =>
  createPublicKey(createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }))
    .export({ format: 'der', type: 'spki' })
    .toString('base64')
