import { mayRecord } from '#consent/consent-parts.tsx'
import { ExplanationSheets, languageNamed } from '#consent/explanation-sheet.tsx'
import { explanations } from '#consent/explanation-words.ts'
import { InformedForm } from '#consent/informing-forms.tsx'
import { NotFound } from '#platform/refused.ts'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'

/** Explained in the person's own language; right below it is recorded that it was, with what this page knows already. */
export async function explanationPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const language = languageNamed(ctx.params.language)
  if (!language) throw new NotFound()
  const all = `/dossiers/${ctx.case.number}/toestemming`
  return casePage(ctx, {
    title: `Leg uit in het ${explanations[language].label}`,
    body: (
      <Stack>
        <Text>
          Lees voor, of laat lezen. Vraag daarna of het duidelijk is. Geef alleen papier mee als dat veilig is.
        </Text>
        <ExplanationSheets language={language} />
        {mayRecord(ctx) && (
          <Sheet title="Leg vast dat de persoon is geïnformeerd">
            <InformedForm
              ctx={ctx}
              at={all}
              action={`${all}/geinformeerd`}
              filled={filled}
              names={new Map()}
              known={{ how: 'spoken', language: explanations[language].label }}
            />
          </Sheet>
        )}
        <Small>De woorden van deze uitleg zijn een standaard, te bevestigen door LIV.</Small>
      </Stack>
    ),
  })
}
