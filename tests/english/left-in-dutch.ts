import type { Page } from 'playwright-core'

/** The texts of a page in English, and what is read aloud, that are neither somebody's words nor in another language by their own saying. */
export function textsInEnglish(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const place = node.parentElement
      if (
        place?.closest('[lang]')?.tagName === 'HTML' &&
        !place.closest('textarea, script, [translate="no"], option:not([value])')
      )
        texts.push(node.textContent?.trim() ?? '')
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const place of document.querySelectorAll(`[${name}]`))
        if (place.closest('[lang]')?.tagName === 'HTML') texts.push(place.getAttribute(name)?.trim() ?? '')
    return texts.filter((text) => /\p{L}{2}/u.test(text))
  })
}

// Words that are in nearly every Dutch sentence, and never in an English one.
const dutch =
  /(^|[^\p{L}])(de|het|een|van|voor|niet|wordt|naar|bij|nog|dit|deze|dat|zijn|heeft|wie|aan|geen|uit|ook|als|uw|maar|kan|mag|moet|wat|waar|hoe|zonder|sinds|werkdagen?|dagen?|vandaag|maandag|dinsdag|woensdag|donderdag|vrijdag|januari|februari|maart|mei|juni|juli|augustus|oktober)(?=$|[^\p{L}])/iu

// The names of places, organisations and roads of the made-up cases.
const names = /\bVan der|\bde Vries|Van den|van der|van Dijk|de Wit|van Dam|de Jong|van Leeuwen|de Boer|van Rijn/

/** Whether a text is left in Dutch, by rule: a sentence of ours that was not translated, or a Dutch word in it. */
export function isLeft(text: string, twins: ReadonlyMap<string, string>): boolean {
  const twin = twins.get(text)
  if (twin !== undefined) return twin !== text && ![...twins.values()].includes(text)
  return dutch.test(text.replace(names, ''))
}
