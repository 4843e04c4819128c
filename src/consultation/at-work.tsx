import { may } from '#access/may.ts'
import { dateOf } from '#platform/clock.ts'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { type ConsultationLine, listOpen } from './consultation-store.ts'
import { seen } from './in-hand.ts'
import { GoOnByCode, OpenConsultations } from './list-page.tsx'

/** What of the consultations waits for me; names them in the log line of the page. */
export async function consultationsAtWork(ctx: Ctx): Promise<ConsultationLine[]> {
  const open = await listOpen(ctx)
  const mine = may(ctx.me, 'read the trajectory advice') ? open : open.filter((line) => isMine(ctx, line))
  seen(ctx, ...mine.map(({ id }) => id))
  return mine
}

/** What I wrote down waits for my answer, until somebody carries it as a trajectory advice. */
const isMine = (ctx: Ctx, line: ConsultationLine) => (line.ends_on ? line.carried : line.author === ctx.me.account)

/** What came in today, then what still needs an answer or a moment. */
function Calls({ ctx, lines }: { ctx: Ctx; lines: readonly ConsultationLine[] }) {
  const isToday = ({ written_at }: ConsultationLine) => dateOf(written_at.toTemporalInstant()).equals(ctx.today)
  const [today, earlier] = [lines.filter(isToday), lines.filter((line) => !isToday(line))]
  return (
    <>
      {(today.length > 0 || earlier.length === 0) && (
        <OpenConsultations ctx={ctx} lines={today} title="Vandaag opgeschreven" />
      )}
      {earlier.length > 0 && <OpenConsultations ctx={ctx} lines={earlier} title="Nog te beantwoorden" />}
    </>
  )
}

/** For who takes the calls this stands first: one press to write, one to go on. */
export function ConsultationsAtWork({ ctx, lines }: { ctx: Ctx; lines: readonly ConsultationLine[] }) {
  if (may(ctx.me, 'read the trajectory advice'))
    return (
      <Stack>
        <Columns>
          <Sheet title="Belt er iemand met een vraag?">
            <Text>Schrijf mee terwijl de beller praat. Namen zijn niet nodig.</Text>
            <ButtonLink href="/consultaties/nieuw" large>
              Nieuwe consultatie
            </ButtonLink>
          </Sheet>
          <GoOnByCode ctx={ctx} />
        </Columns>
        <Calls ctx={ctx} lines={lines} />
      </Stack>
    )
  return lines.length > 0 ? (
    <OpenConsultations ctx={ctx} lines={lines} title="Uw consultaties en trajectadviezen" />
  ) : null
}
