/** The terms after which LIV and the commissioner look again: each is a setting. */
export const moments = ['first-moment', 'second-moment', 'third-moment'] as const
