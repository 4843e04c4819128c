import { dateOf, dateWords, dayMonthYear } from '#platform/clock.ts'
import { Bullets, DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, Text } from '#platform/ui/text.tsx'
import { isDefaultBasis } from './basis.ts'
import { accepted, notForAsylum, whoDoesWhat } from './commission.ts'
import type { Drafted, Organisation } from './commission-store.ts'
import type { Recorded } from './meeting-store.ts'
import type { Signed } from './signature-store.ts'

/** The commission as both sides read it: the question first, then what each does. */
export function CommissionLetter({
  commission,
  organisation,
}: {
  commission: Drafted
  organisation: Organisation | undefined
}) {
  const behalf = commission.onBehalfOf.length > 0 ? `, mede namens ${commission.onBehalfOf.join(' en ')}` : ''
  const parts = [
    ['Wat LIV wel en niet bekijkt', commission.scope],
    ['Waarvoor het advies dient', commission.purpose],
    ['Waarom dit mag', commission.basis],
    ['Wie het advies krijgt', commission.recipients],
  ] as const
  return (
    <Sheet title="De vraag" aside={`versie ${commission.version}`}>
      <Reading>{commission.question}</Reading>
      <Small>
        Van {organisation?.name ?? 'de opdrachtgever'}
        {behalf}
        {commission.wantsBy ? `; graag voor ${dayMonthYear(Temporal.PlainDate.from(commission.wantsBy))}` : ''}.
      </Small>
      {parts.map(([title, text]) => (
        <div key={title}>
          <Heading level={3} look={4}>
            {title}
          </Heading>
          <Reading>{text}</Reading>
        </div>
      ))}
      {commission.basisFrom && isDefaultBasis(commission.basisFrom) && (
        <Small>De grondslag is een standaard, te bevestigen door de FG.</Small>
      )}
      <Text>{notForAsylum}</Text>
    </Sheet>
  )
}

export function WhoDoesWhat() {
  return (
    <Sheet title="Wie doet wat">
      <Heading level={3} look={4}>
        LIV
      </Heading>
      <Bullets items={whoDoesWhat.liv} />
      <Heading level={3} look={4}>
        U als opdrachtgever
      </Heading>
      <Bullets items={[...Object.values(accepted), ...whoDoesWhat.commissioner]} />
    </Sheet>
  )
}

/** Who signed this version, for which side. */
export function Signatures({ signatures }: { signatures: readonly Signed[] }) {
  const of = (side: Signed['side']) => {
    const signed = signatures.find((one) => one.side === side)
    if (!signed) return 'nog niet ondertekend'
    const on = dateWords(dateOf(signed.writtenAt.toTemporalInstant()))
    return `${signed.name}, ${signed.function}, namens ${signed.onBehalf}, op ${on}`
  }
  return (
    <Sheet title="Ondertekend">
      <DataList
        items={[
          ['Opdrachtgever', of('commissioner')],
          ['LIV', of('liv')],
        ]}
      />
    </Sheet>
  )
}

/** The afstemmingsoverleg as it was, or why it was not. */
export function MeetingSheet({ meeting }: { meeting: Recorded }) {
  return (
    <Sheet title="Afstemmingsoverleg">
      {meeting.notHeldReason ? (
        <Reading>{`Niet gehouden, omdat: ${meeting.notHeldReason}`}</Reading>
      ) : (
        <DataList
          items={[
            ['Wanneer', meeting.heldOn ? dateWords(meeting.heldOn) : 'niet bekend'],
            ['Wie erbij waren', meeting.attended ?? ''],
            ['Afgesproken', <Reading key="a">{meeting.agreed}</Reading>],
            ['Wie het de persoon vertelt', meeting.whoInformsPerson ?? ''],
          ]}
        />
      )}
    </Sheet>
  )
}

export function NotWrittenYet() {
  return (
    <Stack>
      <Sheet>
        <EmptyState title="De opdracht is nog niet geschreven" level={2}>
          <Text>De coördinator schrijft de vraag op, samen met wie de opdracht geeft.</Text>
        </EmptyState>
      </Sheet>
    </Stack>
  )
}
