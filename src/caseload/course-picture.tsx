import { dayMonthYear } from '#platform/clock.ts'
import { type Laid, layOutLine, line } from '#platform/ui/line-layout.ts'
import { Picture, Words } from '#platform/ui/picture.tsx'
import { type Course, type Mark, marksOf } from './course.ts'

/** So many words fit in one picture; what is older stands in the table. */
const most = 30

/** The course of a case as a picture: time runs down, each step is a stretch, what happened stands beside its day. */
export function CoursePicture({ course, today }: { course: Course; today: Temporal.PlainDate }) {
  const marks = shownOf(marksOf(course, today))
  const first = (marks[0] as Mark).on
  const last = (marks.at(-1) as Mark).on
  const days = Math.max(1, first.until(last).days)
  const at = (day: Temporal.PlainDate) => Math.min(1, Math.max(0, first.until(day).days / days))
  const { laid, height, length } = layOutLine(
    marks.map(({ on, label }) => ({ at: at(on), label, when: dayMonthYear(on) })),
  )
  const y = (day: Temporal.PlainDate) => line.pad + at(day) * length
  const end = course.stretches.at(-1)
  return (
    <Picture
      title="Het verloop van dit dossier"
      desc={`Van ${dayMonthYear(first)} tot ${dayMonthYear(last)}, van boven naar beneden. De tabel zegt hetzelfde in woorden.`}
      width={line.width}
      height={height}
    >
      <line className="ui-draw-line" x1={22} x2={22} y1={line.pad} y2={line.pad + length} />
      {course.stretches.map(({ from, until, label }, place) => (
        <rect
          key={`${from}${label}`}
          className={`ui-draw-box ui-draw-box--${until ? (place % 2 === 0 ? 'done' : 'plain') : 'now'}`}
          x={14}
          y={y(from)}
          width={16}
          height={Math.max(2, y(until ?? today) - y(from))}
        />
      ))}
      {course.due && end && !end.until && y(course.due) > y(today) && (
        <rect
          className="ui-draw-box ui-draw-box--ahead"
          x={14}
          y={y(today)}
          width={16}
          height={y(course.due) - y(today)}
        />
      )}
      {marks.map((mark, place) => (
        <OnLine key={`${mark.kind}${mark.on}${mark.label}`} mark={mark} laid={laid[place] as Laid} />
      ))}
    </Picture>
  )
}

const shownOf = (marks: readonly Mark[]) => {
  const old = marks.filter(({ kind }) => kind === 'event').slice(0, -most)
  return marks.filter((mark) => !old.includes(mark))
}

function OnLine({ mark, laid }: { mark: Mark; laid: Laid }) {
  const { y, top, lines, height } = laid
  const middle = top + (height - line.gap) / 2
  return (
    <g>
      <polyline
        className={mark.ahead ? 'ui-draw-back' : 'ui-draw-line'}
        points={`30,${y} 40,${y} ${line.text - 16},${middle} ${line.text - 6},${middle}`}
      />
      <Sign mark={mark} y={y} />
      <Words
        x={line.text}
        y={top + line.size}
        lines={lines}
        size={line.size}
        {...(mark.kind !== 'event' && { look: 'strong' as const })}
      />
      <Words
        x={line.text}
        y={top + line.size + lines.length * line.size * 1.25 - 3}
        lines={[dayMonthYear(mark.on)]}
        size={line.small}
        look="soft"
      />
    </g>
  )
}

/** A step is a square, what happened a ring, today a bar across; what is to come is open. */
function Sign({ mark: { kind, ahead }, y }: { mark: Mark; y: number }) {
  if (kind === 'today') return <line className="ui-draw-main" x1={4} x2={40} y1={y} y2={y} />
  if (kind === 'step') return <rect className="ui-draw-box ui-draw-box--done" x={15} y={y - 7} width={14} height={14} />
  return <circle className={`ui-draw-box ui-draw-box--${ahead ? 'ahead' : 'plain'}`} cx={22} cy={y} r={5.5} />
}
