/** The same page in another language: a plain form, so that it works without scripts and no link changes anything. */
export function LanguageSwitch({ action, back }: { action: string; back?: string | undefined }) {
  return (
    <form className="ui-language" action={action} method="post">
      {back && <input type="hidden" name="terug" value={back} />}
      <button className="ui-plain-button" type="submit" name="taal" value="en" lang="en">
        English
      </button>
    </form>
  )
}

/** In the other language the button leads back; each language is named in its own. */
export const switchedBack = (html: string): string =>
  html.replace(/ value="en" lang="en"([^>]*)>English</, ' value="nl" lang="nl"$1>Nederlands<')
