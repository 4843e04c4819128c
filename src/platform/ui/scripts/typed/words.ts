import { inEnglish } from '../language.ts'

const dutch = {
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

const english: typeof dutch = {
  kept: (at: string) => `Kept in between at ${at}. Only you see this.`,
  onDevice: (at: string) => `Not connected. Kept on this device, locked, at ${at}.`,
  onlyHere: 'Not connected. Leave this page open: your text is only here.',
  signedOut: (at: string) => `You have been signed out. Your text is on this device, locked, since ${at}.`,
  signedOutOnlyHere: 'You have been signed out. Leave this page open, or send the form: then we ask you to sign in.',
  tooLong: 'This text is too long to keep in between. Keep it with the button.',
  notSent: (at: string) =>
    `No connection. Nothing was sent. Your text is locked on this device since ${at}. Press the button again when there is a connection.`,
  notSentOnlyHere:
    'No connection. Nothing was sent. Leave this page open: your text is only here. Press the button again when there is a connection.',
  notSentKept:
    'No connection. Nothing was sent. Your text has been kept. Press the button again when there is a connection.',
  noLine: 'No connection. Nothing was sent. Press the button again when there is a connection.',
  returned: 'There is a text that was not saved and waited on this device. Only you see this.',
}

/** Everything that is said about what was typed, in one place, in the language of the page. */
export const words = inEnglish ? english : dutch

/** '14.03' */
export function clock(): string {
  const now = new Date()
  return `${now.getHours()}.${String(now.getMinutes()).padStart(2, '0')}`
}
