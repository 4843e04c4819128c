import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { ActName } from '#access/who.ts'
import type { Parts } from '#platform/ui/parts-nav.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx, Ctx, EventName } from './context.ts'

/** Who may: an act of who.ts, or anybody who is signed in (their own work and their own sign-out). */
export type May = ActName | 'signed in'

export interface PageView {
  readonly title: string
  /** Rendered only after the transaction has committed, log line and all. */
  readonly body: ReactNode
  /** Straight on to another page of our own: this one has nothing to say. */
  readonly onTo?: string
  readonly crumbs?: readonly { label: string; href?: string }[]
  /** The other pages of the same thing: shown beside this one. */
  readonly parts?: Parts
  /** Where 'acuut gevaar' leads from this page; without one it rings 112. */
  readonly urgent?: string
  /** Which entry of the side navigation this page belongs to. */
  readonly nav?:
    | '/werk'
    | '/dossiers'
    | '/aanbevelingen'
    | '/overdrachten'
    | '/consultaties'
    | '/consultaties/toezicht'
    | '/privacy'
    | '/cijfers'
    | '/beheer'
    | '/beheer/instellingen'
    | '/beheer/organisaties'
    | '/kennis'
    | '/aanmelden'
}

export interface Sent {
  /** Where the browser goes next. */
  readonly to: string
  /** One fixed sentence shown there; never content. */
  readonly said?: string
}

/** The next page of a form in steps: nothing is stored until the last one is sent. */
export interface Shown {
  readonly show: PageView
  /** A step that came back with errors. */
  readonly refused?: Filled | undefined
  /** The last step, shown once instead of gone to: what was kept while typing is not needed any more. */
  readonly done?: true
}

export interface FileView {
  readonly bytes: Uint8Array
  readonly type: string
  /** A neutral name: it ends up in other people's systems. */
  readonly name: string
}

/** A path with :number has a case in hand. */
export type CtxOf<Path extends string> = Path extends `${string}:number${string}` ? CaseCtx : Ctx

interface Door<Path extends string> {
  readonly path: Path
  readonly may: May
  readonly audit: EventName
}

export type Page<Path extends string = string> = (ctx: CtxOf<Path>, filled?: Filled) => Promise<PageView>

export interface ReadRoute<Path extends string = string> extends Door<Path> {
  readonly kind: 'read'
  readonly page: Page<Path>
}
/**
 * What takes longer than a transaction should last, such as a document: read in a transaction of its own with its own log line,
 * made when that has committed, and handed to `do`, which checks that it is still about the same words.
 */
export interface Before<C, Made, Input = never> {
  readonly audit: EventName
  readonly read: (ctx: C, input: Input) => Promise<() => Promise<Made>>
}
export interface WriteRoute<Path extends string = string, Form extends z.ZodType = z.ZodType, Made = undefined>
  extends Door<Path> {
  readonly kind: 'write'
  readonly form: Form
  readonly before?: Before<CtxOf<Path>, Made, z.output<Form>>
  readonly do: (ctx: CtxOf<Path>, input: z.output<Form>, made: Made) => Promise<Sent | Shown>
  /** The page that shows this form; it comes back with the words typed when something is refused. */
  readonly page: Page<Path>
}
export interface FileRoute<Path extends string = string, Made = undefined> extends Door<Path> {
  readonly kind: 'file'
  readonly before?: Before<CtxOf<Path>, Made>
  readonly file: (ctx: CtxOf<Path>, made: Made) => Promise<FileView>
}
export interface ApiRoute<Path extends string = string> extends Door<Path> {
  readonly kind: 'api'
  readonly answer: (ctx: CtxOf<Path>) => Promise<unknown>
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes holds paths of every shape
export type Route = ReadRoute<any> | WriteRoute<any, any, any> | FileRoute<any, any> | ApiRoute<any>

/** A page. Without `may` and `audit` it does not compile. */
export function read<Path extends string>(route: Omit<ReadRoute<Path>, 'kind'>): ReadRoute<Path> {
  return { kind: 'read', ...route }
}
/** A form that is sent: parsed at the door, done in one transaction, answered with a redirect. */
export function write<Path extends string, Form extends z.ZodType, Made = undefined>(
  route: Omit<WriteRoute<Path, Form, Made>, 'kind'>,
): WriteRoute<Path, Form, Made> {
  return { kind: 'write', ...route }
}
/** A document to download. */
export function fileOf<Path extends string, Made = undefined>(
  route: Omit<FileRoute<Path, Made>, 'kind'>,
): FileRoute<Path, Made> {
  return { kind: 'file', ...route }
}
/** An answer in JSON under /api/v1. */
export function api<Path extends `/api/v1/${string}`>(route: Omit<ApiRoute<Path>, 'kind'>): ApiRoute<Path> {
  return { kind: 'api', ...route }
}
