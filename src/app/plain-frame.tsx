import { languagePath } from '#english/language.ts'
import { renderDocument } from '#platform/ui/document.tsx'
import { PlainFrame } from '#platform/ui/frame.tsx'
import { LanguageSwitch } from '#platform/ui/language-switch.tsx'
import type { OutsidePage } from '#trajectory/5-conversations/outside-pages.tsx'
import { ReasonsFirst } from './reasons-first.tsx'

/** A page without a sender: no name, no mark, no menu, and nothing in its title but what it says. */
export function renderPlain(
  { title, body, refused }: OutsidePage,
  how: { demo: boolean; back?: string | undefined },
): string {
  return renderDocument({
    title,
    errors: (refused?.errors.length ?? 0) > 0,
    body: (
      <PlainFrame
        demo={how.demo ? 'Demonstratie. Alles hier is verzonnen.' : undefined}
        language={how.back && <LanguageSwitch action={languagePath} back={how.back} />}
      >
        <ReasonsFirst filled={refused}>{body}</ReasonsFirst>
      </PlainFrame>
    ),
  })
}
