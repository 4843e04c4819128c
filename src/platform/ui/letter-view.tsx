import type { ReactNode } from 'react'

/** A letter on paper as it will be read, with the same words in the language of the house beside it. Only the letter itself prints. */
export function LetterBeside({ letter, beside }: { letter: ReactNode; beside?: ReactNode }) {
  return (
    <div className={beside ? 'ui-letters ui-letters--two' : 'ui-letters'}>
      <div className="ui-letter ui-letter--alone">{letter}</div>
      {beside && <div className="ui-letters__beside">{beside}</div>}
    </div>
  )
}
