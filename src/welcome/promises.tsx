import { Bullets, DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'

export function Never() {
  return (
    <Sheet title="Wat hier nooit gebeurt">
      <Bullets
        items={[
          'Niemand krijgt een score, een kleur of een niveau.',
          'Geen programma voorspelt iets of beslist iets over iemand.',
          'Er is geen verbinding met politie, diensten of de IND.',
          'Het advies is niet bedoeld voor de asielbeslissing.',
          'Nee zeggen telt nooit tegen iemand.',
        ]}
      />
    </Sheet>
  )
}

export function WhoWatches() {
  return (
    <Sheet title="Wie erop toeziet">
      <DataList
        items={[
          ['COA of gemeente', 'Besluit over elk advies, en blijft eindverantwoordelijk.'],
          ['Een collega', 'Toetst elke duiding. Dat is nooit de schrijver zelf.'],
          ['De persoon', 'Ziet het concept eerst. Mag vragen wie het dossier las.'],
          ['Het logboek', 'Houdt bij wie een tekst opent. Dat kan niemand ongemerkt veranderen.'],
          ['Privacy', 'De functionaris gegevensbescherming ziet toe op de omgang met gegevens.'],
        ]}
      />
      <Text>
        Lees meer over <TextLink href="/privacy">privacy en uw rechten</TextLink>.
      </Text>
    </Sheet>
  )
}
