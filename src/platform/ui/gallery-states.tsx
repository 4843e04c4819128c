import type { ReactNode } from 'react'
import { Actions, ButtonLink, More, Submit } from './buttons.tsx'
import { DataList, EmptyState } from './lists.tsx'
import { Columns, Sheet, Stack } from './sheet.tsx'
import { DataTable } from './table.tsx'
import { Small, Text, TextLink } from './text.tsx'

export function ButtonStates() {
  return (
    <Sheet title="Knoppen" level={3}>
      <Text>Eén gevulde knop op een vel. In een lijst zijn alle knoppen stil.</Text>
      <DataList
        items={[
          ['Gewoon', <Three key="normal" />],
          ['Onder de muis', <Three key="hover" as="ui-as-hover" />],
          ['Met het toetsenbord', <Three key="focus" as="ui-as-focus" />],
          [
            'Groot',
            <ButtonLink key="large" href="#inhoud" large>
              Meld een boom
            </ButtonLink>,
          ],
          [
            'Kan nog niet',
            <Submit key="off" reasons={['Twee mensen hebben gemeten', 'Het overleg is vastgelegd']}>
              Breng uit
            </Submit>,
          ],
        ]}
      />
      <More label="Meer">
        <Text>Wat zelden nodig is, staat één tik verder.</Text>
      </More>
    </Sheet>
  )
}

const kinds = [
  ['primary', 'Bewaar'],
  ['secondary', 'Bekijk'],
  ['tertiary', 'Later verder'],
] as const

/** The same three, in a state that a picture can hold. */
function Three({ as = '' }: { as?: string }) {
  return (
    <Actions>
      {kinds.map(([kind, label]) => (
        <a key={kind} href="#inhoud" className={`ams-button ams-button--${kind} ui-button-link ${as}`}>
          {label}
        </a>
      ))}
    </Actions>
  )
}

const trees: readonly (readonly ReactNode[])[] = [
  ['Plataan op het plein', 'B-2026-0041', 'De stoep komt omhoog. De eigenaar wil de boom houden.'],
  ['Linde bij de school', 'B-2026-0042', 'Er is een tak gevallen, toen het hard waaide.'],
]

export function Densities() {
  return (
    <Columns wide={false}>
      <Sheet title="Om te lezen" level={3}>
        <DataTable caption="Ruim" density="reading" head={['Boom', 'Nummer', 'Wat er speelt']} rows={trees} />
      </Sheet>
      <Sheet title="Om op te zoeken" level={3}>
        <DataTable caption="Dicht" density="list" head={['Boom', 'Nummer', 'Wat er speelt']} rows={trees} />
      </Sheet>
    </Columns>
  )
}

const long = 'Boomveiligheidscontrole van de Vereniging tot Behoud van Oude en Bijzondere Bomen'

export function Edges() {
  return (
    <Columns wide={false}>
      <Sheet title={long} level={3} aside={<TextLink href="#inhoud">Alles over deze boom</TextLink>}>
        <DataList
          items={[
            [long, 'Een lang etiket breekt af en duwt niets weg.'],
            ['Nummer', 'B-2026-0042-2026-0042-2026-0042-2026-0042'],
          ]}
        />
        <Actions>
          <ButtonLink href="#inhoud">{`Vraag het na bij de ${long}`}</ButtonLink>
        </Actions>
      </Sheet>
      <Stack>
        <EmptyState title="Er zijn nog geen bomen">
          Meld de eerste boom. <TextLink href="#inhoud">Zo gaat dat</TextLink>.
        </EmptyState>
        <Sheet title="Op papier" level={3}>
          <Text>
            Druk een bladzijde af: het menu, de knoppen en de kop blijven weg. Bovenaan elk blad staat wat het is, met
            vertrouwelijk erbij. Onderaan staat het nummer van het blad.
          </Text>
          <Small>Een vel begint niet onderaan een blad als het niet past.</Small>
        </Sheet>
      </Stack>
    </Columns>
  )
}
