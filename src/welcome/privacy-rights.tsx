import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'

/** What nobody at LIV has published is said to be a default. */
export const open = 'nog te bevestigen door LIV.'

/** What a person can ask, and gets. */
export function Rights() {
  return (
    <Sheet title="Wat u kunt vragen">
      <DataList
        items={[
          ['Inzage', 'Wat er over u staat, in woorden die u begrijpt.'],
          ['Wie keek', 'Een lijst van wie in uw dossier keek, wanneer en waarom.'],
          [
            'Verbeteren',
            'Klopt iets niet? Wij verbeteren het, of zetten uw eigen woorden erbij. Wie het las, hoort dat.',
          ],
          ['Bezwaar', 'U kunt zeggen dat wij moeten stoppen. Wij leggen uit wat wij doen en waarom.'],
          ['Wissen', 'U kunt vragen om iets te vernietigen. Moet het blijven, dan leggen wij uit waarom.'],
          ['Klacht', 'Bij LIV zelf, of bij de Autoriteit Persoonsgegevens.'],
        ]}
      />
      <Text>
        Vragen kost niets, en u krijgt er nooit nadeel van. U krijgt binnen een maand antwoord. Bij een moeilijke vraag
        mag het twee maanden langer duren. Dat hoort u dan binnen die maand.
      </Text>
      <Text>
        Wie een zorg meldt, wordt beschermd. Toch kan niemand beloven dat een naam nooit bekend wordt: iemand heeft het
        recht te weten waar gegevens vandaan komen.
      </Text>
    </Sheet>
  )
}

export function Whom() {
  return (
    <Sheet title="Bij wie u terechtkunt">
      <DataList
        items={[
          [
            'Vragen',
            <span key="v">
              Bel <a href="tel:+31882080080">088 20 80 080</a> of mail{' '}
              <a href="mailto:info@hetlse.nl">info@hetlse.nl</a>. U mag iemand meenemen of laten bellen.
            </span>,
          ],
          [
            'Toezichthouder',
            <TextLink key="ap" href="https://www.autoriteitpersoonsgegevens.nl">
              Autoriteit Persoonsgegevens
            </TextLink>,
          ],
        ]}
      />
      <Text>
        Wie bij LIV de privacyfunctionaris, de functionaris gegevensbescherming en de klachtenfunctionaris zijn: {open}
      </Text>
      <Text>COA en de gemeente bewaren zelf ook gegevens. Daarover stelt u uw vraag aan hen.</Text>
    </Sheet>
  )
}

export function Judging() {
  return (
    <Sheet title="Mensen oordelen">
      <Text>
        Geen programma beoordeelt iemand. Er is geen score, geen kleur, geen niveau en geen voorspelling. Niemand zoekt
        op kenmerken van mensen.
      </Text>
    </Sheet>
  )
}
