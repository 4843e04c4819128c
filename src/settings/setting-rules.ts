import { hasRole, type Me } from '#access/may.ts'
import { Refused } from '#platform/refused.ts'
import { must, type Rule } from '#platform/rules.ts'
import { type SettingState, valueOn } from './setting-state.ts'

/** A rule with the field its sentence belongs to. */
interface FieldRule<Facts> extends Rule<Facts> {
  readonly field?: string
}
const mustAt = <Facts>(field: string, sentence: string, holds: (facts: Facts) => boolean): FieldRule<Facts> => ({
  ...must(sentence, holds),
  field,
})

export interface ChangeFacts {
  readonly state: SettingState
  readonly value: string
  readonly from: string
  readonly today: string
}
const measures = /\d|\bscores?\b|niveau|cijfer|\bpunten\b|percentage|classificatie/i

export const changeRules: readonly FieldRule<ChangeFacts>[] = [
  must(
    'Een kop vraagt nooit om een niveau, een score of een cijfer',
    ({ state: { setting }, value }) =>
      setting.kind !== 'texts' ||
      !setting.isHeadings ||
      !Object.values(JSON.parse(value)).some((one) => measures.test(`${one}`)),
  ),
  mustAt('from', 'Een wijziging gaat vandaag in, of later', (facts) => facts.from >= facts.today),
  must(
    'De nieuwe waarde is anders dan wat er op die dag al geldt',
    // What the FG alone sets may be set to the default: that is how it is confirmed.
    ({ state, value, from }) =>
      value !== valueOn(state, from) || (state.setting.by === 'fg' && state.history.length === 0),
  ),
]

export interface ConfirmFacts {
  readonly me: Pick<Me, 'account' | 'roles'>
  readonly state: SettingState
  /** What stood on the page that was confirmed. */
  readonly seen: string
  readonly whoConfirms: string
}
export const confirmRules: readonly FieldRule<ConfirmFacts>[] = [
  must('Wie een instelling bevestigt, is niet wie haar wijzigde', ({ me, state }) => state.now?.author !== me.account),
  must('De waarde is nog dezelfde als toen u de pagina opende', ({ state, seen }) => (state.now?.id ?? '') === seen),
  must('Deze waarde is nog niet bevestigd', ({ state }) => !state.confirmed),
  must('De instelling “Wie een instelling bevestigt” noemt uw rol', ({ me, whoConfirms }) =>
    mayConfirm(me, whoConfirms),
  ),
]

export const withdrawRules: readonly FieldRule<{ planned: boolean }>[] = [
  must('Alleen een waarde die nog niet geldt, kan vervallen', ({ planned }) => planned),
]

export function mayConfirm(me: Pick<Me, 'roles'>, whoConfirms: string): boolean {
  const held = (role: 'teamLead' | 'fg') => hasRole(me as Me, role)
  if (whoConfirms === 'teamLead') return held('teamLead')
  if (whoConfirms === 'fg') return held('fg')
  return held('teamLead') || held('fg')
}

/** The first sentence that does not hold, at its field. */
export function demand<Facts>(rules: readonly FieldRule<Facts>[], facts: Facts): void {
  const broken = rules.find((rule) => !rule.holds(facts))
  if (broken) throw new Refused(`${broken.sentence}.`, broken.field)
}
