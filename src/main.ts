import { Unstartable } from './app/configuration.ts'
import { Refused } from './platform/refused.ts'

/** `npm start` serves; `npm run liv -- <command>` is the administrator's command line. */
async function main(words: readonly string[]): Promise<void> {
  const [what = 'serve', ...rest] = words
  if (what === 'serve') return (await import('./app/serve.ts')).serve()
  if (what === 'liv') return (await import('./app/commands.ts')).runCommand(rest)
  throw new Refused(`Onbekende opdracht: ${what}.`)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const known = error instanceof Unstartable || error instanceof Refused
  process.stderr.write(`${known ? (error as Error).message : (error as Error).stack}\n`)
  process.exit(1)
})
