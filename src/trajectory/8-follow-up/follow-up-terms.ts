/** Our numbers, to be confirmed by LIV. Each is said on the page that uses it. */
/** The terms after which LIV and the commissioner look again: each is a setting. */
export const moments = ['first-moment', 'second-moment', 'third-moment'] as const
/** So many days before a moment the commissioner is asked whether they are still the contact. */
export const contactAskedDaysAhead = 7
/** When care is awaited, somebody looks again within so many days. */
export const lookAgainDays = 28

export const standardMoment =
  'Wat is er gedaan en wat nog niet? Is er iets veranderd voor de persoon? Klopt het advies nog?'
