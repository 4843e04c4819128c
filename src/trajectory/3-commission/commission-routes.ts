import { read, write } from '#routing/route.ts'
import { moveForm } from '../moving.ts'
import { addressForm, chosen, commissionForm, meetingForm, signForLivForm, signForm } from './commission.ts'
import { acceptCommission, draftCommission, recordMeeting } from './commission-actions.ts'
import { commissionPage } from './commission-pages.tsx'
import { addressCommission, addressToContact } from './contact-actions.ts'
import { signForCommissioner, signForLiv } from './signing-actions.ts'

const at = '/dossiers/:number/opdracht' as const
const page = commissionPage
const back = (number: string) => `/dossiers/${number}/opdracht`

export const commissionRoutes = [
  read({ path: at, may: 'read the commission', audit: 'commission.read', page }),
  write({
    path: at,
    may: 'draft the commission',
    audit: 'commission.saved',
    form: commissionForm,
    page,
    do: async (ctx, input) => {
      const { organisation, contact } = chosen(input)
      await draftCommission(ctx, { ...input, organisation })
      if (contact) await addressToContact(ctx, contact)
      const said = contact ? 'De opdracht is bewaard en ligt bij de contactpersoon.' : 'De opdracht is bewaard.'
      return { to: back(ctx.case.number), said }
    },
  }),
  write({
    path: `${at}/adres`,
    may: 'address the commission',
    audit: 'commission.addressed',
    form: addressForm,
    page,
    do: async (ctx, input) => {
      await addressCommission(ctx, input)
      return { to: back(ctx.case.number), said: 'De opdracht ligt bij de contactpersoon.' }
    },
  }),
  write({
    path: `${at}/ondertekenen`,
    may: 'sign the commission for the commissioner',
    audit: 'commission.signed',
    form: signForm,
    page,
    do: async (ctx, input) => {
      await signForCommissioner(ctx, input)
      return { to: back(ctx.case.number), said: 'De opdracht is ondertekend. Dank u wel.' }
    },
  }),
  write({
    path: `${at}/ondertekenen-liv`,
    may: 'sign the commission for LIV',
    audit: 'commission.signed',
    form: signForLivForm,
    page,
    do: async (ctx, input) => {
      await signForLiv(ctx, input)
      return { to: back(ctx.case.number), said: 'U heeft ondertekend voor LIV.' }
    },
  }),
  write({
    path: `${at}/overleg`,
    may: 'record the coordination meeting',
    audit: 'coordination-meeting.saved',
    form: meetingForm,
    page,
    do: async (ctx, input) => {
      await recordMeeting(ctx, input)
      return { to: back(ctx.case.number), said: 'Het overleg is vastgelegd.' }
    },
  }),
  write({
    path: `${at}/verder`,
    may: 'sign the commission for LIV',
    audit: 'commission.accepted',
    form: moveForm,
    page,
    do: async (ctx) => {
      await acceptCommission(ctx)
      return { to: `/dossiers/${ctx.case.number}/team`, said: 'De opdracht is rond. Nu het team.' }
    },
  }),
]
