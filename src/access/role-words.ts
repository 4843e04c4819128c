import type { Role } from './who.ts'

/** A role as people call it. */
export const roleWords: Record<Role, string> = {
  frontOffice: 'Frontoffice LIV',
  coordinator: 'LIV-coördinator',
  duidingExpert: 'Duidingsexpert',
  careExpert: 'Zorgexpert',
  teamLead: 'Teamleider LIV',
  privacyOfficer: 'Privacyfunctionaris',
  fg: 'Functionaris gegevensbescherming',
  complaintsOfficer: 'Klachtenfunctionaris',
  manager: 'Manager',
  functionalAdministrator: 'Functioneel beheerder',
  archivist: 'Archivaris',
  logManager: 'Logbeheerder',
  centralContact: 'Centraal contact COA',
  commissioner: 'Contactpersoon opdrachtgever',
  referrer: 'Aanmelder',
}
