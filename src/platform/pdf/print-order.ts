/** What goes to the child that makes documents, and what comes back. */
export interface PrintOrder {
  template: string
  data: string
  title: string
  createdAt: number
  standard: string
}

export interface PrintAnswer {
  pdf?: Uint8Array
  /** Signs that no bundled typeface has. */
  signs?: string[]
  /** What the exporter said, without any text of the document. */
  trouble?: string
}
