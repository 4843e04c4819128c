// The package comes without types; this is the part we use.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface KoaContext {
    req: IncomingMessage
    res: ServerResponse
    path: string
    method: string
    status: number
    type: string
    body: unknown
    readonly oidc?: {
      route: string
      params?: Record<string, string | undefined>
      session: {
        accountId?: string
        grantIdFor(clientId: string): string | undefined
        destroy(): Promise<void>
      }
      client: { clientId: string }
      account: { accountId: string }
      provider: Provider
    }
    set(name: string, value: string): void
    redirect(to: string): void
  }

  export interface Grant {
    addOIDCScope(scope: string): void
    save(ttl?: number): Promise<string>
  }

  export interface Interaction {
    uid: string
    params: Record<string, string | undefined>
    prompt: { name: string }
  }

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    use(middleware: (ctx: KoaContext, next: () => Promise<void>) => Promise<void>): this
    callback(): (req: IncomingMessage, res: ServerResponse) => void
    on(event: string, listener: (...given: unknown[]) => void): this
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<Interaction>
    interactionResult(
      req: IncomingMessage,
      res: ServerResponse,
      result: unknown,
      options?: { mergeWithLastSubmission?: boolean },
    ): Promise<string>
    Grant: {
      new (properties: { accountId: string; clientId: string }): Grant
      find(id: string): Promise<Grant | undefined>
    }
  }
  export default Provider
}
