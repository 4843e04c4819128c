import { fillsByPasting } from './fields/date.ts'
import { countsAlong } from './fields/room.ts'

/** Small help in the fields of a form. Without this script every form works: the server reads the same dates and counts the same characters. */
for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-max]')) countsAlong(area)
for (const boxes of document.querySelectorAll<HTMLElement>('.ui-date')) fillsByPasting(boxes)

// A reason at the top may be about a field that is folded away.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.ui-errors a')) {
  link.addEventListener('click', () => {
    const field = document.getElementById(link.hash.slice(1))
    for (let at: Element | null | undefined = field; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true
  })
}
