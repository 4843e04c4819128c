import { noteCall, recordDanger, testAfterwards } from '../../src/danger/danger-actions.ts'
import { endCase } from '../../src/trajectory/9-closure/ending-actions.ts'
import type { Story } from './happenings.ts'
import type { Danger } from './shape-of-the-outcome.ts'

/** What happens in any stage: danger, and an end before its time. */
export function endedEarly(story: Story): void {
  for (const one of story.scenario.danger ?? []) inDanger(story, one)
  const { ended } = story.scenario
  if (ended) story.by(ended.by, ended.on, 'end the case', 'ends the case', (ctx) => endCase(ctx, ended))
}

function inDanger(story: Story, { by, on, recordedOn, tested, ...told }: Danger): void {
  let call = ''
  story.by(by, on, 'report acute danger', 'rings in acute danger', async (ctx) => {
    call = await noteCall(ctx)
  })
  story.by(by, recordedOn, 'report acute danger', 'writes up what was told', (ctx) =>
    recordDanger(ctx, call, { ...told, told: 'yes', groundNote: '', tested: 'after', testedWith: '', note: '' }),
  )
  if (tested)
    story.by(tested.by, tested.on, 'test what was told in danger', 'looks afterwards', (ctx) =>
      testAfterwards(ctx, call, tested.note),
    )
}
