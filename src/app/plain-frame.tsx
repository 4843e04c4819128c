import { renderDocument } from '#platform/ui/document.tsx'
import { PlainFrame } from '#platform/ui/frame.tsx'
import type { OutsidePage } from '#trajectory/5-conversations/outside-pages.tsx'

/** A page without a sender: no name, no mark, no menu, and nothing in its title but what it says. */
export function renderPlain({ title, body }: OutsidePage, how: { demo: boolean; refused?: boolean }): string {
  return renderDocument({
    title,
    errors: how.refused ?? false,
    body: <PlainFrame demo={how.demo ? 'Demonstratie. Alles hier is verzonnen.' : undefined}>{body}</PlainFrame>,
  })
}
