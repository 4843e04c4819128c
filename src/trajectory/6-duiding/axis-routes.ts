import { z } from 'zod'
import type { ActName } from '#access/who.ts'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx, EventName } from '#routing/context.ts'
import { type Route, read, write } from '#routing/route.ts'
import type { Axis } from './axes.ts'
import { comparePage } from './compare-page.tsx'
import { duidingPage } from './duiding-page.tsx'
import {
  alternativeForm,
  askForm,
  changeForm,
  conclusionForm,
  disputeForm,
  dissentForm,
  foundationForm,
  fromOthersForm,
  instrumentForm,
  missingForm,
  noneForm,
  observationForm,
  protectiveForm,
  questionForm,
  reviewForm,
  statementForm,
} from './duiding-words.ts'
import { addInstrument, changeInstrument } from './instrument-actions.ts'
import { liftPage } from './lift-page.tsx'
import { liftForm, liftSentences } from './lifting-actions.ts'
import { addObservation, changeObservation, disputeObservation } from './observation-actions.ts'
import { writeOwnView } from './own-view-actions.ts'
import { ownViewForm } from './own-views.ts'
import { reviewPage } from './review-page.tsx'
import {
  askReview,
  beginAnew,
  giveReview,
  signDuiding,
  startNewVersion,
  takeBackReview,
  withdrawVersion,
} from './signing-actions.ts'
import { addStatement, changeStatement, removeWords } from './statement-actions.ts'
import {
  addMissing,
  addNamed,
  changeMissing,
  changeNamed,
  noneFound,
  writeConclusion,
  writeDissent,
  writeFoundation,
  writeQuestion,
} from './writing-actions.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const nothing = z.object({})

function itemOf(ctx: CaseCtx): string {
  const { item = '' } = ctx.params
  if (!uuid.test(item)) throw new NotFound()
  return item
}

/** The URLs of one axis; the same for both, each under its own acts. */
export function axisRoutes(axis: Axis): Route[] {
  const at = `/dossiers/:number/duiding/${axis.path}` as const
  const page = duidingPage(axis)
  /** One small form of the page: what it does, and to which place on the page it returns. */
  const form = <Form extends z.ZodType>(
    path: string,
    taken: Form,
    act: ActName,
    event: EventName,
    back: string,
    work: Work<Form>,
  ) =>
    write({
      path: `${at}/${path}`,
      may: act,
      audit: event,
      form: taken,
      page,
      do: async (ctx: CaseCtx, input: z.output<Form>) => {
        await work(ctx, input)
        return { to: `/dossiers/${ctx.case.number}/duiding/${axis.path}${back}`, said: saidOf[event] ?? 'Bewaard.' }
      },
    })
  const writing = <Form extends z.ZodType>(path: string, taken: Form, back: string, work: Work<Form>) =>
    form(path, taken, axis.write, 'duiding.written', back, work)
  return [
    read({ path: at, may: axis.read, audit: 'duiding.read', page }),
    read({ path: `${at}/verschil`, may: axis.read, audit: 'duiding.compared', page: comparePage(axis) }),
    read({ path: `${at}/uit-gesprekken`, may: axis.write, audit: 'conversations.read-to-lift', page: liftPage(axis) }),
    write({
      path: `${at}/uit-gesprekken`,
      may: axis.write,
      audit: 'duiding.written',
      form: liftForm,
      page: liftPage(axis),
      do: async (ctx, input) => {
        await liftSentences(ctx, axis, input)
        const to = `/dossiers/${ctx.case.number}/duiding/${axis.path}#for`
        return { to, said: 'De gekozen zinnen staan bij de waarnemingen.' }
      },
    }),
    write({
      path: `${at}/eigen-kijk`,
      may: axis.write,
      audit: 'duiding.own-view-saved',
      form: ownViewForm,
      page,
      do: async (ctx, input) => {
        await writeOwnView(ctx, axis, input)
        const said = input.go === 'final' ? 'Uw eigen kijk is definitief.' : 'Uw concept is bewaard.'
        return { to: `/dossiers/${ctx.case.number}/duiding/${axis.path}`, said }
      },
    }),
    writing('vraag', questionForm, '#vraag', (ctx, input) => writeQuestion(ctx, axis, input)),
    writing('waarnemingen/zelf', observationForm, '#waarneming', (ctx, input) => addObservation(ctx, axis, input)),
    writing('waarnemingen/ander', fromOthersForm, '#waarneming', (ctx, input) => addObservation(ctx, axis, input)),
    writing('waarneming/:item', observationForm, '#for', (ctx, input) =>
      changeObservation(ctx, axis, itemOf(ctx), input),
    ),
    writing('waarneming/:item/weg', nothing, '#for', (ctx) => removeWords(ctx, axis, '_observation', itemOf(ctx))),
    form('betwist', disputeForm, axis.write, 'observation.disputed', '#for', (ctx, input) =>
      disputeObservation(ctx, axis, input.observation),
    ),
    writing('vaststelling', statementForm, '#vaststellingen', (ctx, input) => addStatement(ctx, axis, input)),
    writing('vaststelling/:item', statementForm, '#vaststellingen', (ctx, input) =>
      changeStatement(ctx, axis, itemOf(ctx), input),
    ),
    writing('instrument', instrumentForm, '#instrumenten', (ctx, input) => addInstrument(ctx, axis, input)),
    writing('instrument/:item', instrumentForm, '#instrumenten', (ctx, input) =>
      changeInstrument(ctx, axis, itemOf(ctx), input),
    ),
    writing('beschermend', protectiveForm, '#beschermend', (ctx, input) => addNamed(ctx, axis, 'protective', input)),
    writing('beschermend-geen', noneForm, '#beschermend', (ctx, input) => noneFound(ctx, axis, 'protective', input)),
    writing('beschermend/:item', protectiveForm, '#beschermend', (ctx, input) =>
      changeNamed(ctx, axis, 'protective', itemOf(ctx), input),
    ),
    writing('andere-verklaring', alternativeForm, '#andere-verklaring', (ctx, input) =>
      addNamed(ctx, axis, 'alternative', input),
    ),
    writing('andere-verklaring-geen', noneForm, '#andere-verklaring', (ctx, input) =>
      noneFound(ctx, axis, 'alternative', input),
    ),
    writing('andere-verklaring/:item', alternativeForm, '#andere-verklaring', (ctx, input) =>
      changeNamed(ctx, axis, 'alternative', itemOf(ctx), input),
    ),
    writing('ontbreekt', missingForm, '#ontbreekt', (ctx, input) => addMissing(ctx, axis, input)),
    writing('ontbreekt/:item', missingForm, '#ontbreekt', (ctx, input) => changeMissing(ctx, axis, itemOf(ctx), input)),
    writing('deel/:item/weg', nothing, '#beschermend', (ctx) => removeWords(ctx, axis, '_part', itemOf(ctx))),
    writing('onderbouwing', foundationForm, '#onderbouwing', (ctx, input) => writeFoundation(ctx, axis, input)),
    writing('conclusie', conclusionForm, '#conclusie', (ctx, input) => writeConclusion(ctx, axis, input)),
    writing('ander-inzicht', dissentForm, '#ander-inzicht', (ctx, input) => writeDissent(ctx, axis, input)),
    form('teken', nothing, axis.write, 'duiding.sign', '', (ctx) => signDuiding(ctx, axis)),
    form('nieuwe-versie', changeForm, axis.write, 'duiding.new-version', '', (ctx, input) =>
      startNewVersion(ctx, axis, input),
    ),
    form('versie-weg', nothing, axis.write, 'duiding.withdraw', '', (ctx) => withdrawVersion(ctx, axis)),
    form('opnieuw', nothing, axis.write, 'duiding.begin-anew', '', (ctx) => beginAnew(ctx, axis)),
    form('toets-vragen', askForm, axis.ask, 'duiding.review-asked', '#toets-vragen', (ctx, input) =>
      askReview(ctx, axis, input),
    ),
    form('toets-intrekken', askForm, axis.ask, 'duiding.review-taken-back', '#toets-vragen', (ctx, input) =>
      takeBackReview(ctx, axis, input),
    ),
    read({ path: `${at}/toets`, may: axis.review, audit: 'duiding.read-for-review', page: reviewPage(axis) }),
    write({
      path: `${at}/toets`,
      may: axis.review,
      audit: 'duiding.reviewed',
      form: reviewForm,
      page: reviewPage(axis),
      do: async (ctx, input) => {
        await giveReview(ctx, axis, input)
        return { to: '/werk', said: 'Uw toets is bewaard. Uw toegang tot dit dossier is geëindigd.' }
      },
    }),
  ]
}

type Work<Form extends z.ZodType> = (ctx: CaseCtx, input: z.output<Form>) => Promise<void>

const saidOf: Record<string, string> = {
  'observation.disputed': 'Bij deze waarneming staat nu dat de persoon die betwist.',
  'duiding.sign': 'De duiding is ondertekend en staat vast.',
  'duiding.new-version': 'De nieuwe versie begint met dezelfde woorden.',
  'duiding.withdraw': 'De nieuwe versie is weg.',
  'duiding.begin-anew': 'U begint met een lege bladzijde. Het eerdere concept is weggelegd.',
  'duiding.review-asked': 'Uw collega kan deze duiding nu lezen en toetsen.',
  'duiding.review-taken-back': 'Uw collega kan deze duiding niet meer lezen.',
}
