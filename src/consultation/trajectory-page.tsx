import { NotFound } from '#platform/refused.ts'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack, WaitingFirst } from '#platform/ui/sheet.tsx'
import { PageHead, Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { getLine } from './consultation-store.ts'
import { findEnd } from './end-store.ts'
import { pathId, seen } from './in-hand.ts'
import { crumbs, everywhere, TrajectorySteps } from './one-consultation.tsx'
import { termWords } from './term-words.ts'
import { HoldForm, Moments, PlanForm, Promote } from './trajectory-moments.tsx'
import { Advisers, Ending, Ways } from './trajectory-sides.tsx'
import { findTrajectory, listAdvisers, listPossibleAdvisers, type Trajectory } from './trajectory-store.ts'

/** The trajectory advice: its goal, its moments, and at each the question whether it still goes without a person. */
export async function trajectoryPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const id = pathId(ctx)
  const line = await getLine(ctx, id)
  const trajectory = await findTrajectory(ctx, id)
  if (!trajectory) throw new NotFound()
  const advisers = await listAdvisers(ctx, id)
  const end = await findEnd(ctx, id)
  const carries = !end && advisers.some(({ account }) => account === ctx.me.account)
  const candidates = !end && everywhere(ctx) ? await listPossibleAdvisers(ctx) : []
  const usual = await dayAfterTerm(ctx, 'trajectory-between', ctx.today)
  const hint = await termWords(ctx, 'trajectory-between')
  seen(ctx, id)
  const at = `/consultaties/${id}/trajectadvies`
  const next = trajectory.moments.find(({ held }) => !held)
  const part = { ctx, at, filled }
  const waiting = (
    <>
      {carries && next && <HoldForm {...part} moment={next} />}
      {carries && <PlanForm {...part} soon={!next} usual={usual} hint={hint} />}
      {end && (
        <Sheet title="Hoe het eindigde">
          <Reading>{end.words}</Reading>
        </Sheet>
      )}
    </>
  )
  const aside = (
    <>
      <Ending line={line} trajectory={trajectory} />
      <Advisers {...part} advisers={advisers} candidates={candidates} />
      {carries && <Ways {...part} line={line} trajectory={trajectory} />}
    </>
  )
  return {
    title: `Trajectadvies ${line.code}`,
    nav: '/consultaties',
    crumbs: crumbs(line),
    body: (
      <Stack>
        <PageHead
          title="Trajectadvies"
          lead={`${line.code}: steun aan een professional, zonder dossier over een persoon`}
        />
        <TrajectorySteps ended={end !== undefined} />
        {!end && needsPerson(trajectory) && <NeedsPerson at={at} may={everywhere(ctx)} />}
        <WaitingFirst waiting={waiting} aside={aside}>
          <Sheet title="Het doel">
            <Reading>{trajectory.goal}</Reading>
          </Sheet>
          <Moments moments={trajectory.moments} />
          {advisers.some(({ account }) => account === ctx.me.account) && (
            <TextLink href={`${at}/nakijken`}>Nakijken of er iets naar een persoon leidt</TextLink>
          )}
        </WaitingFirst>
      </Stack>
    ),
  }
}

/** What the newest moment said. */
const needsPerson = ({ moments }: Trajectory) => moments.findLast(({ held }) => held)?.held?.goesOn === 'needs a person'

function NeedsPerson({ at, may: mayPromote }: { at: string; may: boolean }) {
  return (
    <Notice kind="waiting" title="Dit gaat niet meer zonder persoonsgegevens">
      <Text>
        {mayPromote
          ? 'Zet het door als aanmelding, met alleen de tekst waar de vrager ja op zegt. Of spreek af hoe het wel zonder kan.'
          : 'Vraag de frontoffice of een coördinator om het door te zetten als aanmelding. Of spreek af hoe het wel zonder kan.'}
      </Text>
      {mayPromote && <Promote at={at} />}
    </Notice>
  )
}
