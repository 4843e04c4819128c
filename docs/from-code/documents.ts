import { permissions } from './permissions.ts'
import { rulesDocument } from './rules.ts'
import { stagesDocument } from './stages.ts'
import { tasksDocument } from './tasks.ts'
import { readWords } from './words.ts'

/** The documents that come from the code, by their path; and the words that GLOSSARY.md still lacks. */
export function documents(root: string): { files: Record<string, string>; missing: string[] } {
  const words = readWords(root)
  const files = {
    'docs/permissions.md': permissions(root, words),
    'docs/rules.md': rulesDocument(root),
    'docs/stages.md': stagesDocument(words),
    'docs/tasks.md': tasksDocument(),
  }
  return { files, missing: [...words.missing] }
}
