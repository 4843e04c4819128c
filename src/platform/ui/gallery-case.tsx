import { DueBadge, Tag } from './badges.tsx'
import { Actions, ButtonLink } from './buttons.tsx'
import { DataList } from './lists.tsx'
import { Readiness } from './readiness.tsx'
import { Columns, Sheet, Stack } from './sheet.tsx'
import { StepIndicator } from './steps.tsx'
import { PageHead, Quote, Reading, Small, TextLink } from './text.tsx'
import { TimeLine } from './time-line.tsx'

type Today = { today: Temporal.PlainDate }

const names = ['Vraag', 'Weging', 'Afspraak', 'Groep', 'Gesprekken', 'Uitleg', 'Voorstel', 'Uitvoering', 'Afronding']
const steps = names.map((label, place) => ({
  label,
  state: place < 5 ? ('done' as const) : place === 5 ? ('now' as const) : ('later' as const),
  href: place < 5 ? '#inhoud' : undefined,
}))

export function PageExample({ today }: Today) {
  return (
    <div>
      <PageHead
        level={2}
        title="VB-2026-00042"
        lead="Uitleg voor de tuinvereniging, loopt 38 dagen; u leidt het, Daan vervangt u"
        aside={<Tag>Uitleg</Tag>}
      />
      <Stack>
        <StepIndicator steps={steps} />
        <Columns>
          <Stack>
            <Waiting today={today} />
            <Question />
          </Stack>
          <Stack>
            <Course />
            <Access />
          </Stack>
        </Columns>
      </Stack>
    </div>
  )
}

function Waiting({ today }: Today) {
  return (
    <Sheet
      title="Dit wacht op u"
      level={3}
      waiting
      aside={<DueBadge date={today.add({ days: 2 })} now={today} waiting />}
    >
      <Readiness
        met={[
          { sentence: 'De eerste deskundige heeft de uitleg ondertekend', note: 'ma 16 nov' },
          { sentence: 'De tweede deskundige heeft de uitleg ondertekend', note: 'wo 18 nov' },
        ]}
        unmet={[
          { sentence: 'Een derde heeft de uitleg getoetst', href: '#inhoud', act: 'vraag Noor' },
          { sentence: 'Het overleg is vastgelegd', href: '#inhoud', act: 'plan het overleg' },
        ]}
      />
      <Actions>
        <ButtonLink href="#inhoud">Plan het overleg</ButtonLink>
        <ButtonLink href="#inhoud" kind="secondary">
          Bekijk de uitleg
        </ButtonLink>
      </Actions>
    </Sheet>
  )
}

function Question() {
  return (
    <Sheet title="De vraag" level={3}>
      <Reading>
        {
          'Welke plek past bij deze boom, nu de buren zich zorgen maken over zijn wortels?\n\nWat is er dit jaar nog mogelijk?'
        }
      </Reading>
      <DataList
        items={[
          ['Gesproken met', 'de eigenaar (drie gesprekken), de buren'],
          ['Geïnformeerd', '14 oktober, mondeling en met een brief'],
          ['Kenmerk', 'T-2026-118'],
        ]}
      />
      <Quote by="De eigenaar, tijdens het tweede gesprek">„Hij staat hier langer dan ik. Laat hem staan.”</Quote>
    </Sheet>
  )
}

function Course() {
  return (
    <Sheet title="Verloop" level={3} aside={<TextLink href="#inhoud">Hele verloop</TextLink>}>
      <TimeLine
        label="Verloop"
        items={[
          { when: 'do 26 november, 14.30', what: 'Overleg met de vereniging', ahead: true },
          { when: 'wo 18 november, 15.20', what: 'Lotte ondertekende haar uitleg' },
          { when: 'do 12 november', what: 'Derde gesprek, Omar en Lotte' },
          { when: 'di 20 oktober', what: 'De groep is compleet' },
        ]}
      />
    </Sheet>
  )
}

function Access() {
  return (
    <Sheet title="Wie ziet wat" level={3}>
      <DataList
        items={[
          ['Leidt', 'Sanne'],
          ['Deskundigen', 'Omar en Lotte'],
          ['U ziet', 'alles behalve de notities van Lotte'],
        ]}
      />
      <Small>Vernietigen vanaf: 12 maanden na afronding.</Small>
    </Sheet>
  )
}
