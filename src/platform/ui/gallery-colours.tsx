import { contrast, type Pair, type Palettes, pairs } from './palette.ts'
import { Sheet, Stack } from './sheet.tsx'
import { DataTable } from './table.tsx'
import { Text } from './text.tsx'

const uses: readonly (readonly [name: string, use: string])[] = [
  ['ground', 'De grond van elke bladzijde'],
  ['ground-deep', 'De strook boven de kop'],
  ['sheet', 'Een vel, een veld, de kop'],
  ['line', 'Een dunne lijn tussen dingen'],
  ['line-strong', 'De rand van wat u kunt invullen'],
  ['ink', 'Tekst'],
  ['ink-soft', 'Uitleg en wat ernaast staat'],
  ['petrol', 'Wat u kunt doen, en waar u bent'],
  ['petrol-deep', 'Hetzelfde, onder de muis'],
  ['petrol-tint', 'De tint daarvan'],
  ['petrol-line', 'De rand van een stille knop'],
  ['on-petrol', 'Tekst op petrol'],
  ['amber', 'Alleen: dit wacht op u'],
  ['amber-tint', 'De tint daarvan'],
  ['amber-line', 'De rand daarvan'],
  ['words-tint', 'De eigen woorden van iemand'],
]

type Known = { palettes: Palettes }

export function Colours({ palettes }: Known) {
  return (
    <Stack>
      <Sheet title="Kleuren" level={3}>
        <Text>Geen kleur zegt of iets goed of slecht is. Amber zegt alleen dat iets op u wacht.</Text>
        <DataTable
          caption="Alle kleuren, licht en donker"
          captionHidden
          density="list"
          head={['Naam', 'Licht', 'Donker', 'Waarvoor']}
          rows={uses.map(([name, use]) => [
            name,
            <Swatch key="light" hex={palettes.light[name]} />,
            <Swatch key="dark" hex={palettes.dark[name]} />,
            use,
          ])}
        />
      </Sheet>
      <Sheet title="Contrast" level={3}>
        <Text>Tekst heeft minstens 4,5 nodig. Een rand die iets betekent heeft minstens 3 nodig.</Text>
        <DataTable
          caption="Elk paar dat voorkomt"
          captionHidden
          density="list"
          head={['Kleur', 'Op', 'Nodig', 'Licht', 'Donker']}
          rows={pairs.map((pair) => contrastRow(pair, palettes))}
        />
      </Sheet>
      <Sheet title="Een vel in het donker" level={3}>
        <DarkSample palettes={palettes} />
      </Sheet>
    </Stack>
  )
}

const figure = (ratio: number) => ratio.toFixed(1).replace('.', ',')

function contrastRow({ ink, on, asks }: Pair, { light, dark }: Palettes) {
  const between = (of: Palettes['light']) => figure(contrast(of[ink] ?? '', of[on] ?? ''))
  return [ink, on, figure(asks), between(light), between(dark)]
}

function Swatch({ hex = '' }: { hex: string | undefined }) {
  return (
    <>
      <svg className="ui-swatch" viewBox="0 0 40 20" aria-hidden="true" focusable="false">
        <rect width="40" height="20" rx="3" fill={hex} />
      </svg>{' '}
      {hex}
    </>
  )
}

/** A picture, because a page is light or dark as a whole. */
function DarkSample({ palettes: { dark } }: Known) {
  return (
    <svg
      className="ui-dark-sample"
      viewBox="0 0 480 150"
      role="img"
      aria-label="Een vel met een knop, in donkere kleuren"
    >
      <rect width="480" height="150" fill={dark.ground} />
      <rect x="16" y="16" width="448" height="118" rx="4" fill={dark.sheet} stroke={dark['amber-line']} />
      <rect x="16" y="16" width="448" height="3" fill={dark.amber} />
      <path d="M43 39.5A7 7 0 1 0 47.5 44" fill="none" stroke={dark.amber} strokeWidth="2.5" />
      <text x="62" y="52" fill={dark.ink} fontSize="20" className="ui-dark-sample__title">
        Dit wacht op u
      </text>
      <text x="36" y="78" fill={dark['ink-soft']} fontSize="15">
        De boom is gemeten. Het overleg moet nog komen.
      </text>
      <rect x="36" y="92" width="152" height="32" rx="4" fill={dark.petrol} />
      <text x="112" y="113" fill={dark['on-petrol']} fontSize="15" textAnchor="middle">
        Plan het overleg
      </text>
    </svg>
  )
}
