import { type Act, type ActName, actNames, joining, parts, relations, roles, type Standing, who } from '#access/who.ts'
import { bullets, code, groupBy, madeFrom, page, table } from './markdown.ts'
import { type Policy, readGrants, readPolicies } from './policies.ts'
import type { Words } from './words.ts'

const everywhere = roles.map((role) => `any${role.charAt(0).toUpperCase()}${role.slice(1)}` as Standing)
const standings: readonly Standing[] = [...relations, ...everywhere, 'adviser', 'job', 'link']
const actOf = (name: ActName): Act => who[name]

/** Who may what, as a grid per part; then the law of each table in the words of its policies. */
export function permissions(root: string, words: Words): string {
  return page(
    '# Wie mag wat',
    madeFrom('`src/access/who.ts` en de bestanden `*.policies.sql`'),
    'Een handeling is één zin: wie mag wat met welk deel van een dossier. De database krijgt bij elke migratie dezelfde tabel ' +
      '(`gate.act`, `gate.grid` en `gate.joining`), en de regels per tabel hieronder vragen die tabel. Een pagina en de database kunnen dus niet van elkaar gaan verschillen.',
    bullets([
      '**ja**: wie dit in deze zaak is, of (bij "elke …") wie deze rol heeft, in elke zaak waarvan die niet is uitgesloten.',
      '**tot en met de weging**: alleen zolang de zaak nog in de aanmelding of de weging is.',
      '**buiten een zaak**: deze handeling gaat niet over een zaak die er al is, en opent daar niets.',
      'Staat iemand niet in een tabel, dan mag die het niet. Niet gevonden en niet toegestaan geven hetzelfde antwoord.',
    ]),
    '## Per deel van een dossier',
    ...parts.map((part) => grid(part, words)),
    '## Per persoon',
    perPerson(words),
    '## Wie laat wie toe',
    table(
      ['wie erbij komt', 'door welke handeling', 'moet de rol hebben', 'wie het doet'],
      joining.map(({ relation, act, role, onlyOneself }) => [
        words.standing(relation),
        code(act),
        words.standing(role as Standing),
        onlyOneself ? 'alleen voor zichzelf' : whoMay(act, words),
      ]),
    ),
    '## De wet per tabel',
    'Elke tabel heeft voor elk werkwoord een regel met een zin als naam. Geen regel betekent: niemand, ook de eigenaar van de tabel niet. ' +
      '`liv_app` is de rol van de toepassing; `liv_gate` is de poort, waar niemand op kan inloggen.',
    ...groupBy(readPolicies(root), ({ file }) => file).map(([file, policies]) => lawOf(file, policies)),
    '## Functies per databaserol',
    'Buiten de tabellen hierboven kan een rol alleen deze functies aanroepen. De functies van `liv_app` die iets van een zaak geven of veranderen, vragen zelf wie is ingelogd en wat die mag. `liv_door` laat mensen binnen, `liv_worker` doet taken en het logboek, `liv_owner` migreert.',
    ...groupBy(readGrants(root), ({ role }) => role)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([role, grants]) => `**${code(role)}**: ${grants.map(({ name }) => code(name)).join(', ')}.`),
  )
}

const whoMay = (act: ActName, words: Words) => actOf(act).by.map(words.standing).join(', ')

function grid(part: (typeof parts)[number], words: Words): string {
  const acts = actNames.filter((name) => actOf(name).part === part)
  if (acts.length === 0) return ''
  const columns = standings.filter((standing) => acts.some((name) => actOf(name).by.includes(standing)))
  const cell = (name: ActName, standing: Standing) => {
    const { by, whileOpen, apart } = actOf(name)
    if (!by.includes(standing)) return ''
    if (apart) return 'buiten een zaak'
    return whileOpen && everywhere.includes(standing) ? 'tot en met de weging' : 'ja'
  }
  return page(
    `### ${capital(words.part(part))} (${code(part)})`,
    table(
      ['handeling', 'wat', ...columns.map(words.standing)],
      acts.map((name) => [
        `${words.act(name)} (${code(name)})`,
        actOf(name).verb === 'read' ? 'lezen' : 'schrijven',
        ...columns.map((standing) => cell(name, standing)),
      ]),
    ),
  ).trimEnd()
}

function perPerson(words: Words): string {
  const may = (standing: Standing, verb: Act['verb']) =>
    parts.filter((part) =>
      actNames.some((name) => {
        const act = actOf(name)
        return act.part === part && act.verb === verb && act.by.includes(standing)
      }),
    )
  const said = (all: readonly string[]) => all.map(words.part).join(', ') || 'niets'
  return table(
    ['wie', 'leest', 'schrijft in'],
    standings.map((standing) => [
      `${words.standing(standing)} (${code(standing)})`,
      said(may(standing, 'read')),
      said(may(standing, 'write')),
    ]),
  )
}

const verbWords: Record<string, string> = {
  select: 'lezen',
  insert: 'toevoegen',
  update: 'wijzigen',
  delete: 'verwijderen',
  all: 'alles',
}

function lawOf(file: string, policies: readonly Policy[]): string {
  return page(
    `### ${code(file)}`,
    ...groupBy(policies, (policy) => policy.table).map(([name, own]) =>
      page(
        `**${code(name)}**${name.endsWith('*') ? ' (elke tabel van de poort)' : ''}`,
        table(
          ['werkwoord', 'zin', 'rol', 'handelingen'],
          own.map(({ verb, sentence, role, acts, never }) => [
            verbWords[verb] ?? verb,
            sentence,
            code(role),
            never ? 'niemand' : acts.map(code).join(', '),
          ]),
        ),
      ).trimEnd(),
    ),
  ).trimEnd()
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
