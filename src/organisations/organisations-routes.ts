import { z } from 'zod'
import type { Ctx } from '#routing/context.ts'
import { read, write } from '#routing/route.ts'
import { organisationPage } from './organisation-page.tsx'
import { contactForm, newOrganisationForm, organisationForm } from './organisations.ts'
import { addContactPoint, addOrganisation, changeOrganisation, removeContactPoint } from './organisations-actions.ts'
import { organisationsPage } from './organisations-page.tsx'

const at = '/beheer/organisaties'
const here = (ctx: Ctx) => `${at}/${ctx.params.id ?? ''}`
const may = 'change organisations'

export const organisationRoutes = [
  read({ path: at, may: 'read settings', audit: 'organisations.listed', page: organisationsPage }),
  write({
    path: at,
    may,
    audit: 'organisation.added',
    form: newOrganisationForm,
    page: organisationsPage,
    do: async (ctx: Ctx, input) => ({
      to: `${at}/${await addOrganisation(ctx, input)}`,
      said: 'De organisatie is toegevoegd.',
    }),
  }),
  read({ path: `${at}/:id`, may: 'read settings', audit: 'organisation.read', page: organisationPage }),
  write({
    path: `${at}/:id/wijzigen`,
    may,
    audit: 'organisation.changed',
    form: organisationForm,
    page: organisationPage,
    do: async (ctx: Ctx, input) => {
      await changeOrganisation(ctx, input)
      return { to: here(ctx), said: 'De wijziging is vastgelegd.' }
    },
  }),
  write({
    path: `${at}/:id/contactpunt`,
    may,
    audit: 'contact-point.added',
    form: contactForm,
    page: organisationPage,
    do: async (ctx: Ctx, input) => {
      await addContactPoint(ctx, input)
      return { to: here(ctx), said: 'Het contactpunt is toegevoegd.' }
    },
  }),
  write({
    path: `${at}/:id/contactpunt-weg`,
    may,
    audit: 'contact-point.removed',
    form: z.object({ point: z.string().max(36) }),
    page: organisationPage,
    do: async (ctx: Ctx, input) => {
      await removeContactPoint(ctx, input)
      return { to: here(ctx), said: 'Het contactpunt is weggehaald.' }
    },
  }),
]
