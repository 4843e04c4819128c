import {
  confirmReceipt,
  inviteTriager,
  makeReferral,
  startTriage,
  takeCase,
} from '../../src/trajectory/1-referral/referral-actions.ts'
import {
  concludeTriage,
  declineCase,
  includeCase,
  saveAnswers,
  tellReferrer,
} from '../../src/trajectory/2-triage/triage-actions.ts'
import {
  acceptCommission,
  draftCommission,
  recordMeeting,
} from '../../src/trajectory/3-commission/commission-actions.ts'
import { findVersion } from '../../src/trajectory/3-commission/commission-store.ts'
import { addressCommission } from '../../src/trajectory/3-commission/contact-actions.ts'
import { signForCommissioner, signForLiv } from '../../src/trajectory/3-commission/signing-actions.ts'
import { composeTeam, startConversations } from '../../src/trajectory/4-team/team-actions.ts'
import type { Story } from './happenings.ts'
import { organisations } from './people.ts'
import type { Commission, Criteria, Meeting, Referral, Team, Triage } from './shape-of-the-start.ts'

/** From the referral to a team that is complete. */
export function startOf(story: Story): void {
  const { referral, triage, commission, meeting, team } = story.scenario
  referred(story, referral)
  if (triage) weighed(story, triage)
  if (commission) commissioned(story, commission, meeting)
  if (team) composed(story, team)
}

const placeOf = (key: string) => organisations.find((one) => one.key === key)?.name ?? key

function referred(story: Story, referral: Referral): void {
  const { by, on, urgent: _urgent, receipt, taken, place, personBirthDate, ...words } = referral
  story.on(on, `${by}: refers`, async () => {
    const made = await story.actors.act(by, 'make a referral', (ctx) =>
      makeReferral(ctx, {
        involved: '',
        tried: '',
        personInformedNote: '',
        language: '',
        personName: '',
        referrerPhone: '',
        referrerEmail: '',
        ...words,
        place: placeOf(place),
        personBirthDate: personBirthDate ? Temporal.PlainDate.from(personBirthDate) : undefined,
      }),
    )
    story.number = made.number
  })
  if (taken) story.by(taken.by, taken.on, 'take the case', 'takes the case', takeCase)
  if (receipt)
    story.by(receipt.by, receipt.on, 'confirm receipt', 'confirms receipt', (ctx) => confirmReceipt(ctx, receipt))
}

function weighed(story: Story, triage: Triage): void {
  const lead = story.scenario.coordinator ?? 'sanne'
  const { invited, first, second, conclusion } = triage
  story.by(invited.by, invited.on, 'invite a triager', 'invites a triager', (ctx) =>
    inviteTriager(ctx, { colleague: story.actors.account(invited.triager) }),
  )
  if (!story.reaches('triage')) return
  story.by(lead, invited.on, 'invite a triager', 'starts triage', startTriage)
  for (const answers of [first, second]) if (answers) answered(story, answers)
  if (!conclusion) return
  const { by, on, messageToReferrer, ...words } = conclusion
  story.by(by, on, 'conclude triage', 'concludes', (ctx) =>
    concludeTriage(ctx, { decidedBy: 'together', alternative: '', dissent: '', ...words }),
  )
  if (messageToReferrer)
    story.by(by, on, 'conclude triage', 'tells the referrer', (ctx) =>
      tellReferrer(ctx, { message: messageToReferrer }),
    )
  if (conclusion.outcome === 'included') {
    if (story.reaches('commission')) story.by(by, on, 'conclude triage', 'includes', includeCase)
  } else if (story.reaches('closed')) story.by(by, on, 'conclude triage', 'does not include', declineCase)
}

function answered(
  story: Story,
  { by, on, final, chain, conflictArea, possibleRadicalisation, supportCanHelp }: Criteria,
): void {
  story.by(by, on, 'answer the criteria', 'answers the criteria', (ctx) =>
    saveAnswers(ctx, {
      chain: chain.answer,
      chainReason: chain.reason,
      conflictArea: conflictArea.answer,
      conflictAreaReason: conflictArea.reason,
      possibleRadicalisation: possibleRadicalisation.answer,
      possibleRadicalisationReason: possibleRadicalisation.reason,
      supportCanHelp: supportCanHelp.answer,
      supportCanHelpReason: supportCanHelp.reason,
      go: final ? 'final' : 'draft',
    }),
  )
}

function commissioned(story: Story, commission: Commission, meeting: Meeting | undefined): void {
  const {
    by,
    on,
    contact,
    deputy,
    signedByCommissioner,
    signedForLiv,
    wantsBy,
    personName,
    personBirthDate,
    vNumber,
    ...words
  } = commission
  story.by(by, on, 'draft the commission', 'drafts the commission', (ctx) =>
    draftCommission(ctx, {
      ...words,
      onBehalfOf: [...words.onBehalfOf],
      basis: words.basis ?? '',
      organisation: story.actors.account(story.scenario.commissioner),
      wantsBy: wantsBy === undefined ? undefined : story.date(wantsBy),
      _version: undefined,
    }),
  )
  story.by(by, on, 'address the commission', 'addresses the commission', (ctx) =>
    addressCommission(ctx, {
      contact: story.actors.account(contact),
      deputy: deputy && story.actors.account(deputy),
    }),
  )
  if (signedByCommissioner) {
    const { by: signer, on: signedOn, ...signature } = signedByCommissioner
    story.by(signer, signedOn, 'sign the commission for the commissioner', 'signs', async (ctx) =>
      signForCommissioner(ctx, {
        ...signature,
        commission: (await findVersion(ctx, ctx.case.id))?.id ?? '',
        acceptsFinalResponsibility: true,
        acceptsDirection: true,
        personName: personName ?? '',
        personBirthDate: personBirthDate ? Temporal.PlainDate.from(personBirthDate) : undefined,
        vNumber: vNumber ?? '',
      }),
    )
  }
  if (signedForLiv)
    story.by(signedForLiv.by, signedForLiv.on, 'sign the commission for LIV', 'signs for LIV', async (ctx) =>
      signForLiv(ctx, { commission: (await findVersion(ctx, ctx.case.id))?.id ?? '' }),
    )
  if (meeting)
    story.by(meeting.by, meeting.on, 'record the coordination meeting', 'records the coordination meeting', (ctx) =>
      recordMeeting(
        ctx,
        'heldOn' in meeting
          ? { ...meeting, held: 'yes', heldOn: story.date(meeting.heldOn) }
          : { ...meeting, held: 'no' },
      ),
    )
  if (story.reaches('team'))
    story.by(
      story.scenario.coordinator ?? 'sanne',
      0,
      'sign the commission for LIV',
      'accepts the commission',
      acceptCommission,
    )
}

function composed(story: Story, team: Team): void {
  const account = (persona: string | undefined) => (persona ? story.actors.account(persona) : undefined)
  const asked = [...team.duidingExperts, team.careExpert, team.standIn, team.deputy].flatMap(
    (one) => account(one) ?? [],
  )
  story.by(team.by, team.on, 'compose the team', 'composes the team', (ctx) =>
    composeTeam(ctx, {
      duidingExperts: team.duidingExperts.map((one) => story.actors.account(one)),
      careExpert: account(team.careExpert),
      standIn: account(team.standIn),
      deputy: account(team.deputy),
      standInReason: team.standInReason ?? '',
      deputyReason: team.deputyReason ?? '',
      expertise: team.expertise,
      languages: team.languages,
      conflictsChecked: asked,
      outsideUntil: team.outsideUntil === undefined ? undefined : story.date(team.outsideUntil),
    }),
  )
  if (story.reaches('conversations'))
    story.by(
      story.scenario.coordinator ?? 'sanne',
      0,
      'compose the team',
      'starts the conversations',
      startConversations,
    )
}
