import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mailbox, openMailbox } from './demo-mailbox.ts'
import { type Mailer, openMailer } from './mail.ts'
import { workWaits } from './mail-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'mailbox-'))
const from = { name: 'Werkomgeving', address: 'geen-antwoord@voorbeeld.example' }
let mailbox: Mailbox
let mailer: Mailer
beforeAll(async () => {
  mailbox = await openMailbox({ folder, most: 3 })
  mailer = openMailer({ smtpUrl: mailbox.smtpUrl, from })
})
afterAll(async () => {
  mailer.close()
  await mailbox.close()
  rmSync(folder, { recursive: true })
})

test('a mail arrives over a real line, with a fixed text and one link', async () => {
  await mailer.send({ to: 'karin@voorbeeld.example', text: workWaits('https://liv.example') })
  const [mail] = mailbox.messages
  expect(mail).toMatchObject({ subject: 'Er wacht werk op u', to: ['karin@voorbeeld.example'], from: from.address })
  expect(mail?.text).toBe(
    'Goedendag,\n\nEr wacht werk op u. Log in om te zien wat het is.\n\nIn deze mail staat met opzet niets over de inhoud. U hoeft deze mail niet te beantwoorden.\n\nhttps://liv.example/werk/nu\n',
  )
  expect(readdirSync(folder).filter((name) => name.endsWith('.eml'))).toHaveLength(1)
})

test('a mail betrays nothing: no case, no person, no software, no automatic answer', () => {
  const [mail] = mailbox.messages
  expect(mail?.raw).not.toMatch(/LIV-\d|dossier|radicalis|x-mailer|nodemailer/i)
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail?.headers.get('from')).toBe('Werkomgeving <geen-antwoord@voorbeeld.example>')
  expect([...(mail?.headers.keys() ?? [])].sort()).toEqual([
    'auto-submitted',
    'content-transfer-encoding',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
    'x-auto-response-suppress',
  ])
})

test('an address cannot smuggle in a second receiver or a header', async () => {
  const sent = mailer.send({
    to: 'a@voorbeeld.example\r\nBcc: b@voorbeeld.example',
    text: workWaits('https://liv.example'),
  })
  await sent.catch(() => {})
  for (const mail of mailbox.messages) {
    expect(mail.to).not.toContain('b@voorbeeld.example')
    expect(mail.headers.has('bcc')).toBe(false)
  }
})

test('the letter box of the demo keeps a limited number', async () => {
  for (let count = 0; count < 4; count++)
    await mailer.send({ to: `p${count}@voorbeeld.example`, text: workWaits('https://liv.example') })
  expect(mailbox.messages).toHaveLength(3)
  expect(mailbox.messages.at(-1)?.to).toEqual(['p3@voorbeeld.example'])
})

test('a mail server elsewhere is not spoken to without encryption', async () => {
  const plain = await openMailbox()
  // The same server under a name that does not say that it is this machine.
  const abroad = openMailer({ smtpUrl: plain.smtpUrl.replace('127.0.0.1', '[::ffff:127.0.0.1]'), from })
  await expect(
    abroad.send({ to: 'a@voorbeeld.example', text: workWaits('https://liv.example') }),
  ).rejects.toMatchObject({ code: 'ETLS' })
  expect(plain.messages).toHaveLength(0)
  abroad.close()
  await plain.close()
})

test('without a mail server the sender is told, and nothing falls over', async () => {
  const gone = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', from })
  await expect(gone.send({ to: 'a@voorbeeld.example', text: workWaits('https://liv.example') })).rejects.toMatchObject({
    code: expect.stringMatching(/^E/),
  })
  gone.close()
})
