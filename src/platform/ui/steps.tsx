import { useId } from 'react'
import { Hidden } from './text.tsx'

export interface Step {
  label: string
  state: 'done' | 'now' | 'later'
  href?: string
}

const words = { done: 'klaar', now: 'hier bent u', later: 'nog niet' }

/** Where we are, in words. On a phone the current step alone; the others are one tap away, without a script. */
export function StepIndicator({ steps, label = 'Stappen' }: { steps: readonly Step[]; label?: string }) {
  const listId = useId()
  const place = steps.findIndex((step) => step.state === 'now')
  const here = steps[place]
  return (
    <nav className="ui-steps" aria-label={label}>
      <button type="button" className="ui-steps__open" popoverTarget={listId}>
        <span className="ui-steps__ring" aria-hidden="true" />
        {here ? `Stap ${place + 1} van ${steps.length}: ${here.label}` : label}
      </button>
      <ol className="ui-steps__list" id={listId} popover="auto">
        {steps.map((step) => (
          <StepItem key={step.label} {...step} />
        ))}
      </ol>
    </nav>
  )
}

function StepItem({ label, state, href }: Step) {
  return (
    <li className={`ui-step ui-step--${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="ui-step__mark" aria-hidden="true" />
      <span className="ui-step__label">
        {href ? <a href={href}>{label}</a> : label}
        <Hidden> ({words[state]})</Hidden>
      </span>
    </li>
  )
}
