import type { z } from 'zod'
import { NotFound, Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { Ctx } from '#routing/context.ts'
import { type checkForm, checkRules, type LessonForm, looksLikeAPerson, namesACase } from './knowledge.ts'
import {
  checkLesson,
  deleteLesson,
  findLesson,
  insertLesson,
  type Lesson,
  returnLesson,
  rewriteLesson,
} from './knowledge-store.ts'

/** Writes a lesson: what looks like a person is asked about first. */
export async function writeLesson(ctx: Ctx, input: LessonForm): Promise<string> {
  mustBeWithoutPersons(input)
  return insertLesson(ctx, input.title, input.words)
}

export async function changeLesson(ctx: Ctx, id: string, input: LessonForm): Promise<void> {
  const lesson = await getLesson(ctx, id)
  if (lesson.author !== ctx.me.account) throw new Refused('Alleen wie de les schreef, verandert de tekst.')
  if (lesson.checkedAt) throw new Refused('Deze les is gelezen en staat vast. Schrijf een nieuwe.')
  mustBeWithoutPersons(input)
  await rewriteLesson(ctx, lesson, input.title, input.words)
}

function mustBeWithoutPersons(input: LessonForm): void {
  if (namesACase(input))
    throw new Refused('Haal het dossiernummer weg: een les verwijst naar geen enkel dossier.', 'words')
  const found = looksLikeAPerson(input)
  if (found.length > 0 && !input.sure)
    throw new Refused(
      `Dit lijkt op een persoon: ${found.join(', ')}. Haal het weg, of vink aan dat het niemand is.`,
      'words',
    )
}

/** A second reader looks whether a person is in it: then it can be found, or it goes back. */
export async function readAsSecond(ctx: Ctx, id: string, { clean, remark }: z.output<typeof checkForm>): Promise<void> {
  const lesson = await getLesson(ctx, id)
  requireAll(checkRules, { another: lesson.author !== ctx.me.account, inHand: lesson.checkedAt === null })
  if (clean === 'yes') await checkLesson(ctx, lesson, remark)
  else await returnLesson(ctx, lesson, remark)
}

export async function throwAway(ctx: Ctx, id: string): Promise<void> {
  const lesson = await getLesson(ctx, id)
  if (lesson.author !== ctx.me.account || lesson.checkedAt)
    throw new Refused('Alleen de schrijver gooit een les weg, zolang die niet is gelezen.')
  await deleteLesson(ctx, lesson)
}

async function getLesson(ctx: Ctx, id: string): Promise<Lesson> {
  const lesson = /^[0-9a-f-]{36}$/.test(id) ? await findLesson(ctx, id) : undefined
  if (!lesson) throw new NotFound()
  return lesson
}
