import { openSession } from '../../src/access/door.ts'
import { type House, throughDoor } from '../../src/app/doorway.ts'
import type { CaseCtx, Ctx } from '../../src/routing/context.ts'
import type { May } from '../../src/routing/route.ts'
import { idOf } from './people.ts'

/** Lets a persona sign in and do one thing; a session of its own each time, since the clock moves between two of them. */
export class Actors {
  readonly house: House
  constructor(house: House) {
    this.house = house
  }

  account(persona: string): string {
    return idOf(persona)
  }

  async act<T>(persona: string, may: May, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.through(persona, may, {}, work)
  }

  async on<T>(persona: string, number: string, may: May, work: (ctx: CaseCtx) => Promise<T>): Promise<T> {
    return this.through(persona, may, { number }, work as (ctx: Ctx) => Promise<T>)
  }

  private async through<T>(
    persona: string,
    may: May,
    params: Record<string, string>,
    work: (ctx: Ctx) => Promise<T>,
  ): Promise<T> {
    const token = await openSession(this.house.door, { subject: persona, acr: 'demo', origin: 'demo' })
    if (!token) throw new Error(`no account for ${persona}`)
    return (await throughDoor(this.house, token, { may, audit: 'scenario.acted' }, { params }, work)).answer
  }
}
