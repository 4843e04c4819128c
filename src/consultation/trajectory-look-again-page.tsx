import { NotFound } from '#platform/refused.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { Stack } from '#platform/ui/sheet.tsx'
import { PageHead } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { getLine } from './consultation-store.ts'
import { pathId, seen } from './in-hand.ts'
import { OwnText } from './look-again-page.tsx'
import { crumbs } from './one-consultation.tsx'
import { findTrajectory, listAdvisers } from './trajectory-store.ts'

/** The same question for the words of a trajectory advice, to who carries it. */
export async function trajectoryLookAgainPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const id = pathId(ctx)
  const line = await getLine(ctx, id)
  const trajectory = await findTrajectory(ctx, id)
  const advisers = await listAdvisers(ctx, id)
  if (!trajectory || !advisers.some(({ account }) => account === ctx.me.account)) throw new NotFound()
  seen(ctx, id)
  const at = `/consultaties/${id}/trajectadvies`
  const texts = [
    { id: 'doel', action: `${at}/doel`, title: 'Het doel', field: 'goal', text: trajectory.goal },
    ...trajectory.moments.flatMap(({ id: moment, what, held }) => [
      {
        id: `${moment}-onderwerp`,
        action: `${at}/moment/${moment}/onderwerp`,
        title: 'Waarover een moment gaat',
        field: 'what',
        text: what,
      },
      ...(held
        ? [{ id: moment, action: `${at}/moment/${moment}/tekst`, title: what, field: 'note', text: held.note }]
        : []),
    ]),
    ...(trajectory.extension
      ? [
          {
            id: 'verlengd',
            action: `${at}/verlengen/reden`,
            title: 'Waarom het is verlengd',
            field: 'reason',
            text: trajectory.extension.reason,
          },
        ]
      : []),
  ]
  return {
    title: `Nakijken, ${line.code}`,
    nav: '/consultaties',
    crumbs: crumbs(line),
    body: (
      <Stack>
        <PageHead
          title="Staat hier iets dat naar een persoon leidt?"
          lead="Alles is al bewaard. U beslist zelf of u iets aanpast; wat u weghaalt, is weg."
        />
        {texts.map((one) => (
          <OwnText key={one.id} ctx={ctx} filled={filled} {...one} />
        ))}
        <Actions>
          <ButtonLink href={at} kind="secondary">
            Nee, laat alles zo staan
          </ButtonLink>
        </Actions>
      </Stack>
    ),
  }
}
