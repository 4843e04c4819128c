import { DueBadge, Tag } from './badges.tsx'
import { Actions, ButtonLink, More, Submit } from './buttons.tsx'
import { Bullets, DataList, EmptyState } from './lists.tsx'
import { Notice } from './notice.tsx'
import { Readiness } from './readiness.tsx'
import { Columns, Row, Sheet, Stack } from './sheet.tsx'
import { StepIndicator } from './steps.tsx'
import { DataTable } from './table.tsx'
import { Heading, PageHead, Quote, Reading, Small, Text, TextLink } from './text.tsx'
import { TimeLine } from './time-line.tsx'

type Today = { today: Temporal.PlainDate }

const names = ['Vraag', 'Weging', 'Afspraak', 'Groep', 'Gesprekken', 'Uitleg', 'Voorstel', 'Uitvoering', 'Afronding']
const steps = names.map((label, place) => ({
  label,
  state: place < 5 ? ('done' as const) : place === 5 ? ('now' as const) : ('later' as const),
  href: place < 5 ? '#stap' : undefined,
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
          { sentence: 'Een derde heeft de uitleg getoetst', href: '#vraag', act: 'vraag Noor' },
          { sentence: 'Het overleg is vastgelegd', href: '#overleg', act: 'plan het overleg' },
        ]}
      />
      <Actions>
        <ButtonLink href="#overleg">Plan het overleg</ButtonLink>
        <ButtonLink href="#lijst" kind="secondary">
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
    <Sheet title="Verloop" level={3} aside={<TextLink href="#verloop">Hele verloop</TextLink>}>
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

export function Texts() {
  return (
    <Columns wide={false}>
      <Sheet title="Tekst" level={3}>
        <Heading level={4}>Een kop van de vierde orde</Heading>
        <Text>
          Een alinea met <TextLink href="#link">een link</TextLink> erin. Regels worden nooit te lang om te lezen.
        </Text>
        <Bullets items={['Het eerste punt', 'Het tweede punt, dat wat langer is dan het eerste']} />
        <Small>Kleine tekst voor wat ernaast staat.</Small>
      </Sheet>
      <EmptyState title="Er wacht niets op u">
        Nieuwe taken verschijnen hier vanzelf. U kunt ook <TextLink href="#alles">alles bekijken</TextLink>.
      </EmptyState>
    </Columns>
  )
}

export function Marks({ today }: Today) {
  return (
    <Stack>
      <Sheet>
        <DataTable
          caption="Wat op u wacht"
          head={['Wat', 'Nummer', 'Wanneer', { label: 'Doen', hidden: true, align: 'end' }]}
          rows={tableRows(today)}
        />
      </Sheet>
      <DataTable caption="Leeg" head={['Wat']} rows={[]} empty={<EmptyState title="Geen rijen" />} />
      <Notice kind="info" title="Om te weten" level={3}>
        Uw collega leest mee vanaf morgen.
      </Notice>
      <Notice kind="waiting" title="Dit wacht op u" level={3}>
        Bevestig het telefonische besluit.
      </Notice>
      <Notice kind="done">Opgeslagen om 10.42.</Notice>
      <Row>
        <Tag>Uitleg</Tag>
        <Tag waiting>wacht op u</Tag>
        {[0, 1, 9, -6].map((days) => (
          <DueBadge key={days} date={today.add({ days })} now={today} />
        ))}
      </Row>
      <Sheet title="Een handeling die nog niet kan" level={3}>
        <Submit reasons={['Twee deskundigen hebben ondertekend', 'Het overleg is vastgelegd']}>Breng uit</Submit>
        <More>
          <Actions>
            <Submit kind="quiet">Zet een stap terug</Submit>
          </Actions>
        </More>
      </Sheet>
    </Stack>
  )
}

function tableRows(today: Temporal.PlainDate) {
  const work = ['Plan het overleg', 'Geef uw oordeel', 'Bel over twee voorstellen']
  return work.map((what, place) => [
    <>
      <strong>{what}</strong>
      <Small>beide delen zijn ondertekend</Small>
    </>,
    <TextLink key="nummer" href="#nummer">{`VB-2026-0004${place}`}</TextLink>,
    <DueBadge key="wanneer" date={today.add({ days: 2 + place })} now={today} waiting={place === 0} />,
    <ButtonLink key="doen" href="#doen" kind={place ? 'secondary' : 'primary'}>
      {['Plan', 'Beoordeel', 'Bel'][place]}
    </ButtonLink>,
  ])
}
