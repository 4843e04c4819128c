import type { ProviderPerson } from './provider-order.ts'

/** The page where somebody chooses who to be: a form of buttons, nothing else. */
export function choosePage(action: string, persons: readonly ProviderPerson[]): string {
  const groups = Map.groupBy(persons, (person) => person.group)
  const lists = [...groups].map(([group, members]) => {
    const buttons = members.map((person) => `<li>${button(person)}</li>`).join('')
    return `<h2>${html(group)}</h2><ul>${buttons}</ul>`
  })
  return page(
    'Kies wie u bent',
    `<p class="lead">Dit is het inlogscherm van de demonstratie. Een wachtwoord is niet nodig.</p>
<p class="note">Alle personen hieronder zijn verzonnen. Voer geen gegevens van echte mensen in.</p>
<form method="post" action="${html(action)}">${lists.join('')}</form>`,
  )
}

function button({ id, name, line }: ProviderPerson): string {
  return `<button type="submit" name="persona" value="${html(id)}"><strong>${html(name)}</strong> <span>${html(line)}</span></button>`
}

export function sorryPage(sentence: string, startUri: string): string {
  return page(
    'Inloggen lukte niet',
    `<p class="lead">${html(sentence)}</p><p><a href="${html(startUri)}">Begin opnieuw met inloggen</a></p>`,
  )
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Inloggen voor de demonstratie</title>
<link rel="stylesheet" href="/stijl.css">
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
