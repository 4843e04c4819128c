import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

export interface Figures {
  readonly requests: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Milliseconds of processor time of the serving process for each request; null where it is not the server that is measured. */
  readonly cpu: number | null
}

/** Runs `one` over and over with so many clients at once, and says how long each took. */
export async function measure(
  clients: number,
  count: number,
  one: (n: number) => Promise<void>,
  pid?: number,
): Promise<Figures> {
  const took: number[] = []
  const before = pid ? cpuOf(pid) : 0
  const start = performance.now()
  let next = 0
  const client = async () => {
    while (next < count) {
      const n = next++
      const from = performance.now()
      await one(n)
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - start) / 1000
  took.sort((a, b) => a - b)
  const at = (part: number) => round(took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0)
  return {
    requests: took.length,
    perSecond: round(took.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    cpu: pid ? round((cpuOf(pid) - before) / took.length) : null,
  }
}

/** Processor time of a process so far, in milliseconds (Linux). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The most memory that a process ever really held, in megabytes. */
export function memoryOf(pid: number): number {
  const line = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(line?.[1] ?? 0) / 1024)
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

export interface Answer {
  readonly status: number
  readonly location: string | undefined
  readonly body: string
}

/** One request as a browser sends it, over a connection that stays open. */
export function ask(origin: string, path: string, cookie: string, body?: URLSearchParams): Promise<Answer> {
  const url = new URL(path, origin)
  const text = body?.toString()
  const headers: Record<string, string> = { cookie: `liv_session=${cookie}` }
  if (text !== undefined) {
    headers['content-type'] = 'application/x-www-form-urlencoded'
    headers['content-length'] = String(Buffer.byteLength(text))
    headers.origin = origin
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: text === undefined ? 'GET' : 'POST', headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        const { statusCode: status = 0, headers: given } = answer
        resolve({ status, location: given.location, body: Buffer.concat(chunks).toString('utf8') })
      })
    })
    sent.on('error', reject)
    sent.end(text)
  })
}

export const round = (value: number) => Math.round(value * 100) / 100
