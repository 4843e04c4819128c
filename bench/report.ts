import { mkdirSync, writeFileSync } from 'node:fs'
import { type Figures, round } from './measure.ts'

export interface Line extends Figures {
  readonly size: number
  readonly what: string
  readonly clients: number
}

interface Results {
  readonly sizes: readonly number[]
  readonly lines: readonly Line[]
  readonly floors: readonly Line[]
  readonly memory: Readonly<Record<number, number>>
}

const say = (text: string) => process.stdout.write(`${text}\n`)
const head = ['what', 'cases', 'clients', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'cpu ms', 'floor p50', '× floor']

/** A table for people and the same figures as JSON. */
export function report(results: Results): void {
  const { sizes, lines, floors, memory } = results
  const same = (a: Line, b: Line) => a.size === b.size && a.what === b.what && a.clients === b.clients
  say('')
  row(head)
  for (const line of lines) {
    const under = floors.find((one) => same(one, line))
    row([
      line.what,
      line.size,
      line.clients,
      line.perSecond,
      line.p50,
      line.p95,
      line.p99,
      line.cpu ?? '',
      under?.p50 ?? '',
      under ? round(line.p50 / under.p50) : '',
    ])
  }
  const [least, most] = [sizes[0], sizes.at(-1)]
  say(`\nGrowth of p95 from ${least} to ${most} cases`)
  for (const line of lines.filter((one) => one.size === least)) {
    const grown = lines.find((one) => one.size === most && one.what === line.what && one.clients === line.clients)
    row([line.what, '', line.clients, `× ${round((grown?.p95 ?? 0) / line.p95)}`])
  }
  say(`\nMost memory the serving process held, MB: ${JSON.stringify(memory)}`)
  mkdirSync('bench/results', { recursive: true })
  const file = `bench/results/${Temporal.Now.plainDateTimeISO().toString({ smallestUnit: 'second' }).replaceAll(':', '')}.json`
  writeFileSync(file, JSON.stringify(results, null, 1))
  say(`Written to ${file}`)
}

function row(cells: readonly (string | number)[]): void {
  say(cells.map((cell, at) => String(cell).padEnd(at === 0 ? 20 : 11)).join(''))
}
