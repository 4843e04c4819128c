import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'

/** A letter box for the demo and the tests: a real mail server on this machine, that passes nothing on. */
export interface Mailbox {
  readonly smtpUrl: string
  /** Newest last; the oldest go when it gets full. */
  readonly messages: readonly ReceivedMail[]
  close(): Promise<void>
}

export interface ReceivedMail {
  readonly to: string[]
  readonly from: string
  readonly headers: ReadonlyMap<string, string>
  readonly subject: string
  readonly text: string
  readonly raw: string
}

/** With a folder, each message is also kept there as a file that a mail program can open. */
export async function openMailbox({ folder, most = 200 }: { folder?: string; most?: number } = {}): Promise<Mailbox> {
  const messages: ReceivedMail[] = []
  const keep = (mail: ReceivedMail) => {
    messages.push(mail)
    if (messages.length > most) messages.shift()
    if (folder) writeFileSync(join(folder, `${Date.now()}-${messages.length}.eml`), mail.raw, { mode: 0o600 })
  }
  if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: receiver(keep),
    size: 1_000_000,
  })
  server.on('error', () => {})
  await new Promise<void>((done, fail) => server.listen(0, '127.0.0.1', done).once('error', fail))
  const { port } = server.server.address() as { port: number }
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    messages,
    close: () => new Promise((done) => server.close(() => done())),
  }
}

function receiver(
  keep: (mail: ReceivedMail) => void,
): NonNullable<ConstructorParameters<typeof SMTPServer>[0]>['onData'] {
  return (stream, session, callback) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      keep({
        ...readMail(Buffer.concat(parts).toString('latin1')),
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map((one) => one.address),
      })
      callback()
    })
  }
}

function readMail(raw: string) {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => {
        const at = line.indexOf(':')
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
      }),
  )
  return { raw, headers, subject: headers.get('subject') ?? '', text: unquoted(body.join('\r\n\r\n')) }
}

/** Quoted-printable, as our own mailer sends it. */
function unquoted(body: string): string {
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
}
