import { catalogue, writeCatalogue } from './catalogue-files.ts'
import { sentencesOfTheCode } from './sentences.ts'
import { isOneSmallWord } from './what-is-read.ts'

/** `npm run words`: every sentence in the file of its room, in the order of the code; a new one empty, to be filled in; what is gone out. */
const english = new Map(catalogue().map(({ dutch, twin }) => [dutch, twin]))
const rooms = new Map<string, Map<string, string>>(
  catalogue().map(({ file }) => [file.replace('.json', ''), new Map()]),
)
const placed = new Set<string>()
for (const { dutch, room } of sentencesOfTheCode()) {
  const small = isOneSmallWord(dutch)
  if (placed.has(dutch) || (small && !english.has(dutch))) continue
  placed.add(dutch)
  const file = small ? 'words' : room
  const own = rooms.get(file) ?? new Map<string, string>()
  rooms.set(file, own.set(dutch, english.get(dutch) ?? ''))
}
writeCatalogue(rooms)
const empty = [...rooms.values()].flatMap((own) => [...own].filter(([, twin]) => !twin).map(([dutch]) => dutch))
console.log(
  empty.length === 0 ? 'Elke zin heeft een Engelse.' : `Nog zonder Engels: ${empty.length}\n${empty.join('\n')}`,
)
