import type { ReactNode } from 'react'

export type HeadCell = string | { label: string; align?: 'end'; hidden?: boolean }

export interface DataTableProps {
  caption: ReactNode
  /** The caption is read aloud only, when a heading above says the same. */
  captionHidden?: boolean
  head: readonly HeadCell[]
  rows: readonly (readonly ReactNode[])[]
  /** 'reading' for cells with sentences, 'list' to look something up among many. */
  density?: 'reading' | 'list'
  /** Shown in place of the table when there are no rows. */
  empty?: ReactNode
}

const cellOf = (cell: HeadCell) => (typeof cell === 'string' ? { label: cell } : cell)

/** A table that becomes one card a row on a phone. */
export function DataTable({ caption, captionHidden, head, rows, density, empty }: DataTableProps) {
  if (rows.length === 0 && empty) return <>{typeof empty === 'string' ? <p className="ui-text">{empty}</p> : empty}</>
  const cells = head.map(cellOf)
  return (
    <table className="ams-table__table ui-table" data-density={density}>
      <caption className={captionHidden ? 'ams-visually-hidden' : 'ams-table__caption'}>{caption}</caption>
      <thead>
        <tr>{cells.map(headCell)}</tr>
      </thead>
      <tbody>{rows.map((row, place) => bodyRow(row, place, cells))}</tbody>
    </table>
  )
}

function headCell(cell: ReturnType<typeof cellOf>) {
  const label = 'hidden' in cell && cell.hidden ? <span className="ams-visually-hidden">{cell.label}</span> : cell.label
  return (
    <th key={cell.label} scope="col" className={cellClass('ams-table__header-cell', cell)}>
      {label}
    </th>
  )
}

function bodyRow(row: readonly ReactNode[], place: number, head: ReturnType<typeof cellOf>[]) {
  return <tr key={place}>{row.map((value, column) => bodyCell(value, column, head[column] ?? { label: '' }))}</tr>
}

function bodyCell(value: ReactNode, column: number, head: ReturnType<typeof cellOf>) {
  const shown = { className: cellClass('ams-table__cell', head), 'data-label': labelOf(head), children: value }
  if (column === 0) return <th key={column} scope="row" {...shown} />
  return <td key={column} {...shown} />
}

const labelOf = (head: ReturnType<typeof cellOf>) => ('hidden' in head && head.hidden ? undefined : head.label)

function cellClass(base: string, cell: ReturnType<typeof cellOf>): string {
  return 'align' in cell && cell.align === 'end' ? `${base} ${base}--align-end` : base
}
