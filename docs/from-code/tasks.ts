import { type Figures, type Task, tasks } from '../../tests/journeys/steps-of-tasks.ts'
import { code, madeFrom, page, table } from './markdown.ts'

/** What people come to do, and how many steps that takes: before it was brought down, and now. */
export function tasksDocument(): string {
  const all: readonly [string, Task][] = Object.entries(tasks)
  const walked = all.filter(([, task]) => !task.later)
  return page(
    '# Taken van mensen, in stappen',
    madeFrom('`tests/journeys/steps-of-tasks.ts`'),
    'Een taak begint bij "mijn werk" van wie haar doet, of bij de link uit de mail, en gaat alleen over wat op het scherm staat. ' +
      'Geteld is wat een mens doet: **bladzijden** die opengaan, **keuzes** (aankruisen, een lijst, openklappen, welke knop) en **velden** die iemand invult. ' +
      'Wat er al staat, kost niets. Een test loopt elke taak in een browser en faalt als zij meer stappen kost dan hier staat.',
    table(
      ['taak', 'wat', 'eerst', 'nu', 'wat wegviel', 'reis'],
      walked.map(([name, { what, before, now, taken = [], journey }]) => [
        name,
        what,
        said(before),
        said(now),
        taken.join('<br>'),
        journey ? code(`tests/journeys/${journey}`) : '',
      ]),
    ),
    '## Later',
    table(
      ['taak', 'wat', 'waarop zij wacht'],
      all.flatMap(([name, { what, later }]) => (later ? [[name, what, later]] : [])),
    ),
  )
}

const said = (figures: Figures | undefined) =>
  figures
    ? [
        counted(figures.pages, 'bladzijde', 'bladzijden'),
        counted(figures.decisions, 'keuze', 'keuzes'),
        counted(figures.fields, 'veld', 'velden'),
      ].join(', ')
    : 'nog te tellen'

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
