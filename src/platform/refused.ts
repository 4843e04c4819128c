/** A rule said no. The sentence is for the person who asked; what they typed is shown again. */
export class Refused extends Error {
  readonly field: string | undefined
  constructor(sentence: string, field?: string) {
    super(sentence)
    this.name = 'Refused'
    this.field = field
  }
  get sentence(): string {
    return this.message
  }
}

/** Not there, or not for you: one and the same answer. */
export class NotFound extends Error {
  constructor() {
    super('Deze pagina is er niet, of niet voor u.')
    this.name = 'NotFound'
  }
}

/** Someone else saved the same text first; both texts are kept and shown side by side. */
export class Conflict extends Error {
  readonly theirs: Record<string, string>
  readonly version: number
  readonly by: string
  constructor(theirs: Record<string, string>, version: number, by: string) {
    super('Iemand anders heeft deze tekst ondertussen opgeslagen.')
    this.name = 'Conflict'
    this.theirs = theirs
    this.version = version
    this.by = by
  }
}
