import type { ReactNode } from 'react'
import { PageExample } from './gallery-case.tsx'
import { FormExamples } from './gallery-forms.tsx'
import { Marks, Texts } from './gallery-marks.tsx'
import { Divider, Stack } from './sheet.tsx'
import { Heading, PageHead } from './text.tsx'

/** Every component in every state, for whoever builds pages or judges them. */
export function Gallery({ today }: { today: Temporal.PlainDate }) {
  return (
    <Stack gap="large">
      <PageHead title="Stijl" lead="Alle onderdelen waaruit de bladzijden bestaan, in elke stand." />
      <PageExample today={today} />
      <Part title="Tekst en lijsten">
        <Texts />
      </Part>
      <Part title="Merktekens en meldingen">
        <Marks today={today} />
      </Part>
      <Part title="Formulieren">
        <FormExamples today={today} />
      </Part>
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
