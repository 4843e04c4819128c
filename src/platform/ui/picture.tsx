import { type ReactNode, useId } from 'react'

export interface PictureProps {
  /** What the picture is of, in a few words. */
  title: string
  /** What it shows, for who cannot see it; the same stands in the list or table beside it. */
  desc: string
  width: number
  height: number
  children: ReactNode
}

/** A picture drawn by us: it scales with the letters of the page, prints, and says in words what it shows. */
export function Picture({ title, desc, width, height, children }: PictureProps) {
  const id = useId()
  return (
    <svg
      className={`ui-picture ui-picture--${width > 400 ? 'wide' : 'narrow'}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      focusable="false"
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{desc}</desc>
      {children}
    </svg>
  )
}

export interface WordsProps {
  x: number
  /** The baseline of the first line. */
  y: number
  lines: readonly string[]
  size?: number
  anchor?: 'start' | 'middle' | 'end'
  look?: 'soft' | 'strong' | 'on'
}

/** Words in a picture, line under line. */
export function Words({ x, y, lines, size = 14, anchor = 'start', look }: WordsProps) {
  return (
    <text className={look ? `ui-words ui-words--${look}` : 'ui-words'} x={x} y={y} fontSize={size} textAnchor={anchor}>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines drawn once on the server
        <tspan key={place} x={x} dy={place === 0 ? 0 : size * 1.25}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** The picture, and beside it (under it on a phone) the same in words. */
export function PictureAndWords({ picture, children }: { picture: ReactNode; children: ReactNode }) {
  return (
    <div className="ui-picture-and-words">
      <div className="ui-picture-and-words__picture">{picture}</div>
      <div className="ui-stack">{children}</div>
    </div>
  )
}
