import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices, ShownBy } from '#platform/ui/choices.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { type Reason, voices, voiceWords } from './closure.ts'
import type { Evaluation } from './closure-store.ts'

interface Props {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
  readonly evaluations: readonly Evaluation[]
  /** Who died is asked nothing any more. */
  readonly ended: Reason | undefined
}

/** Three voices, each in their own words: asked for, never required. */
export function LookingBack({ ctx, at, filled, evaluations, ended }: Props) {
  const asked = may(ctx.me, 'evaluate the case', ctx.case)
  const forLiv = may(ctx.me, 'close the case', ctx.case)
  const mine = evaluations.some((one) => (one.voice === 'commissioner') !== forLiv)
  const silent = voices.filter(
    (voice) => !evaluations.some((one) => one.voice === voice) && !(voice === 'person' && ended === 'died'),
  )
  return (
    <Sheet id="terugkijken" title="Terugkijken" waiting={asked && !forLiv && !mine}>
      {evaluations.length === 0 && <Text>Nog niemand heeft teruggekeken. Dat mag, het hoeft niet.</Text>}
      {evaluations.map((one) => (
        <div key={`${one.voice} ${one.writtenAt.toISOString()}`}>
          <Heading level={3} look={4}>
            {voiceWords[one.voice]}
          </Heading>
          <Reading>{one.text}</Reading>
          <Small>
            {dateWords(dateOf(one.writtenAt.toTemporalInstant()))}
            {one.readers === 'team' && ' · alleen voor het team'}
          </Small>
        </div>
      ))}
      {asked && forLiv && evaluations.length > 0 && silent.length > 0 && (
        <Text>
          Nog niet teruggekeken: {silent.map((voice) => voiceWords[voice].replace(/^De/, 'de')).join(', ')}. Vraag het;
          het hoeft niet.
        </Text>
      )}
      {asked && (forLiv ? <ForLiv {...{ ctx, at, filled, ended }} /> : <ForCommissioner {...{ ctx, at, filled }} />)}
    </Sheet>
  )
}

const question = 'Wat ging goed, en wat kan beter?'

function ForCommissioner({ ctx, at, filled }: Omit<Props, 'evaluations' | 'ended'>) {
  const action = `${at}/terugkijken`
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token}>
      <HiddenField name="voice" value="commissioner" />
      <TextArea
        {...f('text')}
        label={question}
        hint="LIV leest dit. Schrijf over het werk, niet over de persoon."
        rows={4}
        max={4000}
      />
      <Actions>
        <Submit>Bewaar</Submit>
      </Actions>
    </Form>
  )
}

function ForLiv({ ctx, at, filled, ended }: Omit<Props, 'evaluations'>) {
  const action = `${at}/terugkijken`
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token}>
      <Choices
        {...f('voice')}
        label="Wie kijkt er terug?"
        options={[
          { value: 'liv', label: 'LIV' },
          ...(ended === 'died' ? [] : [{ value: 'person', label: 'De persoon, in eigen woorden' }]),
        ]}
        inline
      />
      <ShownBy places={[2]}>
        <Choices
          {...f('readers')}
          label="Mag de opdrachtgever dit lezen?"
          hint="Vraag dit aan de persoon."
          options={[
            { value: 'both', label: 'Ja, de persoon vindt dat goed' },
            { value: 'team', label: 'Nee, alleen het team' },
          ]}
          inline
        />
      </ShownBy>
      <TextArea {...f('text')} label={question} rows={4} max={4000} />
      <Actions>
        <Submit kind="secondary">Bewaar</Submit>
      </Actions>
    </Form>
  )
}
