import { Bullets } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PageHead, Text } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { type PageView, read } from '#routing/route.ts'
import { keysOf } from './page-frame.tsx'

/** Every key that works for this person, and the way to turn them off. */
async function shortcutsPage(ctx: Ctx): Promise<PageView> {
  return {
    title: 'Sneltoetsen',
    body: (
      <Stack>
        <PageHead title="Sneltoetsen" lead="Met één of twee toetsen naar een bladzijde of een regel." />
        <Sheet>
          <DataTable
            caption="Toetsen en wat zij doen"
            captionHidden
            head={['Toets', 'Wat gebeurt er']}
            rows={keysOf(ctx.me).map(({ keys, does }) => [<Keys key="k" keys={keys} />, does])}
          />
        </Sheet>
        <OnOrOff />
        <Sheet title="Goed om te weten">
          <Bullets
            items={[
              'Met Enter opent u de regel waar u bent.',
              'Staan er twee toetsen? Druk ze na elkaar in, niet samen.',
              'Typt u in een veld, dan doen de toetsen niets.',
              'Gebruikt u een schermlezer of spraak? Dan kunt u de toetsen beter uitzetten.',
            ]}
          />
        </Sheet>
      </Stack>
    ),
  }
}

function Keys({ keys }: { keys: string }) {
  const [first, second] = keys.split(' ')
  if (!second) return <kbd className="ui-key">{first}</kbd>
  return (
    <>
      <kbd className="ui-key">{first}</kbd> en dan <kbd className="ui-key">{second}</kbd>
    </>
  )
}

/** Kept on the device itself: it says nothing about anybody, so the server need not know. */
function OnOrOff() {
  return (
    <Sheet title="Aan of uit">
      <p
        className="ui-text"
        id="sneltoetsen-stand"
        role="status"
        data-on="De sneltoetsen staan aan op dit apparaat."
        data-off="De sneltoetsen staan uit op dit apparaat."
      />
      <button
        type="button"
        hidden
        className="ams-button ams-button--secondary"
        data-shortcuts=""
        data-on="Zet de sneltoetsen aan"
        data-off="Zet de sneltoetsen uit"
      />
      <noscript>
        <Text>Uw browser voert geen scripts uit. Daarom werken de sneltoetsen hier niet. Al het andere wel.</Text>
      </noscript>
    </Sheet>
  )
}

export const shortcutsRoutes = [
  read({ path: '/sneltoetsen', may: 'signed in', audit: 'shortcuts.read', page: shortcutsPage }),
]
