import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { type Bound, FieldSet } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { FormContents, FormPart } from '#platform/ui/form-long.tsx'
import { Text } from '#platform/ui/text.tsx'
import { isDomain, partLabels, type Section, sectionWords } from './advice.ts'

type Bind = (name: string) => Bound

/** The questions of one part. */
export function SectionFields({ section, f }: { section: Section; f: Bind }) {
  const { hint } = sectionWords[section]
  if (isDomain(section)) return <DomainFields f={f} hint={hint} optional={section === 'other'} />
  if (section === 'answer')
    return <TextArea {...f('answer')} label={partLabels.answer} hint={hint} rows={14} max={8000} />
  if (section === 'summary')
    return <TextArea {...f('summary')} label={partLabels.summary} hint={hint} rows={12} max={6000} />
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
      <FormContents
        label="Onderdelen van dit formulier"
        parts={[
          { id: 'deel-inzicht', label: 'Inzicht' },
          { id: 'deel-niet', label: 'Niet van toepassing' },
          { id: 'deel-geen', label: 'Geen aanbeveling' },
        ]}
      />
      <Choices
        {...f('applies')}
        label="Is dit onderdeel van toepassing?"
        options={yesNo('Ja', 'Nee, en ik schrijf op waarom')}
        inline
      />
      <FormPart id="deel-inzicht">
        <TextArea {...f('insight')} label="Inzicht" hint={hint} rows={10} max={8000} />
      </FormPart>
      <FormPart id="deel-niet">
        <TextArea
          {...f('notApplicableBecause')}
          max={2000}
          label="Niet van toepassing, omdat …"
          hint="Alleen als u hierboven nee koos."
          rows={3}
          optional
        />
      </FormPart>
      <FormPart id="deel-geen">
        <TextArea
          {...f('noRecommendationBecause')}
          max={2000}
          label="Geen aanbeveling, omdat …"
          hint={optional ? undefined : 'Geen aanbeveling is een goede uitkomst. Vul dit dan in.'}
          rows={3}
          optional
        />
      </FormPart>
    </>
  )
}

function ShownFields({ f, hint }: { f: Bind; hint: string }) {
  return (
    <>
      <Text>{hint} Toestemming voor het gezondheidsdeel legt u vast bij Informeren en toestemming.</Text>
      <FormContents
        label="Onderdelen van dit formulier"
        parts={[
          { id: 'deel-gezien', label: 'Gezien of gehoord' },
          { id: 'deel-wel', label: 'Zo ja' },
          { id: 'deel-niet', label: 'Zo nee' },
        ]}
      />
      <FormPart id="deel-gezien">
        <Choices
          {...f('shown')}
          label="Heeft de persoon het concept gezien of gehoord?"
          options={yesNo('Ja', 'Nee, en ik schrijf op waarom')}
          inline
        />
      </FormPart>
      <FormPart id="deel-wel">
        <FieldSet legend="Zo ja">
          <DateField {...f('shownOn')} label="Wanneer?" />
          <TextField {...f('language')} label="In welke taal?" hint="Bijvoorbeeld: Tigrinya, voorgelezen met tolk." />
          <TextArea
            {...f('corrections')}
            max={6000}
            label="Wat verbeterde de persoon?"
            hint="Dit komt in het advies. Pas de tekst zelf ook aan waar dat klopt."
            rows={4}
            optional
          />
          <TextArea
            {...f('ownView')}
            max={6000}
            label="Wat vindt de persoon zelf?"
            hint="Letterlijk, als dat kan. Dit komt in het advies, onder Eigen woorden."
            rows={5}
            optional
          />
        </FieldSet>
      </FormPart>
      <FormPart id="deel-niet">
        <FieldSet legend="Zo nee">
          <TextArea
            {...f('notShownReason')}
            max={2000}
            label="Waarom niet?"
            hint="Deze reden blijft bij het team. In het advies staat alleen dat het concept niet is besproken."
            rows={4}
          />
        </FieldSet>
      </FormPart>
    </>
  )
}
