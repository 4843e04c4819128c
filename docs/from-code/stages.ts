import { type Act, who } from '#access/who.ts'
import { amountWords, catalogue } from '#settings/settings.ts'
import { type Move, moves, type Stage, stages, stageWords } from '#trajectory/stages.ts'
import { bullets, code, madeFrom, page, table } from './markdown.ts'
import type { Words } from './words.ts'

/** The way of a case: the drawing, the table, and what must hold before each move. */
export function stagesDocument(words: Words): string {
  return page(
    '# De weg van een zaak',
    madeFrom('`src/trajectory/stages.ts`'),
    'Dit is onze weergave van de weg van een zaak; LIV heeft haar niet gepubliceerd. De database krijgt bij elke migratie dezelfde tabel ' +
      '(`gate.stage_move`) en weigert een stap die er niet in staat. Termijnen zijn instellingen; hier staat de standaard, te bevestigen door LIV.',
    '## Getekend',
    drawing(),
    '## Stap × wat × door wie → waarheen',
    table(
      ['stap', 'wat', 'door wie', 'waarheen', 'wat moet gelden', 'daarna', 'op de tijdlijn'],
      allMoves.map((move) => [
        stageWords[move.from].label,
        `${move.label} (${code(move.name)})`,
        `${(who[move.by] as Act).by.map(words.standing).join(', ')} (${code(move.by)})`,
        stageWords[move.to].label,
        move.reason ? 'Een reden in woorden' : move.needs.join('<br>'),
        move.term ? amountWords(catalogue[move.term], catalogue[move.term].default) : '',
        move.done,
      ]),
    ),
    '## De stappen',
    bullets(
      [...stages, 'closed' as const].map(
        (stage) => `**${stageWords[stage].label}** (${code(stage)}): het dossier ${stageWords[stage].doing}.`,
      ),
    ),
  )
}

const allMoves: readonly Move[] = moves

const idOf = (stage: Stage) => stage.replace('-', '_')
// A colon would end the label in the language of the drawing.
const labelOf = (move: Move) => move.label.replace(': ', ', ')

function drawing(): string {
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...[...stages, 'closed' as const].map((stage) => `    state "${stageWords[stage].label}" as ${idOf(stage)}`),
    `    [*] --> ${idOf(stages[0])}`,
    ...allMoves.map((move) => `    ${idOf(move.from)} --> ${idOf(move.to)} : ${labelOf(move)}`),
    '    closed --> [*]',
    '```',
  ].join('\n')
}
