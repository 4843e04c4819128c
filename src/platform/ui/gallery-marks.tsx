import { DueBadge, Tag } from './badges.tsx'
import { Actions, ButtonLink, More, Submit } from './buttons.tsx'
import { Bullets, EmptyState } from './lists.tsx'
import { Notice } from './notice.tsx'
import { Columns, Row, Sheet, Stack } from './sheet.tsx'
import { DataTable } from './table.tsx'
import { Heading, Small, Text, TextLink } from './text.tsx'

type Today = { today: Temporal.PlainDate }

export function Texts() {
  return (
    <Columns wide={false}>
      <Sheet title="Tekst" level={3}>
        <Heading level={4}>Een kop van de vierde orde</Heading>
        <Text>
          Een alinea met <TextLink href="#inhoud">een link</TextLink> erin. Regels worden nooit te lang om te lezen.
        </Text>
        <Bullets items={['Het eerste punt', 'Het tweede punt, dat wat langer is dan het eerste']} />
        <Small>Kleine tekst voor wat ernaast staat.</Small>
      </Sheet>
      <EmptyState title="Er wacht niets op u">
        Nieuwe taken verschijnen hier vanzelf. U kunt ook <TextLink href="#inhoud">alles bekijken</TextLink>.
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
    <TextLink key="nummer" href="#inhoud">{`VB-2026-0004${place}`}</TextLink>,
    <DueBadge key="wanneer" date={today.add({ days: 2 + place })} now={today} waiting={place === 0} />,
    <ButtonLink key="doen" href="#inhoud" kind={place ? 'secondary' : 'primary'}>
      {['Plan', 'Beoordeel', 'Bel'][place]}
    </ButtonLink>,
  ])
}
