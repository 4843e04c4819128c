import { createTransport } from 'nodemailer'

/** A fixed text. Nothing about a person or a case: a mail box is read by others, and at home. */
export interface MailText {
  readonly subject: string
  readonly lines: readonly string[]
  /** The same page for everybody; who signs in sees there what waits for them. */
  readonly link: string
}

export interface Mailer {
  send(mail: { to: string; text: MailText }): Promise<void>
  close(): void
}

export interface MailerOptions {
  smtpUrl: string
  /** A neutral sender: a name that betrays nothing, and an address that is read. */
  from: { name: string; address: string }
}

export function openMailer({ smtpUrl, from }: MailerOptions): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    // Not the name of the machine: it ends up in the headers.
    name: from.address.split('@')[1],
    pool: true,
    maxConnections: 2,
    requireTLS: !isHere(smtpUrl),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // A broken line is told to whoever sends; unasked it would end the process.
  transport.on('error', () => {})
  return {
    send: async ({ to, text }) => {
      await transport.sendMail({ ...envelope(to, from), subject: text.subject, text: bodyOf(text) })
    },
    close: () => transport.close(),
  }
}

function envelope(to: string, from: MailerOptions['from']) {
  return {
    to: { name: '', address: to },
    from,
    // Out-of-office answers would tell the sender who is away, and why.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    xMailer: false as const,
    textEncoding: 'quoted-printable' as const,
  }
}

function bodyOf({ lines, link }: MailText): string {
  return `${[...lines, link].join('\n\n')}\n`
}

/** Only a mail server on this machine may be spoken to without encryption. */
function isHere(smtpUrl: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(smtpUrl).hostname)
}
