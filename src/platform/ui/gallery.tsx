import type { ReactNode } from 'react'
import { PageExample } from './gallery-case.tsx'
import { ChartExamples } from './gallery-charts.tsx'
import { Colours } from './gallery-colours.tsx'
import { FormExamples } from './gallery-forms.tsx'
import { Marks, Texts } from './gallery-marks.tsx'
import { ButtonStates, Densities, Edges } from './gallery-states.tsx'
import { Icons, OtherScripts, Rhythm, TypeScale } from './gallery-type.tsx'
import type { Palettes } from './palette.ts'
import { Divider, Stack } from './sheet.tsx'
import { Heading, PageHead } from './text.tsx'

export interface GalleryProps {
  today: Temporal.PlainDate
  palettes: Palettes
  /** The forms, refused or not: a refused one takes the focus, so a page that opens calmly leaves it out. */
  forms?: ReactNode
}

/** Every component in every state, for whoever builds pages or judges them. */
export function Gallery({ today, palettes, forms = <FormExamples today={today} /> }: GalleryProps) {
  return (
    <Stack gap="large">
      <PageHead title="Stijl" lead="Alle onderdelen waaruit de bladzijden bestaan, in elke stand." />
      <PageExample today={today} />
      <Part title="Kleur">
        <Colours palettes={palettes} />
      </Part>
      <Part title="Letters, ruimte en tekens">
        <TypeScale />
        <Rhythm />
        <Icons />
        <OtherScripts />
      </Part>
      <Part title="Tekst en lijsten">
        <Texts />
        <Densities />
        <Edges />
      </Part>
      <Part title="Merktekens en meldingen">
        <ButtonStates />
        <Marks today={today} />
      </Part>
      <Part title="Grafieken">
        <ChartExamples today={today} />
      </Part>
      <Part title="Formulieren">{forms}</Part>
    </Stack>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack>
      <Divider />
      <Heading level={2}>{title}</Heading>
      {children}
    </Stack>
  )
}
