import { z } from 'zod'
import { read, write } from '#routing/route.ts'
import { checkForm, lessonForm } from './knowledge.ts'
import { changeLesson, readAsSecond, throwAway, writeLesson } from './knowledge-actions.ts'
import { knowledgePage, lessonPage, newLessonPage } from './knowledge-pages.tsx'

export const knowledgeRoutes = [
  read({ path: '/kennis', may: 'read lessons', audit: 'lessons.searched', page: knowledgePage }),
  read({ path: '/kennis/nieuw', may: 'write a lesson', audit: 'lesson.form', page: newLessonPage }),
  write({
    path: '/kennis/nieuw',
    may: 'write a lesson',
    audit: 'lesson.written',
    form: lessonForm,
    page: newLessonPage,
    do: async (ctx, input) => ({
      to: `/kennis/les/${await writeLesson(ctx, input)}`,
      said: 'Bewaard. Een collega leest de les, daarna is die te vinden.',
    }),
  }),
  read({ path: '/kennis/les/:lesson', may: 'read lessons', audit: 'lesson.read', page: lessonPage }),
  write({
    path: '/kennis/les/:lesson',
    may: 'write a lesson',
    audit: 'lesson.changed',
    form: lessonForm,
    page: lessonPage,
    do: async (ctx, input) => {
      await changeLesson(ctx, ctx.params.lesson ?? '', input)
      return { to: `/kennis/les/${ctx.params.lesson}`, said: 'De les is bewaard.' }
    },
  }),
  write({
    path: '/kennis/les/:lesson/lezen',
    may: 'check a lesson',
    audit: 'lesson.checked',
    form: checkForm,
    page: lessonPage,
    do: async (ctx, input) => {
      await readAsSecond(ctx, ctx.params.lesson ?? '', input)
      return {
        to: '/kennis',
        said: input.clean === 'yes' ? 'De les is nu te vinden.' : 'De les is terug bij de schrijver.',
      }
    },
  }),
  write({
    path: '/kennis/les/:lesson/weg',
    may: 'write a lesson',
    audit: 'lesson.thrown-away',
    form: z.object({}),
    page: lessonPage,
    do: async (ctx) => {
      await throwAway(ctx, ctx.params.lesson ?? '')
      return { to: '/kennis', said: 'De les is weg.' }
    },
  }),
]
