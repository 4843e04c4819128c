import { Row } from '#platform/ui/sheet.tsx'
import { TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { type Recipient, recipients, recipientWords } from './advice.ts'

/** Which version the address asks for; the newest when it says nothing. */
export function versionAsked(ctx: CaseCtx): number | undefined {
  const asked = ctx.query.get('versie') ?? ''
  return /^\d{1,6}$/.test(asked) ? Number(asked) : undefined
}

/** For whom the letter is drawn, with the way to the others. */
export function Readers({ at, now, version }: { at: string; now: Recipient; version: number | undefined }) {
  const more = version === undefined ? '' : `&versie=${version}`
  return (
    <Row>
      {recipients.map((one) =>
        one === now ? (
          <strong key={one}>{recipientWords[one].label}</strong>
        ) : (
          <TextLink key={one} href={`${at}?voor=${recipientWords[one].slug}${more}`}>
            {recipientWords[one].label}
          </TextLink>
        ),
      )}
    </Row>
  )
}
