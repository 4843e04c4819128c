import { momentWords } from '#platform/clock.ts'
import { NotFound } from '#platform/refused.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Heading, Reading, Small, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { LetterSheets } from '#trajectory/7-advice/letter-sheets.tsx'
import { casePage } from '#trajectory/case-page.tsx'
import { isEmpty, openingOnce, readableOf, type WholePart, type Written } from './whole-part.ts'
import { wholeParts } from './whole-parts.ts'

interface Read extends Written {
  readonly part: WholePart
}

/** What was chosen and may be read now; a part that is shut, or that is none, is not found before anything opens. */
function chosenIn(ctx: CaseCtx): WholePart[] {
  const asked = new Set(ctx.query.getAll('deel'))
  const chosen = readableOf(ctx, wholeParts).filter(({ key }) => asked.has(key))
  if (chosen.length < asked.size) throw new NotFound()
  return chosen
}

/** The whole case in one column: each part through its own door, one after the other. */
export async function wholePage(ctx: CaseCtx): Promise<PageView> {
  const chosen = chosenIn(ctx)
  const at = `/dossiers/${ctx.case.number}/lezen`
  if (chosen.length === 0) return { title: 'Lezen', body: null, onTo: `${at}?kies=niets` }
  const once = openingOnce(ctx)
  const all: Read[] = []
  for (const part of chosen) all.push({ part, ...(await part.read(once)) })
  return casePage(ctx, {
    title: 'Het dossier in één keer',
    lead: <TextLink href={at}>Kies andere delen</TextLink>,
    body: <Whole number={ctx.case.number} by={ctx.me.name} at={ctx.now} all={all} />,
  })
}

interface WholeProps {
  readonly number: string
  readonly by: string
  readonly at: Temporal.Instant
  readonly all: readonly Read[]
}

/** Whose print it is stands at the head of every sheet; each part begins on a sheet of its own. */
export function Whole({ number, by, at, all }: WholeProps) {
  return (
    <article className="ui-whole">
      <header className="ui-whole__head">
        <p>
          <strong>{number}</strong>. Gelezen door {by}, {momentWords(at)}. Vertrouwelijk: vernietig dit na het overleg.
        </p>
      </header>
      <div className="ui-whole__body">
        <nav className="ui-whole__contents" aria-labelledby="inhoud-van">
          <Heading level={2} look={3} id="inhoud-van">
            Inhoud
          </Heading>
          <ol>
            {all.map(({ part }) => (
              <li key={part.key}>
                <a href={`#${part.key}`}>{part.label}</a>
              </li>
            ))}
          </ol>
        </nav>
        {all.map((read) => (
          <Part key={read.part.key} read={read} />
        ))}
      </div>
    </article>
  )
}

function Part({ read }: { read: Read }) {
  const { part, facts = [], told = [], letter } = read
  return (
    <section className="ui-whole__part" id={part.key}>
      <Heading level={2} look={2}>
        {part.label}
      </Heading>
      {isEmpty(read) && <Small>Hier is nog niets geschreven.</Small>}
      {facts.some(([, said]) => said) && <DataList items={facts.filter(([, said]) => said)} />}
      {told
        .filter(({ text }) => text)
        .map(({ label, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two talks can be on one day; drawn once on the server
          <div key={place} className="ui-whole__text">
            <Heading level={3} look={4}>
              {label}
            </Heading>
            <Reading>{text}</Reading>
          </div>
        ))}
      {letter && <LetterSheets letter={letter} among />}
    </section>
  )
}
