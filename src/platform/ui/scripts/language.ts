/** The page says in which language it is read; what a script says is in the same. */
export const inEnglish = document.documentElement.lang === 'en'
