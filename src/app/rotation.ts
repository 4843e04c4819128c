import { personToIndex } from '#people/people-store.ts'
import { rotateIndex } from '#vault/rotate-index.ts'
import { rotateMaster } from '#vault/rotate-master.ts'
import { recorded } from './administration.ts'
import type { House } from './doorway.ts'

/** Another master key, while people work. Gives what to tell the administrator. */
export async function rotateMasterKey(house: House): Promise<string> {
  const { version, previous, secrets } = await recorded(house, 'rotate-master-key', async () =>
    rotateMaster(house.keys),
  )
  return [
    `De hoofdsleutel is vervangen: na versie ${previous} geldt nu versie ${version}.`,
    `${secrets} geheimen zijn opnieuw verpakt. Er is geen tekst geopend, en iedereen kon doorwerken.`,
    `De nieuwe sleutel staat in ${house.keys.masterKeyFile}. Bewaar daarvan een kopie op een andere plaats.`,
    'De oude sleutel opent hier niets meer. Vernietig de kopieën ervan zodra de reservekopieën van de sleutelbewaarplaats van voor vandaag weg zijn.',
  ].join('\n')
}

/** Another key for the exact search on persons, while people work. */
export async function rotateIndexKey(house: House): Promise<string> {
  const { epoch, dossiers } = await recorded(house, 'rotate-index-key', () =>
    rotateIndex(house, house.keys, personToIndex),
  )
  return [
    `De sleutel van de zoekindex is vervangen: sleutel ${epoch} geldt nu.`,
    `${dossiers} ${dossiers === 1 ? 'dossier is' : 'dossiers zijn'} met de nieuwe sleutel opnieuw vindbaar gemaakt. Iedereen kon doorwerken en zoeken.`,
    'De oude sleutel is vernietigd. Zodra ook de reservekopieën van de sleutelbewaarplaats van voor vandaag weg zijn, kan niemand met een oude kopie van de database nog V-nummers of namen raden.',
  ].join('\n')
}
