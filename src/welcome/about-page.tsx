import { Bullets } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Text, TextLink } from '#platform/ui/text.tsx'
import type { PageView } from '#routing/route.ts'

export function aboutPage(): PageView {
  return {
    title: 'Over deze toepassing',
    crumbs: [{ label: 'Start', href: '/' }],
    body: (
      <Stack>
        <PageHead title="Over deze toepassing" lead="Wat het is, wat het belooft, en wat het niet kan beloven." />
        <Columns>
          <Stack>
            <WhatItIs />
            <Promised />
          </Stack>
          <Stack>
            <NotPromised />
            <Open />
          </Stack>
        </Columns>
      </Stack>
    ),
  }
}

function WhatItIs() {
  return (
    <Sheet title="Wat het is">
      <Text>
        Dit is een zaaksysteem voor het werk van het Landelijk Interventieteam Vreemdelingenketen. Het is een
        onafhankelijke uitwerking van openbaar materiaal. Het is geen product van het LSE.
      </Text>
      <Text>
        Wat LIV zelf schrijft, leest u bij het{' '}
        <TextLink href="https://www.landelijksteunpuntextremisme.nl">Landelijk Steunpunt Extremisme</TextLink>.
      </Text>
      <Text>
        Engels is een hulp voor wie meeleest. Het Nederlands telt. Wat mensen schreven, brieven en documenten blijven
        zoals zij zijn.
      </Text>
    </Sheet>
  )
}

function Promised() {
  return (
    <Sheet title="Wat het belooft">
      <Bullets
        items={[
          'Mensen oordelen. Het systeem rekent niets uit over een persoon.',
          'Wie iets niet hoeft te weten, ziet het niet. De database zelf bewaakt dat.',
          'Niemand leest een tekst zonder dat dit in het logboek staat.',
          'De opdrachtgever besluit. LIV adviseert.',
          'Elk dossier heeft vanaf de eerste dag een datum waarop het uiterlijk wordt vernietigd.',
        ]}
      />
    </Sheet>
  )
}

function NotPromised() {
  return (
    <Sheet title="Wat het niet kan beloven">
      <Text>
        Wie de hoofdsleutel, de sleutelopslag en de server tegelijk beheert, kan alles lezen. Daarom horen die bij
        verschillende mensen.
      </Text>
      <Text>Een aanmelder kan nooit zeker weten dat een naam dicht blijft. De persoon heeft recht op de bron.</Text>
    </Sheet>
  )
}

function Open() {
  return (
    <Sheet title="Wat nog open is">
      <Text>
        LIV heeft niet alles gepubliceerd. Termijnen, criteria en koppen zijn hier een standaard, nog te bevestigen door
        LIV.
      </Text>
      <Text>
        De weg in acht stappen is onze weergave. LIV noemt zelf alleen de eerste stap: melden bij de Frontoffice.
      </Text>
    </Sheet>
  )
}
