import { Columns, Divider, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Hidden, Reading, Text, TextLink } from '#platform/ui/text.tsx'
import { AgeSheet } from './age-sheet.tsx'
import { givenWords, type InformingClock, type Purpose, purposePaths, purposes } from './consent.ts'
import { dayWords, Earlier, mayRecord, RecordedBy, type SheetProps } from './consent-parts.tsx'
import type { ConsentRecords } from './consent-store.ts'
import { ContactSheet } from './contact-sheet.tsx'
import { InformingSheet } from './informing-sheet.tsx'
import { RepresentativeSheet } from './representative-sheet.tsx'
import { type DecidingTable, deciderWords } from './who-decides.ts'
import { WillingSheet } from './willing-sheet.tsx'

export type BodyProps = SheetProps & {
  readonly records: ConsentRecords
  readonly table: DecidingTable
  readonly clock: InformingClock | undefined
}

/** Informed, willing, consent per purpose, who stands beside: the whole body of the page, without the frame of the case. */
export function ConsentSheets({ records, table, clock, ...props }: BodyProps) {
  return (
    <Columns wide={false}>
      <Stack>
        <InformingSheet records={records.informing} clock={clock} {...props} />
        <WillingSheet records={records.willingness} {...props} />
        <ConsentSheet records={records.consents} {...props} />
      </Stack>
      <Stack>
        <AgeSheet records={records} table={table} {...props} />
        <RepresentativeSheet records={records.representatives} {...props} />
        <ContactSheet records={records.contacts} {...props} />
      </Stack>
    </Columns>
  )
}

function ConsentSheet({ records, ...props }: SheetProps & { records: ConsentRecords['consents'] }) {
  return (
    <Sheet title="Toestemming, per doel">
      <Text>Lees voor wat er gebeurt bij ja, nee en intrekken, voordat de persoon antwoordt.</Text>
      {(Object.keys(purposes) as Purpose[]).map((purpose) => (
        <OnePurpose
          key={purpose}
          purpose={purpose}
          records={records.filter(({ words }) => words.purpose === purpose)}
          {...props}
        />
      ))}
    </Sheet>
  )
}

function OnePurpose({
  purpose,
  records,
  names,
  ctx,
  at,
}: SheetProps & { purpose: Purpose; records: ConsentRecords['consents'] }) {
  const { label, withIt, without } = purposes[purpose]
  const newest = records[0]
  return (
    <>
      <Divider />
      <Heading level={3} look={4}>
        {label}
      </Heading>
      <Text>
        {newest
          ? `${capital(givenWords[newest.words.given])} op ${dayWords(newest.words.on)} door ${deciderWords[newest.words.givenBy ?? 'person']}, ${newest.words.how}.`
          : 'Nog niet gevraagd. Dan geldt: geen toestemming.'}
      </Text>
      {newest?.endsOn && newest.words.given === 'yes' && <Text>{endWords(newest.endsOn, ctx.today)}</Text>}
      {newest?.words.note && <Reading>{newest.words.note}</Reading>}
      {newest && <RecordedBy record={newest} names={names} />}
      <Text>{newest?.words.given === 'yes' && !isOver(newest.endsOn, ctx.today) ? withIt : without}</Text>
      {mayRecord(ctx) && (
        <Text>
          <TextLink href={`${at}/doel/${purposePaths[purpose]}`}>
            {newest ? 'Nieuw antwoord of intrekken' : 'Leg het antwoord vast'}
            <Hidden>: {label}</Hidden>
          </TextLink>
        </Text>
      )}
      <Earlier records={records} what={({ words }) => `${givenWords[words.given]}, gezegd op ${dayWords(words.on)}`} />
    </>
  )
}

const isOver = (endsOn: string | null, today: Temporal.PlainDate) => endsOn !== null && endsOn <= today.toString()
const endWords = (endsOn: string, today: Temporal.PlainDate) =>
  isOver(endsOn, today)
    ? `Dit telt niet meer sinds ${dayWords(endsOn)}: bij deze leeftijd beslist een ander. Vraag opnieuw.`
    : `Dit telt tot ${dayWords(endsOn)}: vanaf die dag beslist een ander.`

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
