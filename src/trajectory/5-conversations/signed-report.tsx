import type { ReactNode } from 'react'
import { dateOf, dateWords, momentWords } from '#platform/clock.ts'
import { Submit } from '#platform/ui/buttons.tsx'
import { Form, HiddenField } from '#platform/ui/form.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Row, Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Quote, Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { CareNote } from './care-store.ts'
import type { WrittenReport } from './report-store.ts'
import { Statements } from './statement-parts.tsx'
import type { WrittenStatement } from './statement-store.ts'
import type { SaidWords } from './words-store.ts'

type Names = ReadonlyMap<string, string>

interface SignedProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly report: WrittenReport
  readonly words: readonly SaidWords[]
  readonly statements: readonly WrittenStatement[]
  readonly names: Names
  readonly writes: boolean
}

/** A signed report to read; own words can still be withdrawn. */
export function SignedReport({ ctx, at, report, words, statements, names, writes }: SignedProps) {
  const { heldOn, present, forTeam, interpreterProblems } = report.words
  return (
    <Sheet title="Verslag" aside="ondertekend">
      <DataList
        items={[
          ['Gesprek op', dateWords(Temporal.PlainDate.from(heldOn))],
          ['Wie erbij waren', present],
          interpreterProblems ? ['Tolk en taal', interpreterProblems] : null,
        ]}
      />
      {forTeam && <Reading>{forTeam}</Reading>}
      <Statements list={statements} open={false} />
      {words.length > 0 && (
        <>
          <Heading level={3} look={4}>
            Eigen woorden
          </Heading>
          {words.map((one) => (
            <Row key={one.id}>
              <Quote by={usageOf(one)}>{one.quote}</Quote>
              {writes && one.mayBeUsed && !one.withdrawn && (
                <Withdraw ctx={ctx} action={`${at}/eigen-woorden`} id={one.id} />
              )}
            </Row>
          ))}
        </>
      )}
      <Signature text={report} names={names} />
    </Sheet>
  )
}

function usageOf({ mayBeUsed, withdrawn }: SaidWords): string {
  if (withdrawn) return 'mag niet meer gebruikt worden'
  return mayBeUsed ? 'mag gebruikt worden' : 'mag niet gebruikt worden'
}

function Withdraw({ ctx, action, id }: { ctx: CaseCtx; action: string; id: string }) {
  return (
    <Form action={action} token={ctx.token}>
      <HiddenField name="words" value={id} />
      <Submit kind="quiet">Mag niet meer gebruikt worden</Submit>
    </Form>
  )
}

function Signature({ text, names }: { text: { signedAt: Date | null; signedBy: string | null }; names: Names }) {
  if (!text.signedAt) return null
  return (
    <Small>
      Ondertekend door {names.get(text.signedBy ?? '') ?? 'een collega'},{' '}
      {momentWords(text.signedAt.toTemporalInstant())}.
    </Small>
  )
}

/** The care note, for care experts alone, with the way to release from it. */
export function CareNoteSheet({
  at,
  care,
  names,
  releases,
  inForm,
  children,
}: {
  at: string
  care: CareNote | undefined
  names: Names
  releases: boolean
  /** Its text stands in the form above already. */
  inForm: boolean
  children: ReactNode
}) {
  return (
    <Sheet
      title="Alleen zorg"
      {...(care?.signedAt ? { aside: dateWords(dateOf(care.signedAt.toTemporalInstant())) } : {})}
    >
      {children || (care && !inForm && <Reading>{care.text}</Reading>)}
      {care && <Signature text={care} names={names} />}
      {care?.text && releases && (
        <Text>
          <TextLink href={`${at}/vrijgeven`}>Geef zinnen vrij aan het team</TextLink>. Bewaar eerst wat u hierboven
          heeft getypt.
        </Text>
      )}
    </Sheet>
  )
}
