import { dateWords } from '#platform/clock.ts'
import { unmet } from '#platform/rules.ts'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, Text, TextLink, Unbroken } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { isConfirmedNow, termOf } from '#settings/settings-store.ts'
import { casePage } from '../case-page.tsx'
import { getRequest, type Request } from './information-store.ts'
import { type LinkForm, linkRules, mailWords, tellingWords } from './link.ts'
import { linkFacts, type MadeLink } from './link-actions.ts'
import { codeWords, spell } from './link-secret.ts'
import { oneAnswer, QuestionText } from './outside-parts.tsx'

const requestIn = (ctx: CaseCtx) => ctx.params.request ?? ''
const here = (ctx: CaseCtx) => `/dossiers/${ctx.case.number}/informatie/${requestIn(ctx)}/link`
const back = (ctx: CaseCtx) => (
  <TextLink href={`/dossiers/${ctx.case.number}/informatie`}>Gevraagd bij anderen</TextLink>
)

/** One question by a link: first written as the other will read it. */
export async function linkPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const request = await getRequest(ctx, requestIn(ctx))
  const reasons = unmet(linkRules, await linkFacts(ctx, request))
  return casePage(ctx, {
    title: 'Vraag het met een eenmalige link',
    lead: back(ctx),
    body: (
      <Columns>
        <Sheet title="Wat leest de ander?">
          <WriteForm ctx={ctx} request={request} filled={filled} reasons={reasons} />
        </Sheet>
        <HowItWorks days={await termOf(ctx, 'link-works')} confirmed={await isConfirmedNow(ctx, 'link-works')} />
      </Columns>
    ),
  })
}

function WriteForm({
  ctx,
  request: { words },
  filled,
  reasons,
}: {
  ctx: CaseCtx
  request: Request
  filled: Filled | undefined
  reasons: readonly string[]
}) {
  const action = here(ctx)
  const initial = {
    whom: `${words.function}, ${words.organisation}`,
    question: words.asked,
    reason: words.mayBeSaid,
    sender: ctx.me.name,
  }
  const f = fields(filled, initial, action)
  return (
    <Form action={action} token={ctx.token}>
      <TextField {...f('whom')} label="Aan wie" hint="Alleen voor uzelf en het team. De ander leest dit niet." />
      <TextArea
        {...f('question')}
        label="De vraag, zoals de ander die leest"
        hint="Eén vraag. Niet meer dan is afgesproken; liever geen volledige naam."
        rows={4}
        max={2000}
      />
      <TextArea
        {...f('reason')}
        label="Wat u erbij zegt"
        hint="Niet meer over het waarom dan met de persoon is afgesproken."
        optional
        rows={2}
        max={1000}
      />
      <TextField
        {...f('sender')}
        label="Wie bent u voor de ander?"
        hint="Een naam en een telefoonnummer waar de ander u kent."
      />
      <Actions>
        <Submit name="step" value="preview" reasons={reasons}>
          Bekijk wat de ander leest
        </Submit>
      </Actions>
    </Form>
  )
}

function HowItWorks({ days, confirmed }: { days: number; confirmed: boolean }) {
  return (
    <Notice kind="info" title="Zo werkt het">
      <Text>U krijgt een link en een code. De link gaat in een mail, de code geeft u door per telefoon.</Text>
      <Text>
        De ander heeft geen account nodig, geeft één antwoord en kan één bestand meesturen. De link werkt {days} dagen,
        en één keer. Na vijf verkeerde codes is hij dood; u hoort dat.
      </Text>
      {!confirmed && <Small>{`${days} dagen: standaard, nog te bevestigen door LIV.`}</Small>}
    </Notice>
  )
}

/** Exactly what the other will read, before there is a link. */
export function previewPage(ctx: CaseCtx, input: LinkForm): PageView {
  const telling = tellingWords([input.question, input.reason, input.sender].join(' '))
  return casePage(ctx, {
    title: 'Dit leest de ander',
    lead: back(ctx),
    body: (
      <Stack>
        {telling.length > 0 && (
          <Notice kind="waiting" title="Is dit zo afgesproken?">
            U gebruikt: {telling.join(', ')}. Daaraan ziet de ander waarom u dit vraagt. Wijzig de tekst als dat niet is
            afgesproken.
          </Notice>
        )}
        <Sheet title="Een vraag aan u">
          <QuestionText words={input} />
          <Text>{oneAnswer}</Text>
        </Sheet>
        <Sheet title="Klopt het?">
          <Form action={`${here(ctx)}/maken`} token={ctx.token}>
            {(['whom', 'question', 'reason', 'sender', '_draft'] as const).map((name) => (
              <HiddenField key={name} name={name} value={input[name] ?? ''} />
            ))}
            <Text>De link en de code ziet u straks één keer. Houd pen en papier of een mail klaar.</Text>
            <Actions>
              <Submit name="step" value="make">
                Maak de link
              </Submit>
              <Submit kind="secondary" name="step" value="change">
                Wijzig de tekst
              </Submit>
            </Actions>
          </Form>
        </Sheet>
      </Stack>
    ),
  })
}

/** The link and the code, apart, this once: after this page nobody can read them any more. */
export function oncePage(
  ctx: CaseCtx,
  made: MadeLink,
  { whom, sender, to, answers }: { whom: string; sender: string; to: string; answers: boolean },
): PageView {
  const link = new URL(`/bericht/${made.token}`, ctx.origin).href
  const until = dateWords(made.until)
  return casePage(ctx, {
    title: 'De link is gemaakt',
    lead: `Voor ${whom}. De link werkt tot en met ${until}.`,
    body: (
      <Stack>
        <Notice kind="waiting" title="U ziet dit één keer">
          LIV bewaart de link en de code niet. Kwijt? Trek de link dan in en maak een nieuwe.
        </Notice>
        <Columns wide={false}>
          <Sheet title="1. De link, in een mail">
            <Small>Deze tekst kunt u in uw mail plakken. Er staat niet in waar het over gaat.</Small>
            <Reading>{mailWords(link, until, sender)}</Reading>
          </Sheet>
          <Sheet title="2. De code, per telefoon">
            <Heading level={3} look={1}>
              <Unbroken>{codeWords(made.code)}</Unbroken>
            </Heading>
            <DataList items={[['Zo zegt u hem', spell(made.code)]]} />
            <Text>De code geeft u door per telefoon, niet in dezelfde mail. Vraag of u de goede persoon spreekt.</Text>
          </Sheet>
        </Columns>
        <Text>
          {answers
            ? 'Komt er een antwoord, dan staat het bij uw werk en krijgt u een mail dat er werk wacht.'
            : 'Verandert de afspraak of gaat zij niet door, dan werkt de link niet meer.'}
        </Text>
        <Actions>
          <ButtonLink href={to}>Ik heb de link en de code</ButtonLink>
        </Actions>
      </Stack>
    ),
  })
}
