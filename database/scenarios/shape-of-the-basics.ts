/** Who, where and when: the words every stage of a casebook case uses. */
export type Persona =
  | 'yara'
  | 'els'
  | 'karin'
  | 'mila'
  | 'hamid'
  | 'joost'
  | 'fatma'
  | 'sanne'
  | 'daan'
  | 'omar'
  | 'noor'
  | 'lotte'
  | 'pieter'
  | 'rosa'
  | 'nadia'
export type CommissionerKey = 'coa-heidedorp' | 'coa-duinrand' | 'gemeente-voorbeeldstad' | 'gemeente-waterdam'
export type Stage =
  | 'referral'
  | 'triage'
  | 'commission'
  | 'team'
  | 'conversations'
  | 'duiding'
  | 'advice'
  | 'follow-up'
  | 'closure'
  | 'closed'

/** Days after the first day of the case; a negative day lies before it. */
export type Day = number

/** Who did it and when. */
export interface Done {
  by: Persona
  on: Day
}
