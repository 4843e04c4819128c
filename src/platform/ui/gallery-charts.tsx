import { BarChart, LineChart, RangeChart, StackedBars } from './charts.tsx'
import { Sheet, Stack } from './sheet.tsx'
import { Text } from './text.tsx'

const quarters = ['2026 K1', '2026 K2', '2026 K3', '2026 K4']
const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** Every chart with what can be in it: a figure, a figure too small to show, and none; the table beside it says the same. */
export function ChartExamples({ today }: { today: Temporal.PlainDate }) {
  return (
    <Stack>
      <Text>
        Elke grafiek heeft een tabel met dezelfde cijfers. Soorten verschillen in patroon, niet alleen in kleur.
      </Text>
      <Sheet title="Staven" level={3}>
        <BarChart
          title="Keuringen per soort tuin"
          desc="Vier soorten. Van één soort is het aantal te klein om te tonen, van één is er niets bekend."
          head="Soort tuin"
          rows={[
            { label: 'Moestuin', value: 24 },
            { label: 'Siertuin met een vijver en een kas', value: 11 },
            { label: 'Daktuin', value: 'few' },
            { label: 'Binnentuin', value: null },
          ]}
        />
      </Sheet>
      <Sheet title="Gestapelde staven" level={3}>
        <StackedBars
          title="Uitkomst per kwartaal"
          desc="Vier kwartalen met drie uitkomsten. In het derde kwartaal is een deel te klein om te tonen."
          periods={quarters}
          series={[
            { label: 'Overgenomen', cells: [12, 14, 9, 16] },
            { label: 'Aangepast overgenomen', cells: [5, 6, 7, 4] },
            { label: 'Niet overgenomen', cells: [6, 0, 'few', 8] },
          ]}
        />
      </Sheet>
      <Sheet title="Lijn" level={3}>
        <LineChart
          title="Keuringen per maand"
          desc="Twaalf maanden. In april is het aantal te klein om te tonen; daar is de lijn onderbroken."
          periods={months}
          series={[
            { label: 'Aangevraagd', cells: [8, 11, 9, 'few', 14, 17, 12, 10, 19, 22, 18, 15] },
            { label: 'Afgerond', cells: [5, 7, 8, 'few', 9, 12, 13, 9, 11, 16, 17, 14] },
          ]}
        />
      </Sheet>
      <Sheet title="Van wanneer tot wanneer" level={3}>
        <RangeChart
          title="Wie de tuin beheerde"
          desc="Drie beheerders na elkaar. De streeplijn is vandaag."
          head="Beheerder"
          today={today}
          rows={[
            { label: 'Vereniging De Kas', from: today.subtract({ days: 200 }), until: today.subtract({ days: 90 }) },
            { label: 'Vereniging Het Schuurtje', from: today.subtract({ days: 90 }), series: 1 },
            { label: 'Sanne, aanspreekpunt', from: today.subtract({ days: 120 }), series: 2 },
          ]}
        />
      </Sheet>
    </Stack>
  )
}
