import type { Run } from '../word-diff.ts'
import { Hidden } from './text.tsx'

const said = { gone: 'weggehaald: ', new: 'toegevoegd: ' }

/** A text with what went and what came: by line and colour for the eye, in words for who listens. */
export function Changed({ runs, words = said }: { runs: readonly Run[]; words?: typeof said }) {
  return (
    <div className="ui-reading" dir="auto">
      <p>
        {runs.map((run, place) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server
          if (run.kind === 'same') return <span key={place}>{run.text}</span>
          const Mark = run.kind === 'gone' ? 'del' : 'ins'
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server
            <Mark key={place} className={`ui-${Mark}`}>
              <Hidden>{`[${words[run.kind]}`}</Hidden>
              {run.text}
              <Hidden>]</Hidden>
            </Mark>
          )
        })}
      </p>
    </div>
  )
}
