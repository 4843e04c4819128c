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

/** The button as it is drawn, and what stands there for who reads the other language: each is named in its own. */
export const languageButtons = {
  toEnglish: 'value="en" lang="en">English<',
  toDutch: 'value="nl" lang="nl">Nederlands<',
}
