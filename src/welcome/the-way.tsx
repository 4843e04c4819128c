import { Sheet } from '#platform/ui/sheet.tsx'
import { Small } from '#platform/ui/text.tsx'
import { ourPicture, type WayKey, ways } from '#trajectory/coarse-stages.ts'

const doing: Record<WayKey, string> = {
  referral: 'Iemand vertelt wat hij heeft gezien of gehoord. Dat mag zonder naam.',
  triage: 'Twee mensen van LIV wegen apart of LIV iets kan doen. Kan dat niet, dan noemen zij wat wel kan.',
  commission: 'COA of de gemeente geeft de opdracht: één vraag. Samen spreken zij af wie wat vertelt.',
  conversations: 'De experts praten met de persoon. Praten is een keuze.',
  duiding: 'De experts beschrijven wat er speelt, en wat daartegen pleit. Een collega leest kritisch mee.',
  advice: 'De persoon ziet het concept eerst. Daarna gaat het advies naar de opdrachtgever.',
  'follow-up': 'COA of de gemeente besluit over elke aanbeveling, en houdt de regie.',
  closure: 'Het dossier gaat dicht. Bleek de zorg niet te kloppen, dan hoort iedereen dat.',
}

/** Who is in it, step by step: from the first lane to the last, in the order of the drawing. */
const lanes = [['Wie', 'meldt'], ['De', 'persoon'], ['LIV'], ['COA of', 'gemeente']] as const
type Lane = 0 | 1 | 2 | 3
const who: Record<WayKey, readonly Lane[]> = {
  referral: [0],
  triage: [2],
  commission: [2, 3],
  conversations: [1, 2],
  duiding: [2],
  advice: [1, 2, 3],
  'follow-up': [3],
  closure: [2, 3],
}

/** The way in eight steps: a drawing of who is in it, and the same steps as a list. */
export function TheWay() {
  return (
    <Sheet title="Zo verloopt het">
      <div className="ui-picture">
        <Drawing />
        <div className="ui-picture__words">
          <ol className="ui-way">
            {ways.map(({ key, label }) => (
              <li key={key}>
                <strong>{label}.</strong> {doing[key]}
              </li>
            ))}
          </ol>
          <Small>{ourPicture}</Small>
        </div>
      </div>
    </Sheet>
  )
}

const across = (lane: Lane) => 35 + lane * 70
const down = (step: number) => 74 + step * 48

function Drawing() {
  const bottom = down(ways.length - 1)
  return (
    <svg
      className="ui-drawing"
      fontSize="14.5"
      viewBox={`0 0 280 ${bottom + 24}`}
      role="img"
      aria-labelledby="weg-titel weg-uitleg"
    >
      <title id="weg-titel">Wie bij welke stap betrokken is</title>
      <desc id="weg-uitleg">
        Stap 1 begint bij wie meldt. Stap 2 en 5 doet LIV. Stap 3 doen LIV en COA of de gemeente samen. In stap 4 praten
        LIV en de persoon. In stap 6 ziet eerst de persoon het advies, en krijgt COA of de gemeente het. Stap 7 is van
        COA of de gemeente. Stap 8 doen LIV en COA of de gemeente.
      </desc>
      {lanes.map(([first, second], lane) => (
        <Head key={first} x={across(lane as Lane)} first={first} second={second} bottom={bottom} />
      ))}
      {ways.map(({ key }, step) => (
        <Step key={key} step={step} lanes={who[key]} next={ways[step + 1]?.key} />
      ))}
    </svg>
  )
}

function Head({ x, first, second, bottom }: { x: number; first: string; second: string | undefined; bottom: number }) {
  return (
    <>
      <text className="ui-drawing__words" x={x} y={second ? 15 : 24} textAnchor="middle">
        <tspan x={x}>{first}</tspan>
        {second && (
          <tspan x={x} dy={18}>
            {second}
          </tspan>
        )}
      </text>
      <path className="ui-drawing__lane" d={`M${x} 44V${bottom}`} />
    </>
  )
}

function Step({ step, lanes: in_, next }: { step: number; lanes: readonly Lane[]; next: WayKey | undefined }) {
  const y = down(step)
  const [from = 0, to = from] = [in_[0], in_.at(-1)]
  const leaves = in_.includes(2) ? 2 : from
  const on = next && (who[next].includes(leaves as Lane) ? leaves : (who[next].at(-1) ?? leaves))
  return (
    <>
      {on !== undefined && (
        <path className="ui-drawing__line" d={`M${across(leaves as Lane)} ${y}L${across(on as Lane)} ${y + 48}`} />
      )}
      <path className="ui-drawing__line" d={`M${across(from)} ${y}H${across(to)}`} />
      {in_.map((lane) => (
        <g key={lane}>
          <circle className="ui-drawing__disc" cx={across(lane)} cy={y} r="15" />
          <text className="ui-drawing__on" x={across(lane)} y={y + 5} textAnchor="middle">
            {step + 1}
          </text>
        </g>
      ))}
    </>
  )
}
