/** What the provider in the box is told: for whom it works and who can be chosen. It knows nothing else. */
export interface ProviderOrder {
  /** The port to listen on; when it is taken, any free one. */
  readonly port: number
  /** Where its signing key is kept, so that a restart does not make old tokens worthless. */
  readonly folder: string
  readonly client: ProviderClient
  readonly persons: readonly ProviderPerson[]
  /** Levels of assurance it can give, weakest first. */
  readonly levels: readonly string[]
}

export interface ProviderClient {
  readonly id: string
  readonly redirectUri: string
  readonly signedOutUri: string
  /** Where somebody starts again. */
  readonly startUri: string
  readonly publicKey: JsonWebKey & { kid?: string }
}

export interface ProviderPerson {
  readonly id: string
  readonly name: string
  readonly line: string
  /** People of one organisation stand together. */
  readonly group: string
}
