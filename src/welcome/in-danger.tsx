import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'

/** Calm and short: whom to ring now. Numbers that everybody in the country may ring. */
export function InDanger() {
  return (
    <Sheet title="Bij acuut gevaar" id="gevaar">
      <Text>Bel eerst. Schrijven kan later.</Text>
      <DataList
        items={[
          ['Direct gevaar', <Call key="112" number="112" to="112" />],
          ['Iemand denkt aan zelfmoord', <Call key="113" number="0800 0113" to="08000113" />],
          ['Iemand is erg in de war', 'De huisarts, de GZA of de huisartsenpost. Zij bellen de ggz-crisisdienst.'],
          ['In de opvang', 'Bel daarna de beveiliging of de leiding van de locatie.'],
        ]}
      />
      <Text>LIV is geen meldpunt voor gevaar. Overleggen met LIV kan daarna.</Text>
    </Sheet>
  )
}

function Call({ number, to }: { number: string; to: string }) {
  return <a href={`tel:${to}`}>{number}</a>
}
