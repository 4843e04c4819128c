import { may } from '#access/may.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { Checks } from '#platform/ui/choices.tsx'
import { ErrorSummary, fields } from '#platform/ui/form.tsx'
import { Bullets, EmptyState } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '#trajectory/case-page.tsx'
import { readableOf, type WholePart } from './whole-part.ts'
import { wholeParts } from './whole-parts.ts'

/** Why somebody reads the whole: each is an address and a word in the log. */
export const purposes = [
  { path: 'overleg', label: 'Lees voor een overleg' },
  { path: 'toetsing', label: 'Lees om te toetsen' },
  { path: 'overname', label: 'Lees om over te nemen' },
] as const

const noneChosen = 'Kies wat u wilt lezen: ten minste één deel.'

/** Asks first: what will be opened, that each is written down, and what it is for. */
export async function wholeChoicePage(ctx: CaseCtx): Promise<PageView> {
  const parts = readableOf(ctx, wholeParts)
  return casePage(ctx, {
    title: 'Lees het dossier in één keer',
    lead: 'Alles wat u mag lezen, onder elkaar. Om voor te bereiden, en om af te drukken.',
    body: parts.length === 0 ? <Nothing /> : <Choosing ctx={ctx} parts={parts} />,
  })
}

function Nothing() {
  return (
    <EmptyState title="Er is hier niets voor u om te lezen" level={2}>
      U ziet van dit dossier alleen de stand van zaken.
    </EmptyState>
  )
}

function Choosing({ ctx, parts }: { ctx: CaseCtx; parts: readonly WholePart[] }) {
  const at = `/dossiers/${ctx.case.number}/lezen`
  const missed = ctx.query.get('kies') === 'niets'
  const f = missed
    ? fields({ form: at, values: {}, errors: [{ field: 'deel', sentence: noneChosen }] })
    : fields(undefined, { deel: parts.map(({ key }) => key) })
  return (
    <Columns>
      <Sheet title="Wat wilt u lezen?">
        {missed && <ErrorSummary reasons={[{ sentence: noneChosen, href: `#${f('deel').id}` }]} />}
        <form className="ui-form" method="get" action={`${at}/${purposes[0].path}`} autoComplete="off">
          <Checks
            {...f('deel')}
            label="Delen"
            hint="Haal weg wat u niet nodig heeft."
            inline
            options={parts.map(({ key, label }) => ({ value: key, label }))}
          />
          <Text>Waarvoor leest u dit? Dat komt in het logboek.</Text>
          <Actions>
            {purposes.map(({ path, label }, place) => (
              <button
                key={path}
                type="submit"
                className={`ams-button ams-button--${place === 0 ? 'primary' : 'secondary'}`}
                formAction={`${at}/${path}`}
              >
                {label}
              </button>
            ))}
          </Actions>
        </form>
      </Sheet>
      <Stack>
        {may(ctx.me, 'read follow-up', ctx.case) && <WithoutNames at={at} />}
        <Known />
      </Stack>
    </Columns>
  )
}

function WithoutNames({ at }: { at: string }) {
  return (
    <Sheet title="Liever één blad?">
      <Text>De vraag, de aanbevelingen en ruimte om te schrijven. Zonder namen en zonder wat iemand vertelde.</Text>
      <Actions>
        <ButtonLink kind="secondary" href={`${at}/blad`}>
          Overlegblad zonder namen
        </ButtonLink>
      </Actions>
    </Sheet>
  )
}

function Known() {
  return (
    <Sheet title="Goed om te weten">
      <Bullets
        items={[
          'U opent elk deel dat u kiest. Elk deel krijgt een eigen regel in het logboek.',
          'U ziet alleen wat u nu ook mag lezen. Niets komt erbij.',
          'Wat u afdrukt, staat op uw naam. Vernietig het na gebruik.',
        ]}
      />
      <Small>
        Hier staat niet in: wie aanmeldde, de losse antwoorden bij de weging, taken, berichten en het logboek.
      </Small>
    </Sheet>
  )
}
