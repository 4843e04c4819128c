import { may } from '#access/may.ts'
import { NotFound } from '#platform/refused.ts'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { type Bound, ErrorSummary, FieldSet, Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { isDomain, type Section, sectionOf, sectionWords } from './advice.ts'
import { fullLabel } from './advice-pages.tsx'
import type { AdviceFacts } from './advice-rules.ts'
import { adviceFacts, findSection, said } from './advice-store.ts'
import { RecommendationList } from './recommendation-list.tsx'
import { listOfDomain } from './recommendation-store.ts'

/** The part that the path names. */
export function sectionIn(ctx: CaseCtx): Section {
  const section = sectionOf(ctx.params.section)
  if (!section) throw new NotFound()
  return section
}

/** One part of the advice: its form for who writes, its words for who reads. */
export async function sectionPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const section = sectionIn(ctx)
  const saved = await findSection(ctx, section)
  const facts = await adviceFacts(ctx, ctx.case.id)
  const wishes = isDomain(section) ? await listOfDomain(ctx, section) : []
  const at = `/dossiers/${ctx.case.number}/advies`
  const action = `${at}/onderdelen/${sectionWords[section].slug}`
  const writes = (ctx.case.stage === 'advice' || filled !== undefined) && may(ctx.me, 'compose the advice', ctx.case)
  const f = fields(filled, initialOf(saved?.words), action)
  return casePage(ctx, {
    title: fullLabel(section),
    lead: <TextLink href={at}>Terug naar alle onderdelen</TextLink>,
    body: (
      <Stack>
        {writes && <SignedNotice facts={facts} />}
        <ErrorSummary filled={filled} form={action} />
        <Sheet>
          {writes ? (
            <Form action={action} token={ctx.token} version={saved?.version ?? 0} {...(filled && { filled })}>
              <SectionFields section={section} f={f} />
              <Actions>
                <Submit>Bewaar</Submit>
                <ButtonLink kind="quiet" href={at}>
                  Terug
                </ButtonLink>
              </Actions>
            </Form>
          ) : (
            <Reading>{saved ? said(saved.words) : 'Hier is nog niets geschreven.'}</Reading>
          )}
        </Sheet>
        {isDomain(section) && (
          <RecommendationList ctx={ctx} section={section} wishes={wishes} writes={writes} filled={filled} />
        )}
      </Stack>
    ),
  })
}

/** Before somebody types: what a change does to signatures. */
export function SignedNotice({ facts }: { facts: AdviceFacts }) {
  if (facts.signatures.length === 0) return null
  const what = facts.sentAt ? 'verstuurd' : 'ondertekend'
  return (
    <Notice kind="info" title={`Versie ${facts.version} is ${what}`}>
      {`Verandert u iets, dan komt dat in versie ${facts.version + 1}. Beide experts ondertekenen dan opnieuw${
        facts.sentAt ? ', en iedereen die de oude versie kreeg, krijgt bericht van de nieuwe' : ''
      }.`}
    </Notice>
  )
}

const initialOf = (words: object | undefined): Record<string, string> => {
  const known = { ...words } as Record<string, string>
  if ('insight' in known) return { ...known, applies: 'yes' }
  if ('notApplicableBecause' in known) return { ...known, applies: 'no' }
  if ('shownOn' in known) return { ...known, shown: 'yes' }
  if ('notShownReason' in known) return { ...known, shown: 'no' }
  return known
}

type Bind = (name: string) => Bound

function SectionFields({ section, f }: { section: Section; f: Bind }) {
  const { label, hint } = sectionWords[section]
  if (isDomain(section)) return <DomainFields f={f} hint={hint} optional={section === 'other'} />
  if (section === 'answer') return <TextArea {...f('answer')} label={label} hint={hint} rows={14} max={8000} />
  if (section === 'summary') return <TextArea {...f('summary')} label={label} hint={hint} rows={12} max={6000} />
  if (section === 'validity') return <DateField {...f('validUntil')} label="Het advies geldt tot en met" hint={hint} />
  return <ShownFields f={f} hint={hint} />
}

const yesNo = (yes: string, no: string) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
]

function DomainFields({ f, hint, optional }: { f: Bind; hint: string; optional: boolean }) {
  return (
    <>
      <Choices
        {...f('applies')}
        label="Is dit onderdeel van toepassing?"
        options={yesNo('Ja', 'Nee, en ik schrijf op waarom')}
        inline
      />
      <TextArea {...f('insight')} label="Inzicht" hint={hint} rows={10} max={8000} />
      <TextArea
        {...f('notApplicableBecause')}
        label="Niet van toepassing, omdat …"
        hint="Alleen als u hierboven nee koos."
        rows={3}
        optional
      />
      <TextArea
        {...f('noRecommendationBecause')}
        label="Geen aanbeveling, omdat …"
        hint={optional ? undefined : 'Geen aanbeveling is een goede uitkomst. Vul dit dan in.'}
        rows={3}
        optional
      />
    </>
  )
}

function ShownFields({ f, hint }: { f: Bind; hint: string }) {
  return (
    <>
      <Text>{hint} Toestemming voor het gezondheidsdeel legt u vast bij Geïnformeerd en bereid.</Text>
      <Choices
        {...f('shown')}
        label="Heeft de persoon het concept gezien of gehoord?"
        options={yesNo('Ja', 'Nee, en ik schrijf op waarom')}
        inline
      />
      <FieldSet legend="Zo ja">
        <DateField {...f('shownOn')} label="Wanneer?" />
        <TextField {...f('language')} label="In welke taal?" hint="Bijvoorbeeld: Tigrinya, voorgelezen met tolk." />
        <TextArea
          {...f('corrections')}
          label="Wat verbeterde de persoon?"
          hint="Dit komt in het advies. Pas de tekst zelf ook aan waar dat klopt."
          rows={4}
          optional
        />
        <TextArea
          {...f('ownView')}
          label="Wat vindt de persoon zelf?"
          hint="Letterlijk, als dat kan. Dit komt in het advies, onder Eigen woorden."
          rows={5}
          optional
        />
      </FieldSet>
      <FieldSet legend="Zo nee">
        <TextArea
          {...f('notShownReason')}
          label="Waarom niet?"
          hint="Deze reden blijft bij het team. In het advies staat alleen dat het concept niet is besproken."
          rows={4}
        />
      </FieldSet>
    </>
  )
}
