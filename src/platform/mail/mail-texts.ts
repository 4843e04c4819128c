import type { MailText } from './mail.ts'

/** The one mail of everyday work. Subject and text are the same for everybody, whatever it is that waits. */
export function workWaits(origin: string): MailText {
  return {
    subject: 'Er wacht werk op u',
    lines: [
      'Goedendag,',
      'Er wacht werk op u. Log in om te zien wat het is.',
      'In deze mail staat met opzet niets over de inhoud. U hoeft deze mail niet te beantwoorden.',
    ],
    link: new URL('/werk/nu', origin).href,
  }
}
