import type { CaseCtx } from '#routing/context.ts'
import { fileOf, read, write } from '#routing/route.ts'
import { languageIn, letterFile, letterPage, prepareLetter } from './letter-page.tsx'
import { givenForm, letterKind, letterKinds } from './letters.ts'
import { giveLetter } from './letters-actions.ts'
import { lettersPage, placeOf } from './letters-page.tsx'

const at = '/dossiers/:number/brieven' as const

const perLetter = letterKinds.flatMap((kind) => {
  const { path, act } = letterKind[kind]
  const one = `${at}/${path}/:language{[a-z]{2}}` as const
  const page = (ctx: CaseCtx, filled?: Parameters<typeof letterPage>[2]) => letterPage(ctx, kind, filled)
  return [
    read({ path: one, may: act, audit: 'letter.shown', page }),
    fileOf({
      path: `${at}/${path}/:language{[a-z]{2}\\.pdf}` as const,
      may: act,
      audit: 'letter.downloaded',
      before: { audit: 'letter.prepared', read: (ctx: CaseCtx) => prepareLetter(ctx, kind) },
      file: letterFile,
    }),
    write({
      path: `${one}/gegeven` as const,
      may: 'give a letter to the person',
      audit: 'letter.given',
      form: givenForm,
      page,
      do: async (ctx, input) => {
        await giveLetter(ctx, kind, languageIn(ctx), input)
        return { to: placeOf(ctx), said: 'Vastgelegd dat de persoon deze brief kreeg.' }
      },
    }),
  ]
})

export const lettersRoutes = [
  read({ path: at, may: 'read informing and consent', audit: 'letters.listed', page: lettersPage }),
  ...perLetter,
]
