import { may } from '#access/may.ts'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import { wayOn } from '../moving.ts'
import { WayOn } from '../way-on.tsx'
import { sectionWords } from './advice.ts'
import { ChangedSince, Needs, type StepProps } from './advice-needs.tsx'
import { closeWithoutFollowUp, followUpCanStart, sendRules } from './advice-rules.ts'

/** Both signed: the coordinator sends, and from then on it is frozen. */
export function Sending({ ctx, facts, at }: StepProps) {
  const action = `${at}/versturen`
  const sender = may(ctx.me, 'send the advice', ctx.case)
  return (
    <Sheet title="Klaar om te versturen" waiting={sender}>
      <Needs
        rules={sendRules}
        facts={facts}
        hrefs={{
          'De persoon heeft het concept gezien, of er staat waarom niet': `${at}/onderdelen/${sectionWords.shown.slug}`,
        }}
      />
      <ChangedSince facts={facts} />
      {sender ? (
        <Form action={action} token={ctx.token}>
          <Actions>
            <Submit final="De opdrachtgever krijgt bericht. Dit verandert daarna niet meer: een verbetering is een nieuwe versie.">
              Verstuur dit advies
            </Submit>
            <ButtonLink kind="secondary" href={`${at}/concept`}>
              Lees het nog één keer
            </ButtonLink>
          </Actions>
        </Form>
      ) : (
        <Text>De coördinator verstuurt het advies.</Text>
      )}
    </Sheet>
  )
}

/** Sent: talked about with the local parties, and then the follow-up. */
export function AfterSending({ ctx, facts, at, filled }: StepProps) {
  const needs = wayOn('follow up', followUpCanStart, facts)
  const short = facts.recommended.length === 0
  return (
    <>
      {!facts.talk && may(ctx.me, 'compose the advice', ctx.case) && (
        <Sheet title="Bespreek het advies met de lokale partijen" waiting>
          <Text>
            Het advies is verstuurd. Leg vast wie het adviesgesprek voerden en wat is afgesproken, of waarom het er niet
            was.
          </Text>
          <Actions>
            <ButtonLink href={`${at}/gesprek`}>Leg het adviesgesprek vast</ButtonLink>
          </Actions>
        </Sheet>
      )}
      {short ? (
        <WayOn
          ctx={ctx}
          move="close without follow-up"
          action={`${at}/zonder-opvolging`}
          needs={wayOn('close without follow-up', closeWithoutFollowUp, facts)}
          filled={filled}
        />
      ) : (
        <WayOn ctx={ctx} move="follow up" action={`${at}/verder`} needs={needs} filled={filled} />
      )}
    </>
  )
}
