import { api, read } from '#routing/route.ts'
import { coarse, seesCoarse } from '#trajectory/coarse-stages.ts'
import { glancePage } from './case-glance.tsx'
import { listMyCases } from './caseload-store.ts'
import { casesPage } from './cases-page.tsx'
import { coursePage } from './course-page.tsx'
import { looksPage } from './look-page.tsx'
import { searchPage } from './search-page.tsx'
import { straightPage } from './straight-page.ts'
import { wholeRoutes } from './whole-routes.ts'
import { workPage } from './work-page.tsx'

export const caseloadRoutes = [
  read({ path: '/werk', may: 'signed in', audit: 'work.listed', page: workPage }),
  read({ path: '/werk/nu', may: 'signed in', audit: 'work.listed', page: straightPage }),
  read({ path: '/dossiers', may: 'signed in', audit: 'cases.listed', page: casesPage }),
  read({ path: '/dossiers/:number', may: 'read the process', audit: 'case.seen', page: glancePage }),
  read({ path: '/dossiers/:number/verloop', may: 'read the process', audit: 'course.seen', page: coursePage }),
  read({ path: '/dossiers/:number/logboek', may: 'read who looked', audit: 'looks.read', page: looksPage }),
  ...wholeRoutes,
  read({ path: '/zoeken', may: 'signed in', audit: 'case.searched', page: searchPage }),
  api({
    path: '/api/v1/dossiers',
    may: 'signed in',
    audit: 'cases.listed',
    answer: async (ctx) => {
      const cases = await listMyCases(ctx)
      ctx.saw(cases.map(({ id }) => ({ kind: 'case', id, part: 'process' })))
      return {
        dossiers: cases.map(({ number, stage, relations, due_on, organisation }) => ({
          number,
          stage: seesCoarse(relations) ? coarse(stage) : stage,
          dueOn: due_on,
          organisation,
        })),
      }
    },
  }),
  api({
    path: '/api/v1/dossiers/:number',
    may: 'read the process',
    audit: 'case.seen',
    answer: async (ctx) => {
      const { number, product, stage, stageSince, dueOn, reviewOn, destroyOn, relations } = ctx.case
      if (seesCoarse(relations)) return { number, product, stage: coarse(stage), dueOn, reviewOn, destroyOn }
      return { number, product, stage, stageSince, dueOn, reviewOn, destroyOn }
    },
  }),
]
