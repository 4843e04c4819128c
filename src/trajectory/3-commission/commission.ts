import { z } from 'zod'
import { vNumberPattern } from '#people/people.ts'
import { checks, choice, id, longText, optionalDate, optionalText, text, yes } from '#platform/web/fields.ts'
import type { FieldError } from '#platform/web/filled.ts'
import type { Checks } from '../stages.ts'

export const principals = ['IND', 'DT&V'] as const
export type Principal = (typeof principals)[number]

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'

export const commissionForm = z.object({
  /** The organisation, and in the same choice the contact to whom it goes. */
  organisation: z
    .string({ error: 'Kies wie de opdracht geeft' })
    .regex(new RegExp(`^${uuid}( ${uuid})?$`, 'i'), 'Kies wie de opdracht geeft'),
  question: longText(1000, 'Schrijf de centrale vraag op', 'De centrale vraag'),
  scope: longText(4000, 'Schrijf op wat LIV wel en niet bekijkt'),
  purpose: longText(4000, 'Schrijf op waarvoor het advies dient'),
  onBehalfOf: checks(principals),
  basis: optionalText(4000, 'De grondslag'),
  recipients: longText(2000, 'Noem wie het advies krijgt'),
  wantsBy: optionalDate(),
  _version: z.string().optional(),
})
export type CommissionForm = z.output<typeof commissionForm>

/** The choice taken apart: which organisation, and to whom it goes at once. */
export function chosen({ organisation: choice }: Pick<CommissionForm, 'organisation'>) {
  const [organisation = '', contact] = choice.split(' ')
  return { organisation, contact }
}

/** What both sides sign. The basis stands in it in full, with the setting it came from, if it did. */
export interface Commission {
  readonly question: string
  readonly scope: string
  readonly purpose: string
  readonly onBehalfOf: readonly Principal[]
  readonly basis: string
  readonly basisFrom: string | null
  readonly recipients: string
  readonly wantsBy: string | null
}

export const addressForm = z.object({
  contact: id('Kies een contactpersoon'),
  // Checked against the people of the organisation, as the contact is.
  deputy: z
    .string()
    .optional()
    .transform((value) => value || undefined),
})
export type AddressForm = z.output<typeof addressForm>

const accepts = 'Zonder dit kan LIV niet beginnen. Vink het aan, of bel de coördinator.'

/** What the commissioner signs: who, in which function, for whom, and what they accept. The person's name may come along. */
export const signForm = z.object({
  commission: id('Deze tekst is er niet meer. Laad de pagina opnieuw.'),
  name: text(200, 'Vul uw naam in'),
  function: text(200, 'Vul uw functie in'),
  onBehalf: text(200, 'Vul in namens wie u ondertekent'),
  acceptsFinalResponsibility: yes(accepts),
  acceptsDirection: yes(accepts),
  personName: optionalText(200),
  personBirthDate: optionalDate(),
  vNumber: optionalText(20)
    .transform((value) => value.replace(/[\s.-]/g, ''))
    .refine((value) => !value || vNumberPattern.test(value), 'Een V-nummer heeft tien cijfers, ook de nullen vooraan.'),
})
export type SignForm = z.output<typeof signForm>
export const signForLivForm = z.object({ commission: id('Deze tekst is er niet meer. Laad de pagina opnieuw.') })

export interface Signature {
  readonly name: string
  readonly function: string
  readonly onBehalf: string
  /** The sentences that were accepted, as they stood. */
  readonly accepts: readonly string[]
}

/** The afstemmingsoverleg was held, or there is a reason why not. */
export const meetingForm = z
  .object({
    held: choice(['yes', 'no'], 'Kies of het overleg er was'),
    heldOn: optionalDate(),
    attended: optionalText(2000),
    agreed: optionalText(4000),
    whoInformsPerson: optionalText(1000),
    notHeldReason: optionalText(2000),
  })
  .superRefine((input, context) => {
    for (const { field, sentence } of holesInMeeting(input)) {
      context.addIssue({ code: 'custom', message: sentence, path: [field] })
    }
  })
export type MeetingForm = {
  held: 'yes' | 'no'
  heldOn?: Temporal.PlainDate | undefined
  attended?: string
  agreed?: string
  whoInformsPerson?: string
  notHeldReason?: string
}

export function holesInMeeting(input: MeetingForm): FieldError[] {
  const asked: [unknown, string, string][] =
    input.held === 'no'
      ? [[input.notHeldReason, 'notHeldReason', 'Schrijf op waarom het overleg er niet was']]
      : [
          [input.heldOn, 'heldOn', 'Vul in wanneer het overleg was'],
          [input.attended, 'attended', 'Schrijf op wie erbij waren'],
          [input.agreed, 'agreed', 'Schrijf op wat u afsprak'],
          [input.whoInformsPerson, 'whoInformsPerson', 'Schrijf op wie het de persoon vertelt'],
        ]
  return asked.filter(([value]) => !value).map(([, field, sentence]) => ({ field, sentence }))
}

/** What must be so before the team starts. Signatures are those under the newest version. */
export interface CommissionFacts {
  readonly drafted: boolean
  readonly addressed: boolean
  readonly signedByCommissioner: boolean
  readonly signedForLiv: boolean
  readonly meetingRecorded: boolean
}

export const commissionIsAccepted: Checks<'accept the commission', CommissionFacts> = {
  'De opdrachtgever heeft de opdracht ondertekend': (facts) => facts.signedByCommissioner,
  'De coördinator heeft de opdracht ondertekend': (facts) => facts.signedForLiv,
  'Het afstemmingsoverleg is vastgelegd, of er staat waarom niet': (facts) => facts.meetingRecorded,
}

/** What the commissioner accepts by signing. */
export const accepted = {
  acceptsFinalResponsibility: 'Wij blijven eindverantwoordelijk voor de persoon. LIV adviseert, wij besluiten.',
  acceptsDirection: 'Wij voeren de regie over de uitvoering en laten LIV per aanbeveling weten wat wij doen.',
} as const

export const whoDoesWhat = {
  liv: [
    'LIV vertelt de persoon wat er gebeurt, samen met u, en praat met de persoon.',
    'LIV duidt op twee vragen: mogelijke radicalisering en psychische gezondheid.',
    'LIV laat de persoon het concept zien en stuurt u het advies.',
  ],
  commissioner: [
    'U heeft één contactpersoon, en een vervanger als u die heeft.',
    'U zegt over elke aanbeveling: wij doen dit, anders of niet.',
    'U regelt de uitvoering en laat het LIV weten als de persoon verhuist.',
  ],
} as const

export const notForAsylum =
  'Het advies is niet bedoeld voor de asielbeslissing. Wie het doorgeeft, heeft daar een eigen grondslag voor nodig.'
