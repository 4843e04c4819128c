import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'

/** What to say to whoever is on the line, and whom they must ring when it cannot wait. */
export function CallerHelp() {
  return (
    <>
      <Sheet title="Zeg dit aan de telefoon">
        <Text>“U hoeft niet te zeggen wie u bent, en ook niet over wie het gaat.”</Text>
        <Text>
          <strong>Bevestig nooit dat wij iemand kennen.</strong> Vraagt de beller ernaar? Zeg: “Daar kan ik niets over
          zeggen, ook niet of iemand bij ons bekend is. Ik kan wel met u meedenken.”
        </Text>
        <Text>“U krijgt van mij een code. Belt u terug, dan helpt elke collega u met die code verder.”</Text>
      </Sheet>
      <DangerNow />
    </>
  )
}

/** The numbers for acute danger: call first. */
export function DangerNow() {
  return (
    <Sheet title="Is het nu gevaarlijk? Eerst bellen">
      <DataList
        items={[
          [
            'Direct gevaar',
            <TextLink key="112" href="tel:112">
              112
            </TextLink>,
          ],
          [
            'Denkt iemand aan zelfdoding',
            <TextLink key="113" href="tel:08000113">
              113 of 0800-0113
            </TextLink>,
          ],
          ['Ggz-crisisdienst', 'via de huisarts of de huisartsenpost'],
          ['In een azc', 'beveiliging van COA, via de receptie van de locatie'],
        ]}
      />
    </Sheet>
  )
}

export const toConfirm = 'standaard, nog te bevestigen door LIV'
