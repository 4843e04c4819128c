import type { Role } from './who.ts'

export type OrganisationKey =
  | 'liv'
  | 'coa-heidedorp'
  | 'coa-duinrand'
  | 'coa-centraal'
  | 'gemeente-voorbeeldstad'
  | 'gemeente-waterdam'

/** An invented person of the demo and the tests. */
export interface Persona {
  readonly id: string
  readonly name: string
  /** In .invalid, a name that no mail server will ever answer to. */
  readonly email: string
  readonly organisation: OrganisationKey
  readonly place: string
  readonly roles: readonly Role[]
  /** What somebody reads beside the name when choosing who to be. */
  readonly line: string
  /** Invented and marked as such: no real number begins with 00. */
  readonly bigNumber?: string
  /** The account ends so many days after it is made. */
  readonly leavesAfterDays?: number
}

type Seat = Pick<Persona, 'organisation' | 'place'> & { mail: string }

const liv: Seat = { organisation: 'liv', place: 'Utrecht', mail: 'liv.invalid' }
const heidedorp: Seat = { organisation: 'coa-heidedorp', place: 'Heidedorp', mail: 'azc-heidedorp.invalid' }
const duinrand: Seat = { organisation: 'coa-duinrand', place: 'Duinrand', mail: 'azc-duinrand.invalid' }
const central: Seat = { organisation: 'coa-centraal', place: 'Den Haag', mail: 'coa-centraal.invalid' }
const voorbeeldstad: Seat = {
  organisation: 'gemeente-voorbeeldstad',
  place: 'Voorbeeldstad',
  mail: 'voorbeeldstad.invalid',
}
const waterdam: Seat = { organisation: 'gemeente-waterdam', place: 'Waterdam', mail: 'waterdam.invalid' }

type Extra = Pick<Persona, 'bigNumber' | 'leavesAfterDays'>

function person(
  id: string,
  name: string,
  { mail, ...seat }: Seat,
  roles: readonly Role[],
  line: string,
  extra: Extra = {},
): Persona {
  return { id, name, email: `${id}@${mail}`, ...seat, roles, line, ...extra }
}

export const personas: readonly Persona[] = [
  person('yara', 'Yara Benali', liv, ['frontOffice'], 'Frontoffice: neemt de telefoon op en ontvangt aanmeldingen'),
  person(
    'sanne',
    'Sanne de Wit',
    liv,
    ['coordinator'],
    'LIV-coördinator: leidt een dossier van aanmelding tot afsluiting',
  ),
  person('daan', 'Daan Vermeer', liv, ['coordinator'], 'LIV-coördinator: neemt waar voor Sanne'),
  person(
    'omar',
    'Omar Haddad',
    liv,
    ['duidingExpert'],
    'Duidingsexpert: praat met de persoon en duidt gedrag en woorden',
  ),
  person('noor', 'Noor Jansen', liv, ['duidingExpert'], 'Duidingsexpert: leest ook kritisch mee met collega’s'),
  person('lotte', 'Lotte Bakker', liv, ['careExpert'], 'Zorgexpert, psycholoog: kijkt naar psychische gezondheid', {
    bigNumber: '00000000101 (verzonnen)',
  }),
  person('pieter', 'Pieter van Dam', liv, ['careExpert'], 'Zorgexpert, psychiater: neemt waar voor Lotte', {
    bigNumber: '00000000102 (verzonnen)',
  }),
  person('rosa', 'Rosa Mendes', liv, ['duidingExpert'], 'Duidingsexpert van buiten: werkt een paar maanden mee', {
    leavesAfterDays: 120,
  }),
  person('tess', 'Tess Kuiper', liv, ['teamLead'], 'Teamleider: verdeelt het werk, zonder namen te zien'),
  person(
    'iris',
    'Iris Postma',
    liv,
    ['privacyOfficer'],
    'Privacyfunctionaris: bewaakt verzoeken, termijnen en registers',
  ),
  person('wim', 'Wim Scholten', liv, ['fg'], 'Functionaris gegevensbescherming: houdt toezicht'),
  person('elif', 'Elif Yıldız', liv, ['complaintsOfficer'], 'Klachtenfunctionaris: behandelt klachten'),
  person('mark', 'Mark Hendriks', liv, ['manager'], 'Manager: ziet aantallen en doorlooptijden, geen personen'),
  person('bas', 'Bas Willems', liv, ['functionalAdministrator'], 'Functioneel beheerder: regelt accounts en teksten'),
  person('ruben', 'Ruben Smit', liv, ['archivist'], 'Archivaris: zorgt dat dossiers op tijd worden vernietigd'),
  person('olga', 'Olga Peters', liv, ['logManager'], 'Logbeheerder: bewaakt dat het logboek klopt'),
  person('els', 'Els Groen', heidedorp, ['referrer'], 'Mentor op azc Heidedorp: meldt een zorg aan'),
  person(
    'karin',
    'Karin Visser',
    heidedorp,
    ['commissioner'],
    'Contactpersoon van azc Heidedorp: geeft de opdracht en besluit',
  ),
  person('mila', 'Mila Smeets', heidedorp, ['commissioner'], 'Vervangt Karin op azc Heidedorp: besluit met haar mee'),
  person(
    'hamid',
    'Hamid Rahimi',
    duinrand,
    ['commissioner'],
    'Contactpersoon van azc Duinrand: geeft de opdracht en besluit',
  ),
  person(
    'nadia',
    'Nadia el Amrani',
    central,
    ['centralContact'],
    'Centraal contact van COA: ziet overdrachten zonder eigenaar',
  ),
  person(
    'joost',
    'Joost Brouwer',
    voorbeeldstad,
    ['commissioner'],
    'Contactpersoon van gemeente Voorbeeldstad: geeft de opdracht en besluit',
  ),
  person(
    'fatma',
    'Fatma Kaya',
    waterdam,
    ['commissioner'],
    'Contactpersoon van gemeente Waterdam: geeft de opdracht en besluit',
  ),
]

export function persona(id: string): Persona {
  const found = personas.find((one) => one.id === id)
  if (!found) throw new Error(`no persona is called ${id}`)
  return found
}

export const organisationNames: Record<OrganisationKey, string> = {
  liv: 'LIV',
  'coa-heidedorp': 'COA, azc Heidedorp',
  'coa-duinrand': 'COA, azc Duinrand',
  'coa-centraal': 'COA centraal',
  'gemeente-voorbeeldstad': 'Gemeente Voorbeeldstad',
  'gemeente-waterdam': 'Gemeente Waterdam',
}
