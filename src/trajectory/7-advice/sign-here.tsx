import { may } from '#access/may.ts'
import { unmet } from '#platform/rules.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, HiddenField } from '#platform/ui/form.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { type SignatureKind, signatureKinds } from './advice.ts'
import { type AdviceFacts, completeRules } from './advice-rules.ts'

interface Props {
  readonly ctx: CaseCtx
  readonly facts: AdviceFacts
  /** The hash of the words above: signing is for these and no others. */
  readonly read: string
  readonly at: string
}

export const signPaths: Record<SignatureKind, string> = { duiding: 'duiding', care: 'zorg' }
const acts = { duiding: 'sign the advice for duiding', care: 'sign the advice for care' } as const

/** At the end of the letter, for whoever signs it. */
export function SignHere(props: Props) {
  const { ctx, facts } = props
  if (ctx.case.stage !== 'advice') return null
  return signatureKinds
    .filter(
      (kind) =>
        may(ctx.me, acts[kind], ctx.case) &&
        !facts.signatures.some((one) => one.kind === kind || one.author === ctx.me.account),
    )
    .map((kind) => <SignOne key={kind} {...props} kind={kind} />)
}

function SignOne({ ctx, facts, read, at, kind }: Props & { kind: SignatureKind }) {
  const action = `${at}/ondertekenen/${signPaths[kind]}`
  const missing = unmet(completeRules, { ...facts, today: ctx.today.toString() })
  return (
    <Sheet
      title={kind === 'care' ? 'Ondertekenen voor de zorg' : 'Ondertekenen voor de duiding'}
      waiting={missing.length === 0}
    >
      <Text>
        U ondertekent de woorden hierboven, versie {facts.version}. Verandert er daarna iets, dan geldt uw handtekening
        daar niet voor.
        {kind === 'care' && ' Is er een gezondheidsdeel, dan ondertekent u dat ook.'}
      </Text>
      <Form action={action} token={ctx.token}>
        <HiddenField name="read" value={read} />
        <Actions>
          <Submit reasons={missing} final="Uw handtekening kunt u niet terugnemen.">
            Onderteken versie {facts.version}
          </Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
