import { z } from 'zod'
import { today } from '#platform/clock.ts'
import { tokensCss } from '#platform/ui/assets.ts'
import { palettesOf } from '#platform/ui/palette.ts'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import { choice, date, longText, yes } from '#platform/web/fields.ts'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'

export const stylePath = '/beheer/stijl'

/** What the example asks, so that pressing its button shows how a refused form looks. */
export const exampleForm = z.object({
  wat: longText(4000, 'Vul in wat u aan de boom ziet'),
  besluit: choice(['zo', 'anders', 'niet'], 'Kies wat u ermee doet'),
  dag: date('Vul in wanneer dat was'),
  eens: yes('Bevestig dat u dit met de buren heeft besproken'),
})

/** Every part in every state. Rarely opened, so nothing of it is loaded before. */
export async function stylePage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const { Gallery } = await import('#platform/ui/gallery.tsx')
  const { Example } = await import('#platform/ui/gallery-forms.tsx')
  const form = (
    <Sheet title="Een formulier" level={3}>
      <Text>
        Druk op Bewaar zonder iets in te vullen: zo ziet een geweigerd formulier eruit. Er wordt niets bewaard.
      </Text>
      <Example action={`${stylePath}/voorbeeld`} filled={filled} today={today()} token={ctx.token} />
    </Sheet>
  )
  return {
    title: 'Stijl',
    nav: '/beheer/instellingen',
    crumbs: [
      { label: 'Instellingen', href: '/beheer/instellingen' },
      { label: 'Stijl', href: stylePath },
    ],
    // Samples for builders, in Dutch for every reader.
    body: (
      <div lang="nl">
        <Gallery today={today()} palettes={palettesOf(tokensCss())} forms={form} />
      </div>
    ),
  }
}
