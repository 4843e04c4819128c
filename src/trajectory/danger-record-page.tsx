import { may } from '#access/may.ts'
import { grounds, groundWords, tests, testWords } from '#danger/danger.ts'
import { type CallLine, type DangerRecord, listCalls, listDangerRecords } from '#danger/danger-store.ts'
import { dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices, ShownBy } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Bullets, EmptyState } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from './case-page.tsx'
import { namesOf } from './case-store.ts'
import { Added, mayAdd, type Names, Told, writersOf } from './danger-told.tsx'

/** One call: writing up what was told, or looking with a colleague afterwards. */
export async function dangerRecordPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const call = (await listCalls(ctx)).find(({ id }) => id === ctx.params.call)
  const record =
    call?.record && may(ctx.me, 'read what was told in danger', ctx.case)
      ? (await listDangerRecords(ctx)).find((one) => one.call === call.id)
      : undefined
  const names = await namesOf(ctx, writersOf([record]))
  return casePage(ctx, {
    title: 'Wat is verteld bij acuut gevaar',
    body: call ? (
      <Columns>
        <Stack>
          {call.record ? (
            <Recorded {...{ ctx, call, record, filled, names }} />
          ) : (
            <RecordForm ctx={ctx} call={call} filled={filled} />
          )}
        </Stack>
        <WhyThis />
      </Columns>
    ) : (
      <EmptyState title="Dit gesprek staat hier niet" level={2}>
        <Text>Ga terug naar acuut gevaar en kijk wat er staat.</Text>
      </EmptyState>
    ),
  })
}

function WhyThis() {
  return (
    <Sheet title="Waarom wij dit vragen">
      <Text>U gaf iets door buiten het team. De persoon mag later weten wat, aan wie en waarom.</Text>
      <Bullets
        items={[
          'Schrijf alleen wat u echt vertelde. De coördinator leest dit.',
          'Vertelde u iets wat onder een beroepsgeheim valt? Noem dan de gronden van uw beroepscode.',
          'Was het spoed, dan mag een collega achteraf meekijken.',
        ]}
      />
    </Sheet>
  )
}

function Recorded(props: {
  ctx: CaseCtx
  call: CallLine
  record: DangerRecord | undefined
  filled: Filled | undefined
  names: Names
}) {
  const { ctx, call, record } = props
  const action = `/dossiers/${ctx.case.number}/gevaar/${call.id}/meekijken`
  const f = fields(props.filled, {}, action)
  const waits =
    call.tested === 'after' &&
    !call.testedAfterwards &&
    may(ctx.me, 'test what was told in danger', ctx.case) &&
    call.recordedBy !== ctx.me.account
  const typed = (['whom', 'facts', 'note'] as const).map((name) => String(props.filled?.values[name] ?? ''))
  return (
    <>
      {typed.some(Boolean) && !/\/(meekijken|aanvullen)$/.test(props.filled?.form ?? '') && (
        <Sheet title="Wat u typte">
          <Reading>{typed.filter(Boolean).join('\n\n')}</Reading>
        </Sheet>
      )}
      <Sheet title="Vastgelegd">
        {record ? <Told record={record} /> : <Text>Wat is verteld, staat op schrift. De coördinator leest dat.</Text>}
        {record && <Added record={record} names={props.names} />}
      </Sheet>
      {waits && (
        <Sheet title="Kijk achteraf mee" waiting>
          <Form action={action} token={ctx.token}>
            <TextArea
              {...f('note')}
              label="Wat vindt u ervan?"
              hint="Was het nodig, was het niet meer dan nodig, en wat leren wij?"
              rows={4}
              max={2000}
            />
            <Actions>
              <Submit>Leg vast dat ik meekeek</Submit>
            </Actions>
          </Form>
        </Sheet>
      )}
      {mayAdd(ctx, call) && <AddForm ctx={ctx} call={call} filled={props.filled} />}
    </>
  )
}

/** Never a change: what was forgotten, or turned out otherwise, is added. */
function AddForm({ ctx, call, filled }: { ctx: CaseCtx; call: CallLine; filled: Filled | undefined }) {
  const action = `/dossiers/${ctx.case.number}/gevaar/${call.id}/aanvullen`
  const f = fields(filled, {}, action)
  return (
    <Sheet id="aanvullen" title="Vul aan">
      <Text>Was u iets vergeten, of bleek iets anders? Schrijf het erbij. Wat er staat, verandert niet.</Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <TextArea {...f('addendum')} label="Wat vult u aan?" rows={4} max={2000} />
        <Actions>
          <Submit kind="secondary">Zet dit erbij</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

const yesNo = (yes: string, no: string) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
]

function RecordForm({ ctx, call, filled }: { ctx: CaseCtx; call: CallLine; filled: Filled | undefined }) {
  const action = `/dossiers/${ctx.case.number}/gevaar/${call.id}`
  const f = fields(filled, {}, action)
  return (
    <Sheet title={`Klaar voor ${dateWords(Temporal.PlainDate.from(call.dueOn))}`} waiting>
      <Form action={action} token={ctx.token}>
        <Choices
          {...f('told')}
          label="Heeft u iets over de persoon verteld?"
          options={yesNo('Ja', 'Nee, of het bleek niet nodig')}
        />
        <ShownBy places={[2]}>
          <TextArea {...f('note')} label="Wat gebeurde er?" rows={3} max={2000} />
        </ShownBy>
        <ShownBy places={[1]}>
          <TextField
            {...f('whom')}
            label="Wie sprak u?"
            hint="De dienst en de functie, zoals: crisisdienst, verpleegkundige."
          />
          <TextArea
            {...f('facts')}
            label="Welke feiten vertelde u?"
            hint="Alleen wat u echt zei."
            rows={4}
            max={3000}
          />
          <Choices
            {...f('ground')}
            label="Waarom mocht dit?"
            options={grounds.map((value) => ({ value, label: groundWords[value] }))}
          />
          <TextArea {...f('groundNote')} label="Uitleg" rows={2} max={1000} optional />
          <Choices
            {...f('personTold')}
            label="Weet de persoon dat u dit vertelde?"
            options={yesNo('Ja', 'Nog niet')}
            inline
          />
          <TextArea
            {...f('personNote')}
            label="Wat weet de persoon, of waarom nog niet en wanneer wel?"
            rows={2}
            max={1000}
            optional
          />
          <Choices
            {...f('tested')}
            label="Keek een collega mee?"
            options={tests.map((value) => ({ value, label: testWords[value] }))}
          />
          <TextField {...f('testedWith')} label="Met wie, als het vooraf was?" optional />
        </ShownBy>
        <Actions>
          <Submit>Leg vast</Submit>
        </Actions>
      </Form>
      <Small>De termijn is één werkdag (standaard, nog te bevestigen door LIV).</Small>
      <Heading level={3} look={4}>
        Is het gevaar nog niet voorbij?
      </Heading>
      <Text>Bel opnieuw. Dit kan wachten.</Text>
    </Sheet>
  )
}
