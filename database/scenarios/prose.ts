/** Long text in a readable shape: single line ends become spaces, an empty line starts a paragraph, "- " starts a line. */
export function prose(strings: TemplateStringsArray): string {
  const paragraphs = strings
    .join('')
    .trim()
    .split(/\n[ \t]*\n/)
  return paragraphs.map(onOneLine).join('\n\n')
}

function onOneLine(paragraph: string): string {
  return paragraph
    .replace(/\s+/g, ' ')
    .replace(/ - (?=\S)/g, '\n- ')
    .trim()
}
