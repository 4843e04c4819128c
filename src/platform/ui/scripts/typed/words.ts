/** Everything that is said about what was typed, in one place. */
export const words = {
  kept: (at: string) => `Tussendoor bewaard om ${at} uur. Alleen u ziet dit.`,
  onDevice: (at: string) => `Niet verbonden. Bewaard op dit apparaat, op slot, om ${at} uur.`,
  onlyHere: 'Niet verbonden. Laat deze pagina open: uw tekst staat alleen hier.',
  signedOut: (at: string) => `U bent uitgelogd. Uw tekst staat op dit apparaat, op slot, sinds ${at} uur.`,
  signedOutOnlyHere:
    'U bent uitgelogd. Laat deze pagina open, of verstuur het formulier: dan vragen wij u in te loggen.',
  tooLong: 'Deze tekst is te lang om tussendoor te bewaren. Bewaar hem met de knop.',
  notSent: (at: string) =>
    `Geen verbinding. Er is niets verstuurd. Uw tekst staat sinds ${at} uur op slot op dit apparaat. Druk nog een keer op de knop als er weer verbinding is.`,
  notSentOnlyHere:
    'Geen verbinding. Er is niets verstuurd. Laat deze pagina open: uw tekst staat alleen hier. Druk nog een keer op de knop als er weer verbinding is.',
  notSentKept:
    'Geen verbinding. Er is niets verstuurd. Uw tekst is bewaard. Druk nog een keer op de knop als er weer verbinding is.',
  noLine: 'Geen verbinding. Er is niets verstuurd. Druk nog een keer op de knop als er weer verbinding is.',
  returned: 'Er staat een niet opgeslagen tekst die op dit apparaat wachtte. Alleen u ziet dit.',
}

/** '14.03' */
export function clock(): string {
  const now = new Date()
  return `${now.getHours()}.${String(now.getMinutes()).padStart(2, '0')}`
}
