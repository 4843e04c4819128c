import { must } from '#platform/rules.ts'

/** What somebody believes is written down beside care, or not at all (UAVG 30(5)). */
export const careTrackRules = [
  must<{ care: boolean }>(
    'Het team heeft een zorgexpert met BIG-registratie: zonder het spoor van de zorg schrijft LIV niets over mogelijke radicalisering',
    ({ care }) => care,
  ),
]
