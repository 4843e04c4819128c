import { type Number as DangerNumber, numbersFor } from '#danger/danger.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { catalogue } from '#settings/settings.ts'
import { textsOf } from '#settings/settings-store.ts'

/** Whom the caller must ring when it cannot wait: the same numbers as everywhere, of no place in particular. */
export async function dangerNumbers(ctx: Ctx): Promise<readonly DangerNumber[]> {
  return numbersFor(undefined, await textsOf(ctx, 'crisis-numbers'), catalogue['place-security'].default)
}

/** What to say to whoever is on the line, and whom they must ring. */
export function CallerHelp({ numbers }: { numbers: readonly DangerNumber[] }) {
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
      <Sheet title="Is het nu gevaarlijk? Eerst bellen">
        <DataList
          items={numbers.map(({ who, number, tel }) => [
            who,
            tel ? (
              <TextLink key={who} href={`tel:${tel}`}>
                {number}
              </TextLink>
            ) : (
              number
            ),
          ])}
        />
      </Sheet>
    </>
  )
}
