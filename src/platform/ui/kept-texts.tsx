import type { Filled } from '../web/filled.ts'
import { Submit } from './buttons.tsx'
import type { KeptText } from './keeping.ts'
import { Notice } from './notice.tsx'

/** Texts that wait for this form. Nothing is put back by itself: that is for whoever typed it. */
export function WaitingTexts({ texts, token, back }: { texts: readonly KeptText[]; token: string; back: string }) {
  if (texts.length === 0) return null
  return (
    <div className="ui-kept-texts">
      {texts.map(({ id, since, takeUp, throwAway }) => (
        <Notice kind="waiting" key={id}>
          <p>Er staat een niet opgeslagen tekst van {since}. Alleen u ziet dit.</p>
          <form className="ui-kept-texts__choice" action={throwAway} method="post">
            <input type="hidden" name="_token" value={token} />
            <input type="hidden" name="back" value={back} />
            <a href={takeUp}>Terugzetten</a>
            <Submit kind="quiet">Weggooien</Submit>
          </form>
        </Notice>
      ))}
    </div>
  )
}

/** Above a form with a text taken up again; gets the focus when the page opens. */
export function TakenUp({ filled, changed }: { filled: Filled | undefined; changed: boolean }) {
  if (!filled?.kept) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: who comes back for a text starts where it is
    <div tabIndex={-1} autoFocus className="ui-kept-texts">
      <Notice kind="info">
        <p>Dit is uw tekst van {filled.kept.since}. Hij is nog niet opgeslagen: kijk hem na en verstuur hem.</p>
        {changed && <p>Onder elk veld staat ook wat nu is opgeslagen, als dat iets anders is.</p>}
      </Notice>
    </div>
  )
}
