import { Picture, PictureAndWords, Words } from '#platform/ui/picture.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Small } from '#platform/ui/text.tsx'
import { ourPicture, placeOf } from './coarse-stages.ts'
import { type Stage, stages } from './stages.ts'
import { type Arrow, type Box, layOut, type Place, picture, placesOf } from './way-layout.ts'

export interface WayPictureProps {
  /** As others see it, in eight steps; without it the nine steps of LIV. */
  coarse?: boolean
  /** Where one case stands; without it the way by itself. */
  stage?: Stage
}

/** The way of a case as a picture made from the table of moves, and the same in words beside it. Asks the database nothing. */
export function WayPicture({ coarse = false, stage }: WayPictureProps) {
  const places = placesOf(coarse)
  const at = stage && placeIn(stage, coarse)
  return (
    <PictureAndWords picture={<Drawing places={places} at={at} />}>
      <DataTable
        caption="De stappen, en wat op elke stap kan volgen"
        head={['Stap', 'Daarna kan', 'Terug kan naar']}
        rows={places
          .slice(0, -1)
          .map((place, index) => [
            at === index ? `${place.label} (hier is het dossier)` : place.label,
            place.on.map((next) => places[next]?.label).join(', '),
            place.back.map((earlier) => places[earlier]?.label).join(', '),
          ])}
      />
      <Small>Een streeplijn links is een stap terug. Een lijn rechts is een kortere weg naar het einde.</Small>
      <Small>{ourPicture}</Small>
    </PictureAndWords>
  )
}

const placeIn = (stage: Stage, coarse: boolean): number => {
  if (coarse) return placeOf(stage)
  return stage === 'closed' ? stages.length : stages.indexOf(stage)
}

function Drawing({ places, at }: { places: readonly Place[]; at: number | undefined }) {
  const { boxes, arrows, height } = layOut(places)
  const here = at === undefined ? undefined : places[at]?.label
  return (
    <Picture
      title={here ? `De weg van een dossier, nu bij ${here}` : 'De weg van een dossier'}
      desc="Van boven naar beneden de stappen, van aanmelding tot afgesloten. De tabel hiernaast zegt hetzelfde in woorden."
      width={picture.width}
      height={height}
    >
      {arrows.map((arrow) => (
        <Line key={arrow.points.join()} {...arrow} />
      ))}
      {boxes.map((box, place) => (
        <Stop key={box.y} box={box} place={place} state={stateOf(place, at)} last={place === boxes.length - 1} />
      ))}
    </Picture>
  )
}

type State = 'done' | 'now' | 'plain'
const stateOf = (place: number, at: number | undefined): State =>
  at === undefined || place > at ? 'plain' : place < at ? 'done' : 'now'

function Stop({ box, place, state, last }: { box: Box; place: number; state: State; last: boolean }) {
  const look = state === 'now' ? 'on' : undefined
  const middle = box.y + box.height / 2
  const top = middle - ((box.lines.length - 1) * picture.size * 1.25) / 2 + picture.size * 0.35
  return (
    <g>
      <rect
        className={`ui-draw-box ui-draw-box--${state}`}
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={last ? box.height / 2 : 8}
      />
      {!last && (
        <Words
          x={box.x + 20}
          y={middle + picture.size * 0.35}
          lines={[String(place + 1)]}
          anchor="middle"
          size={picture.size}
          look={look ?? 'soft'}
        />
      )}
      <Words x={box.x + 36} y={top} lines={box.lines} size={picture.size} {...(look && { look })} />
    </g>
  )
}

function Line({ kind, points }: Arrow) {
  const [x = 0, y = 0] = points.at(-1) ?? []
  const [tx = 0] = points.at(-2) ?? []
  return (
    <g>
      <polyline className={`ui-draw-${kind}`} points={points.map((point) => point.join(',')).join(' ')} />
      <path
        className={kind === 'main' ? 'ui-draw-head ui-draw-head--main' : 'ui-draw-head'}
        d={kind === 'main' ? `M${x - 5} ${y - 8}h10l-5 8z` : `M${x + (tx > x ? 8 : -8)} ${y - 4.5}v9L${x} ${y}z`}
      />
    </g>
  )
}
