import { read, type Sent, write } from '#routing/route.ts'
import { additionForm, answerForm, changeForm, codeForm, consultationForm } from './consultation.ts'
import { add, answer, change, goOnByCode, putAdditionRight, putAnswerRight, writeDown } from './consultation-actions.ts'
import { consultationPage } from './consultation-page.tsx'
import { pathId } from './in-hand.ts'
import { consultationsPage } from './list-page.tsx'
import { lookAgainPage, textOf } from './look-again-page.tsx'
import { consultationLooksPage, consultationsKeptPage } from './looks-page.tsx'
import { findHints } from './person-hint.ts'
import { changePage, newConsultationPage } from './write-page.tsx'

const one = '/consultaties/:id' as const

/** Saved in any case; where something may lead to a person, the writer is asked afterwards. */
const saved = (id: string, text: string, said: string): Sent => ({
  to: findHints(text).length > 0 ? `/consultaties/${id}/nakijken` : `/consultaties/${id}`,
  said,
})

// An adviser stands in one consultation only, and the database knows which: those doors ask it, not the role.
export const consultationRoutes = [
  read({ path: '/consultaties', may: 'signed in', audit: 'consultations.listed', page: consultationsPage }),
  read({
    path: '/consultaties/nieuw',
    may: 'write down a consultation',
    audit: 'consultation.form',
    page: newConsultationPage,
  }),
  write({
    path: '/consultaties/nieuw',
    may: 'write down a consultation',
    audit: 'consultation.written',
    form: consultationForm,
    page: newConsultationPage,
    do: async (ctx, input) => {
      const { id, code } = await writeDown(ctx, input)
      return saved(id, textOf(input), `Bewaard. De code voor de beller is ${code}.`)
    },
  }),
  write({
    path: '/consultaties/code',
    may: 'read the consultation',
    audit: 'consultation.asked',
    form: codeForm,
    page: consultationsPage,
    do: async (ctx, input) => ({ to: `/consultaties/${await goOnByCode(ctx, input.code)}` }),
  }),
  read({
    path: '/consultaties/toezicht',
    may: 'read who looked at a consultation',
    audit: 'consultations.kept',
    page: consultationsKeptPage,
  }),
  read({ path: `${one}/logboek`, may: 'signed in', audit: 'consultation.looks-read', page: consultationLooksPage }),
  read({ path: one, may: 'signed in', audit: 'consultation.read', page: consultationPage }),
  read({ path: `${one}/nakijken`, may: 'signed in', audit: 'consultation.looked-again', page: lookAgainPage }),
  read({ path: `${one}/wijzigen`, may: 'signed in', audit: 'consultation.read', page: changePage }),
  write({
    path: `${one}/wijzigen`,
    may: 'signed in',
    audit: 'consultation.changed',
    form: changeForm,
    page: changePage,
    do: async (ctx, { _version, ...input }) => {
      const id = pathId(ctx)
      await change(ctx, id, input, Number(_version ?? 0))
      return saved(id, textOf(input), 'De aangepaste tekst is bewaard; de oude is weg.')
    },
  }),
  write({
    path: `${one}/toevoegen`,
    may: 'signed in',
    audit: 'consultation.added',
    form: additionForm,
    page: consultationPage,
    do: async (ctx, { addition }) => {
      await add(ctx, pathId(ctx), addition)
      return saved(pathId(ctx), addition, 'Toegevoegd.')
    },
  }),
  write({
    path: `${one}/toevoegingen/:addition`,
    may: 'signed in',
    audit: 'consultation.changed',
    form: additionForm,
    page: lookAgainPage,
    do: async (ctx, { addition }) => {
      await putAdditionRight(ctx, pathId(ctx), pathId(ctx, 'addition'), addition)
      return saved(pathId(ctx), addition, 'De aangepaste tekst is bewaard; de oude is weg.')
    },
  }),
  write({
    path: `${one}/antwoord`,
    may: 'signed in',
    audit: 'consultation.answered',
    form: answerForm,
    page: consultationPage,
    do: async (ctx, input) => {
      await answer(ctx, pathId(ctx), input.answer)
      return saved(pathId(ctx), input.answer, 'De consultatie is afgerond.')
    },
  }),
  write({
    path: `${one}/antwoord/wijzigen`,
    may: 'signed in',
    audit: 'consultation.changed',
    form: answerForm,
    page: lookAgainPage,
    do: async (ctx, input) => {
      await putAnswerRight(ctx, pathId(ctx), input.answer)
      return saved(pathId(ctx), input.answer, 'De aangepaste tekst is bewaard; de oude is weg.')
    },
  }),
]
