/** What somebody can be to one case (a membership), or everywhere (a role: the same words after "any"). */
export const relations = [
  'referrer',
  'triager',
  'coordinator',
  'deputy',
  'duidingExpert',
  'careExpert',
  'namedStandIn',
  'standIn',
  'reviewerRadicalisation',
  'reviewerMentalHealth',
  'commissioner',
  'commissionerDeputy',
  'centralContact',
  'receiver',
  'formerCommissioner',
] as const
export type Relation = (typeof relations)[number]

export const roles = [
  'frontOffice',
  'coordinator',
  'duidingExpert',
  'careExpert',
  'teamLead',
  'privacyOfficer',
  'fg',
  'complaintsOfficer',
  'manager',
  'functionalAdministrator',
  'archivist',
  'logManager',
  'centralContact',
  'commissioner',
  'referrer',
] as const
export type Role = (typeof roles)[number]
/** An adviser carries the trajectory advice of one consultation: no case, so no relation to one. */
/** Who holds a link has one act in one case, for half an hour: a session of the door, no account of theirs. */
export type Standing = Relation | `any${Capitalize<Role>}` | 'adviser' | 'job' | 'link'

/** The parts of a case. Each has its own tables and its own key. */
export const parts = [
  'consultation',
  'trajectory-advice',
  'process',
  'referral',
  'referrer',
  'identity',
  'consent',
  'triage',
  'commission',
  'conversations',
  'care',
  'outside',
  'outside-care',
  'care-conclusion',
  'radicalisation',
  'mental-health',
  'advice',
  'released',
  'follow-up',
  'hand-over',
  'closure',
  'closing-message',
  'teamwork',
  'commissioner-messages',
  'danger',
  'knowledge',
  'log',
  'accounts',
  'staff',
  'settings',
] as const
export type Part = (typeof parts)[number]

export interface Act {
  readonly part: Part
  readonly verb: 'read' | 'write'
  readonly by: readonly Standing[]
  /** Standings everywhere count only while the case is not triaged yet. */
  readonly whileOpen?: true
  /** About no case: it opens nothing in a case that is there. */
  readonly apart?: true
}

const leading = ['coordinator', 'deputy'] as const
const team = [...leading, 'duidingExpert', 'careExpert', 'standIn'] as const
const commissioners = ['commissioner', 'commissionerDeputy'] as const
const reviewers = ['reviewerRadicalisation', 'reviewerMentalHealth'] as const
const colleagues = ['anyCoordinator', 'anyDuidingExpert', 'anyCareExpert', 'anyFrontOffice', 'anyTeamLead'] as const
const consulted = ['anyFrontOffice', 'anyCoordinator'] as const
const referring = ['anyReferrer', 'anyFrontOffice', 'anyCommissioner', 'anyCoordinator'] as const

const read = (part: Part, ...by: Standing[]) => ({ part, verb: 'read', by }) as const satisfies Act
const write = (part: Part, ...by: Standing[]) => ({ part, verb: 'write', by }) as const satisfies Act
const apart = <A extends Act>(act: A) => ({ ...act, apart: true }) as const
const whileOpen = <A extends Act>(act: A) => ({ ...act, whileOpen: true }) as const

/**
 * Who may: one table of sentences, read as "«conversations» may be read by the team". The database gets this same table
 * (gate.act, gate.grid) at every migration, so the policies and this file cannot drift apart.
 */
export const who = {
  'read the process': read(
    'process',
    ...team,
    'namedStandIn',
    'triager',
    ...reviewers,
    ...commissioners,
    'centralContact',
    'anyTeamLead',
  ),

  'write down a consultation': apart(write('consultation', ...consulted)),
  'read the consultation': apart(read('consultation', 'adviser', ...consulted)),
  'add to the consultation': apart(write('consultation', 'adviser', ...consulted)),
  'end the consultation': apart(write('consultation', 'adviser', ...consulted)),
  'promote the consultation': apart(write('consultation', ...consulted)),
  'start trajectory advice': apart(write('trajectory-advice', ...consulted)),
  'read the trajectory advice': apart(read('trajectory-advice', 'adviser', 'anyFrontOffice')),
  'write the trajectory advice': apart(write('trajectory-advice', 'adviser')),

  'make a referral': apart(write('referral', ...referring)),
  'write the referral': whileOpen(write('referral', 'referrer', ...leading, 'anyFrontOffice')),
  'read the referral': whileOpen(read('referral', 'referrer', 'triager', ...team, 'anyFrontOffice', 'anyCoordinator')),
  'say who referred': whileOpen(write('referrer', 'referrer', ...leading, 'anyFrontOffice')),
  'read who referred': whileOpen(read('referrer', 'referrer', ...leading, 'anyFrontOffice')),
  'weigh whether the referrer is named': write('referrer', ...leading),
  'confirm receipt': whileOpen(write('process', ...leading, 'anyFrontOffice')),
  'take the case': whileOpen(write('process', 'anyCoordinator')),

  'write identity': whileOpen(write('identity', 'referrer', ...leading, ...commissioners, 'anyFrontOffice')),
  'read identity': read('identity', ...team, ...commissioners),
  'read the V-number': read('identity', ...team),
  'reindex identity': read('identity', 'job'),

  'ask whether somebody is known': whileOpen(write('process', ...leading, 'anyFrontOffice')),
  'invite a triager': write('process', ...leading),
  'answer the criteria': write('triage', 'coordinator', 'triager'),
  'read triage answers': read('triage', ...leading, 'triager'),
  'conclude triage': write('triage', 'coordinator'),
  'dissent from the conclusion': write('triage', 'coordinator', 'triager'),
  'read the triage conclusion': read('triage', ...team, 'triager'),

  'address the commission': write('process', ...leading),
  'draft the commission': write('commission', ...leading),
  'read the commission': read('commission', ...team, ...commissioners),
  'sign the commission for the commissioner': write('commission', ...commissioners),
  'sign the commission for LIV': write('commission', 'coordinator'),
  'record the coordination meeting': write('commission', ...leading),

  'compose the team': write('process', ...leading, 'anyTeamLead'),
  'shut a colleague out': write('process', ...leading, 'anyTeamLead'),
  'stand in': write('process', 'namedStandIn'),
  'say what a successor reads': write('process', 'duidingExpert', 'careExpert', 'standIn'),
  'say that I know the family': whileOpen(
    write(
      'process',
      'deputy',
      'duidingExpert',
      'careExpert',
      'namedStandIn',
      'standIn',
      'triager',
      ...reviewers,
      'anyCoordinator',
    ),
  ),

  'set a task': write('teamwork', ...team),
  'finish a task': write('teamwork', ...team),
  'read tasks': read('teamwork', ...team),
  'write a team message': write('teamwork', ...team),
  'read team messages': read('teamwork', ...team),
  'write a care message': write('care', 'careExpert', 'standIn'),
  'read care messages': read('care', 'careExpert', 'standIn'),
  'write a message with the commissioner': write('commissioner-messages', ...leading, ...commissioners),
  'read messages with the commissioner': read('commissioner-messages', ...leading, ...commissioners),
  'pick up a message of the commissioner': write('commissioner-messages', ...leading),

  'record informing and consent': write('consent', ...leading, 'duidingExpert', 'careExpert', 'standIn'),
  'read informing and consent': read('consent', ...team),
  'read a postponement': read('consent', ...team, 'triager'),
  'agree to a postponement': write('consent', ...team, 'triager'),
  'give a letter to the person': write('consent', ...leading, 'duidingExpert', 'careExpert', 'standIn'),

  'plan a conversation': write('conversations', ...team),
  'ask others for information': write('conversations', ...team),
  'write a conversation report': write('conversations', 'duidingExpert', 'careExpert', 'standIn'),
  'make a link': write('outside', ...team),
  'read what came by link': read('outside', ...team),
  'make a link for who treats': write('outside-care', 'careExpert', 'standIn'),
  'read what came by link from who treats': read('outside-care', 'careExpert', 'standIn'),
  'answer by link': write('outside', 'link'),
  'answer by link as who treats': write('outside-care', 'link'),
  'read an appointment by link': read('outside', 'link'),
  'read conversations': read('conversations', ...team),
  'write care notes': write('care', 'careExpert', 'standIn'),
  'read care notes': read('care', 'careExpert', 'standIn'),
  'write working agreements': write('care-conclusion', 'careExpert', 'standIn'),
  'read the care conclusion': read('care-conclusion', ...team),

  'write the duiding of radicalisation': write('radicalisation', 'duidingExpert'),
  'read the duiding of radicalisation': read('radicalisation', ...team, 'reviewerRadicalisation'),
  'ask for a review of radicalisation': write('process', ...leading, 'duidingExpert'),
  'review the duiding of radicalisation': write('radicalisation', 'reviewerRadicalisation'),
  'write the duiding of mental health': write('mental-health', 'careExpert'),
  'read the duiding of mental health': read('mental-health', 'careExpert', 'standIn', 'reviewerMentalHealth'),
  'ask for a review of mental health': write('process', 'careExpert'),
  'review the duiding of mental health': write('mental-health', 'reviewerMentalHealth'),
  'release the care conclusion': write('care-conclusion', 'careExpert'),
  'ask for a duiding': write('process', ...leading),
  'record the team meeting': write('advice', ...leading, 'duidingExpert', 'careExpert'),

  'compose the advice': write('advice', ...leading, 'duidingExpert', 'careExpert'),
  'read the draft advice': read('advice', ...team),
  'write the health part': write('care', 'careExpert'),
  'read the health part': read('care', 'careExpert', 'standIn'),
  'release the health part': write('care', 'careExpert'),
  'sign the advice for duiding': write('advice', 'duidingExpert'),
  'sign the advice for care': write('advice', 'careExpert'),
  'send the advice': write('released', 'coordinator'),
  'read the sent advice': read('released', ...team, ...commissioners),
  'read every rendering': read('released', ...team),
  'note who got the advice': write('released', ...leading, 'duidingExpert', 'careExpert'),
  'mark the advice as disputed': write('released', ...leading, 'duidingExpert', 'careExpert'),

  'ask for decisions': write('process', ...leading),
  'decide on a recommendation': write('follow-up', ...commissioners),
  'note a decision by phone': write('follow-up', ...leading),
  'report progress': write('follow-up', ...commissioners),
  'plan a review moment': write('follow-up', ...leading),
  'read follow-up': read('follow-up', ...team, ...commissioners),
  'keep an own reference': write('follow-up', ...commissioners),
  'note onward sharing': write('follow-up', ...commissioners),
  'say who is the contact': write('follow-up', ...commissioners),

  'report a relocation': write('hand-over', ...leading, ...commissioners),
  'ask another commissioner': write('hand-over', ...leading, 'centralContact'),
  'read the hand-over': read('hand-over', ...leading, ...commissioners, 'centralContact', 'receiver'),
  'answer the hand-over': write('hand-over', 'receiver'),
  'write a hand-over note': write('hand-over', ...leading, ...commissioners, 'formerCommissioner'),
  'record the hand-over meeting': write('hand-over', ...leading),
  'read the warm hand-over': read('hand-over', ...leading, ...commissioners),

  'evaluate the case': write('closure', 'coordinator', ...commissioners),
  'end the case': write('closure', ...leading),
  'close the case': write('closure', 'coordinator'),
  'read the closure': read('closure', ...team, ...commissioners),
  'write the closure for the team': write('care-conclusion', 'coordinator'),
  'read the closure for the team': read('care-conclusion', ...team),
  'send a closing message': write('closing-message', 'coordinator'),
  'read the closing message': read('closing-message', 'referrer', ...leading),
  'read every closing message': read('closing-message', ...leading),

  'report acute danger': whileOpen(write('danger', ...relations, 'anyFrontOffice', 'anyCoordinator')),
  'read what was told in danger': read('danger', ...leading),
  'test what was told in danger': write('danger', ...leading),

  'read who looked': read('log', ...leading, 'anyPrivacyOfficer', 'anyFg'),
  'read who looked at a consultation': apart(read('log', 'adviser', 'anyTeamLead', 'anyPrivacyOfficer', 'anyFg')),
  'verify the log': apart(read('log', 'anyLogManager', 'anyFg')),
  'say when I am away': apart(write('staff', ...colleagues)),
  'read who is away': apart(read('staff', 'anyCoordinator', 'anyTeamLead')),
  'keep my register of learning': apart(write('staff', ...colleagues)),
  'read the register of learning': apart(read('staff', 'anyTeamLead')),
  'write a lesson': apart(write('knowledge', 'anyCoordinator', 'anyDuidingExpert', 'anyCareExpert', 'anyTeamLead')),
  'check a lesson': apart(write('knowledge', 'anyCoordinator', 'anyDuidingExpert', 'anyCareExpert', 'anyTeamLead')),
  'read lessons': apart(
    read(
      'knowledge',
      'anyCoordinator',
      'anyDuidingExpert',
      'anyCareExpert',
      'anyTeamLead',
      'anyFrontOffice',
      'anyManager',
    ),
  ),
  'read accounts': apart(read('accounts', 'anyFunctionalAdministrator', 'anyTeamLead')),
  'propose an account': apart(write('accounts', 'anyFunctionalAdministrator')),
  'approve an account': apart(write('accounts', 'anyTeamLead', 'anyFunctionalAdministrator')),

  'read settings': apart(
    read('settings', 'anyFunctionalAdministrator', 'anyTeamLead', 'anyFg', 'anyPrivacyOfficer', 'anyCoordinator'),
  ),
  'change a setting': apart(write('settings', 'anyFunctionalAdministrator')),
  'confirm a setting': apart(write('settings', 'anyTeamLead', 'anyFg')),
  'set the legal basis': apart(write('settings', 'anyFg')),
  'change organisations': apart(write('settings', 'anyFunctionalAdministrator')),
} as const satisfies Record<string, Act>

export type ActName = keyof typeof who
export const actNames = Object.keys(who) as ActName[]

/** Which act lets somebody into a case as what; the newcomer must hold the role. */
export const joining: readonly { relation: Relation; act: ActName; role: Role; onlyOneself?: true }[] = [
  { relation: 'coordinator', act: 'take the case', role: 'coordinator', onlyOneself: true },
  { relation: 'triager', act: 'invite a triager', role: 'coordinator' },
  { relation: 'triager', act: 'invite a triager', role: 'duidingExpert' },
  { relation: 'triager', act: 'invite a triager', role: 'careExpert' },
  { relation: 'commissioner', act: 'address the commission', role: 'commissioner' },
  { relation: 'commissionerDeputy', act: 'address the commission', role: 'commissioner' },
  { relation: 'centralContact', act: 'ask another commissioner', role: 'centralContact' },
  { relation: 'receiver', act: 'ask another commissioner', role: 'commissioner' },
  { relation: 'formerCommissioner', act: 'report a relocation', role: 'commissioner' },
  { relation: 'coordinator', act: 'compose the team', role: 'coordinator' },
  { relation: 'deputy', act: 'compose the team', role: 'coordinator' },
  { relation: 'duidingExpert', act: 'compose the team', role: 'duidingExpert' },
  { relation: 'careExpert', act: 'compose the team', role: 'careExpert' },
  { relation: 'namedStandIn', act: 'compose the team', role: 'careExpert' },
  { relation: 'standIn', act: 'stand in', role: 'careExpert', onlyOneself: true },
  { relation: 'reviewerRadicalisation', act: 'ask for a review of radicalisation', role: 'duidingExpert' },
  { relation: 'reviewerMentalHealth', act: 'ask for a review of mental health', role: 'careExpert' },
]
