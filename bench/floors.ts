import { join } from 'node:path'
import pg from 'pg'
import { type House, throughDoor } from '../src/app/doorway.ts'
import { houseOf } from '../src/app/open-house.ts'
import { glancePage } from '../src/caseload/case-glance.tsx'
import { casesPage } from '../src/caseload/cases-page.tsx'
import type { CaseCtx } from '../src/routing/context.ts'
import { saveReport } from '../src/trajectory/5-conversations/report-actions.ts'
import { prepareSending, sendAdvice } from '../src/trajectory/7-advice/signing-actions.ts'
import { record, replay, type Statement } from './floor.ts'
import { measure } from './measure.ts'
import type { Note } from './prepare.ts'
import type { Line } from './report.ts'

interface Where {
  readonly sanne: string
  readonly omar: string
  readonly mine: readonly string[]
  readonly note: Note
  /** Signed advices that are kept for this: they are prepared and sent, and taken back, over and over. */
  readonly advices: readonly string[]
  readonly socket: string
  readonly dataDir: string
}

/** The same statements without the application: recorded once in this process, replayed on bare connections. */
export async function floorsOf(size: number, count: number, where: Where): Promise<Line[]> {
  const role = (user: string) => ({ host: where.socket, user, database: 'liv' })
  const files = {
    keyStore: join(where.dataDir, 'keys', 'keystore.sqlite'),
    masterKeyFile: join(where.dataDir, 'keys', 'demo-master.key'),
  }
  const opened = houseOf(
    { mode: 'demo', origin: 'http://127.0.0.1', ...files },
    { app: role('liv_app'), door: role('liv_door'), worker: role('liv_worker') },
  )
  const recorded = await recordAll(opened.house, where)
  await opened.close()
  const pool = new pg.Pool({ ...role('liv_app'), max: 8 })
  const floors: Line[] = []
  for (const { what, undo, turns } of recorded)
    for (const clients of [1, 8]) {
      const one = async (n: number) => {
        const client = await pool.connect()
        await replay(client, turns[n % turns.length] ?? [], undo).finally(() => client.release())
      }
      await measure(clients, 60, one)
      floors.push({ size, what, clients, ...(await measure(clients, count, one)) })
    }
  await pool.end()
  return floors
}

interface Recorded {
  readonly what: string
  readonly undo: boolean
  /** Taken in turn, so that clients at the same moment do not wait for the same row. */
  readonly turns: readonly (readonly Statement[])[]
}

async function recordAll(house: House, { sanne, omar, mine, note, advices }: Where): Promise<Recorded[]> {
  const open = () =>
    throughDoor(
      house,
      sanne,
      { may: 'read the process', audit: 'case.seen' },
      { params: { number: mine[0] ?? '' } },
      (ctx) => glancePage(ctx as CaseCtx),
    )
  const list = () => throughDoor(house, sanne, { may: 'signed in', audit: 'cases.listed' }, { params: {} }, casesPage)
  const conversation = /gesprekken\/([0-9a-f-]{36})/.exec(note.path)?.[1] ?? ''
  const write = (ctx: CaseCtx) =>
    saveReport(ctx, {
      conversation,
      heldOn: ctx.today,
      present: 'Omar',
      forTeam: 'Hij vertelde over zijn broer en over de nachten. '.repeat(20),
    })
  const save = () =>
    throughDoor(
      house,
      omar,
      { may: 'write a conversation report', audit: 'report.saved' },
      { params: { number: note.number } },
      (ctx) => write(ctx as CaseCtx),
    )
  return [
    { what: 'open a case', undo: false, turns: [await record(open)] },
    { what: 'my cases (25)', undo: false, turns: [await record(list)] },
    { what: 'save a note', undo: true, turns: [await record(save)] },
    { what: 'release an advice', undo: true, turns: await recordSending(house, sanne, advices) },
  ]
}

class TakenBack extends Error {}

/** What sending says to the database, in its two transactions; the second is taken back, so that it can be said again. */
async function recordSending(house: House, sanne: string, advices: readonly string[]): Promise<Statement[][]> {
  const turns: Statement[][] = []
  for (const number of advices) {
    const asked = { may: 'send the advice', audit: 'advice.sent' } as const
    const go = <T>(work: (ctx: CaseCtx) => Promise<T>) =>
      throughDoor(house, sanne, asked, { params: { number } }, (ctx) => work(ctx as CaseCtx))
    turns.push(
      await record(async () => {
        const made = await (await go(prepareSending)).answer()
        const send = go(async (ctx) => {
          await sendAdvice(ctx, made)
          throw new TakenBack()
        })
        await send.catch((error) => {
          if (!(error instanceof TakenBack)) throw error
        })
      }),
    )
  }
  return turns
}
