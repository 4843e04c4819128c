import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Small, Text } from '#platform/ui/text.tsx'
import { ourPicture } from '#trajectory/coarse-stages.ts'

/** Two experts, two axes, one advice in four domains: the brochure's words, drawn by us, and the same words beside it. */
export function HowLivLooks() {
  return (
    <Sheet title="Zo kijkt LIV">
      <div className="ui-picture">
        <Drawing />
        <div className="ui-picture__words">
          <Part title="Twee soorten experts">
            Duidingsexperts weten van radicalisering, jihadisme en geopolitiek. Zorgexperts weten van psychische
            gezondheid en trauma. Samen vormen zij één team.
          </Part>
          <Part title="Twee kanten van één mens">
            Het team praat met de persoon. Het kijkt naar mogelijke radicalisering én naar psychische gezondheid. Ook
            wat ertegen pleit, komt op papier.
          </Part>
          <Part title="Vier onderwerpen">
            Het advies gaat over veiligheid, van de persoon en van anderen. En over zorg. Over onderwijs, dagbesteding
            en werk. Over systeem en woonplek: wie er om iemand heen staan, en waar iemand woont.
          </Part>
          <Part title="COA of de gemeente besluit">
            LIV adviseert. COA of de gemeente besluit per aanbeveling, en houdt de regie op de uitvoering.
          </Part>
          <Small>{ourPicture} In de tekening staan geen cijfers: niemand krijgt er een.</Small>
        </div>
      </div>
    </Sheet>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <Heading level={3} look={4}>
        {title}
      </Heading>
      <Text>{children}</Text>
    </div>
  )
}

/** Two lines of sight that cross at the person, and go on to one advice. No scale on them: a place on a line would be a score. */
function Drawing() {
  return (
    <svg
      className="ui-drawing"
      fontSize="14.5"
      viewBox="0 0 280 448"
      role="img"
      aria-labelledby="kijk-titel kijk-uitleg"
    >
      <title id="kijk-titel">Twee experts, één gesprek, één advies</title>
      <desc id="kijk-uitleg">
        Boven staan een duidingsexpert, die kijkt naar mogelijke radicalisering, en een zorgexpert, die kijkt naar
        psychische gezondheid. Hun lijnen kruisen bij de persoon, met wie zij praten. Daaruit komt één advies in vier
        delen: veiligheid, zorg, onderwijs dagbesteding en werk, systeem en woonplek. Onderaan besluit COA of de
        gemeente.
      </desc>
      <path
        className="ui-drawing__line"
        d="M66 66L214 236M214 66L66 236M140 272V290M70 290H210M70 290V300M210 290V300M140 398V410"
      />
      <Box at={[1, 1, 132, 66]} lines={['Duidingsexpert', 'mogelijke', 'radicalisering']} />
      <Box at={[147, 1, 132, 66]} lines={['Zorgexpert', 'psychische', 'gezondheid']} />
      <circle className="ui-drawing__disc" cx="140" cy="151" r="47" />
      <Words x={140} y={148} lines={['De persoon', 'in gesprek']} on />
      <Box at={[30, 226, 220, 46]} lines={['Eén advies']} strong />
      <Box at={[1, 300, 132, 38]} lines={['Veiligheid']} />
      <Box at={[147, 300, 132, 38]} lines={['Zorg']} />
      <Box at={[1, 346, 132, 52]} lines={['Onderwijs, werk,', 'dagbesteding']} />
      <Box at={[147, 346, 132, 52]} lines={['Systeem en', 'woonplek']} />
      <Words x={140} y={430} lines={['COA of de gemeente besluit']} />
    </svg>
  )
}

type Place = readonly [x: number, y: number, width: number, height: number]

function Box({ at, lines, strong }: { at: Place; lines: readonly string[]; strong?: boolean }) {
  const [x, y, width, height] = at
  const first = y + height / 2 + 5 - (lines.length - 1) * 9
  return (
    <>
      <rect
        className={strong ? 'ui-drawing__disc' : 'ui-drawing__box'}
        x={x}
        y={y}
        width={width}
        height={height}
        rx="7"
      />
      <Words x={x + width / 2} y={first} lines={lines} on={strong} />
    </>
  )
}

function Words({ x, y, lines, on }: { x: number; y: number; lines: readonly string[]; on?: boolean | undefined }) {
  return (
    <text className={on ? 'ui-drawing__on' : 'ui-drawing__words'} x={x} y={y} textAnchor="middle">
      {lines.map((line, place) => (
        <tspan
          key={line}
          x={x}
          dy={place === 0 ? 0 : 18}
          className={place === 0 || lines.length < 3 ? 'ui-drawing__first' : undefined}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}
