import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordConsent } from '#consent/consent-actions.ts'
import { aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { type Browser, browse } from '../../../tests/world/browse.ts'
import { linesOf } from '../../../tests/world/log-lines.ts'
import { outsider } from '../../../tests/world/outsider.ts'
import { aDocx, aPdf, aPng, asFile } from '../../../tests/world/some-files.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { linkIsKnown } from '../../access/link-door.ts'
import type { AskForm } from './information.ts'
import { askOthers, recordAnswer } from './information-actions.ts'
import { listRequests } from './information-store.ts'
import { codeFrom } from './link-secret.ts'
import { voiceWaits } from './voice-waits.tsx'

let w: World
const as: Record<string, Browser> = {}
const who = (name: string) => as[name] as Browser
beforeAll(async () => {
  w = await world()
  for (const name of ['sanne', 'omar', 'lotte', 'pieter', 'noor', 'karin', 'daan'])
    as[name] = browse(w, await w.as(name))
})
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const asked: AskForm = {
  organisation: 'Taalschool De Brug',
  function: 'docent',
  treating: false,
  asked: 'Komt hij op tijd in de les?',
  purpose: 'Weten of school hem goed doet.',
  ground: 'commission',
  mayBeSaid: 'Wij praten met hem over zijn dagen.',
  personKnows: true,
  notToldBecause: '',
  askedOn: today,
  answerBy: today.add({ days: 10 }),
}
const toGza: AskForm = { ...asked, organisation: 'GZA', function: 'huisarts', treating: true, ground: 'consent' }
const words = {
  whom: 'J. de Boer, docent',
  question: 'Komt hij op tijd in de les?',
  reason: 'Wij praten met hem over zijn dagen.',
  sender: 'Omar, 06 1234',
}
const answer = { answer: 'Altijd op tijd.', knows: 'self', from: 'J. de Boer, docent', next: 'answer' }

interface Made {
  readonly id: string
  readonly number: string
  readonly request: string
  readonly path: string
  readonly code: string
}

/** Asked of somebody, and a link made for it, by the page. */
async function aLink(persona = 'omar', form: AskForm = asked, given?: { id: string; number: string }): Promise<Made> {
  const { id, number } = given ?? (await aCaseWithTeam(w))
  const person = await w.as(persona)
  await person.on(number, 'ask others for information', (ctx) => askOthers(ctx, form))
  const requests = await person.on(number, 'read conversations', listRequests)
  const request = requests[0]?.id ?? ''
  return { id, number, request, ...(await makeLink(persona, number, request)) }
}

async function makeLink(persona: string, number: string, request: string): Promise<{ path: string; code: string }> {
  const { html } = await who(persona).post(`/dossiers/${number}/informatie/${request}/link/maken`, {
    ...words,
    step: 'make',
  })
  return secretsIn(html)
}

function secretsIn(html: string): { path: string; code: string } {
  const path = /\/bericht\/[\w-]{43}/.exec(html)?.[0] ?? ''
  const code = /<span class="ui-unbroken">([A-Z0-9]{4}-[A-Z0-9]{4})</.exec(html)?.[1] ?? ''
  expect([path, code].every(Boolean), html).toBe(true)
  return { path, code }
}

const consent = async (number: string, given: 'yes' | 'withdrawn') =>
  (await w.as('lotte')).on(number, 'record informing and consent', (ctx) =>
    recordConsent(ctx, { purpose: 'information-from-others', given, on: today, how: 'gezegd met tolk', note: '' }),
  )
const tokenOf = ({ path }: Made) => path.split('/').pop() ?? ''
const lockOf = async ({ request }: Made) =>
  (await w.superuser.query('select * from gate.link_lock where request = $1', [request])).rows[0]
const answersOf = async ({ request }: Made) =>
  (await w.superuser.query('select * from liv.information_answer where request = $1', [request])).rows
const waits = async (persona: string, number: string) =>
  (await (await w.as(persona)).act('signed in', voiceWaits))
    .filter((one) => one.number === number)
    .map(({ kind }) => kind)

describe('making a link', () => {
  test('a preview shows exactly what the other will read, and says so when it tells too much', async () => {
    const { id, number } = await aCaseWithTeam(w)
    await (await w.as('omar')).on(number, 'ask others for information', (ctx) => askOthers(ctx, asked))
    const [request] = await (await w.as('omar')).on(number, 'read conversations', listRequests)
    const at = `/dossiers/${number}/informatie/${request?.id}/link`
    const form = (await who('omar').get(at)).html
    for (const text of ['Komt hij op tijd in de les?', 'Wij praten met hem', '7 dagen: standaard, nog te bevestigen'])
      expect(form).toContain(text)
    const preview = (await who('omar').post(at, { ...words, step: 'preview' })).html
    expect(preview).toContain('Deze vraag komt van <!-- -->Omar, 06 1234')
    expect(preview).not.toContain('Is dit zo afgesproken?')
    const telling = await who('omar').post(at, { ...words, reason: 'Wij zijn van LIV.', step: 'preview' })
    expect(telling.html).toContain('Is dit zo afgesproken?')
    const changed = await who('omar').post(`${at}/maken`, {
      ...words,
      reason: 'Wij zijn van LIV.',
      step: 'change',
    })
    expect(changed.html).toContain('Wij zijn van LIV.')
    const { rowCount } = await w.superuser.query('select from liv.once_link where case_id = $1', [id])
    expect(rowCount).toBe(0)
  })

  test('link and code are shown once, apart; only hashes are kept', async () => {
    const made = await aLink()
    const lock = await lockOf(made)
    expect(lock.token_hash.length + lock.code_hash.length).toBe(64)
    const stored = JSON.stringify((await w.superuser.query('select * from gate.link_lock')).rows)
    expect(stored).not.toContain(tokenOf(made))
    expect(stored).not.toContain(codeFrom(made.code))
    const page = (await who('omar').get(`/dossiers/${made.number}/informatie`)).html
    expect(page).not.toContain(made.path)
    expect(page).not.toContain(made.code)
    expect(page).toContain('Nog niet met de code geopend.')
    expect(lock.until_at.toTemporalInstant().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()).toBe(
      today.add({ days: 8 }).toString(),
    )
  })

  test('the code has no signs that look alike, and is another one each time', async () => {
    const made = [await aLink(), await aLink()].map(({ code }) => code)
    expect(new Set(made).size).toBe(2)
    for (const code of made) expect(code).toMatch(/^[ACDEFHJKMPRTWXY34679]{4}-[ACDEFHJKMPRTWXY34679]{4}$/)
  })

  test('there is one link at a time for a question; taking it back makes room', async () => {
    const made = await aLink()
    const again = await who('omar').post(`/dossiers/${made.number}/informatie/${made.request}/link/maken`, {
      ...words,
      step: 'make',
    })
    expect(again.status).toBe(422)
    expect(again.html).toContain('er is geen andere link die nog werkt')
    expect(again.html).toContain('Omar, 06 1234')
    const { link } = await lockOf(made)
    await who('sanne').post(`/dossiers/${made.number}/informatie/${made.request}/link/intrekken`, { link })
    await makeLink('omar', made.number, made.request)
  })

  test('who treats the person gets one from the care expert, as long as consent holds', async () => {
    const given = await aCaseWithTeam(w)
    await consent(given.number, 'yes')
    const made = await aLink('lotte', toGza, given)
    await who('lotte').post(`/dossiers/${made.number}/informatie/${made.request}/link/intrekken`, {
      link: (await lockOf(made)).link,
    })
    const at = `/dossiers/${made.number}/informatie/${made.request}/link`
    expect((await who('omar').post(`${at}/maken`, { ...words, step: 'make' })).html).toContain('maakt de zorgexpert')
    const again = { ...made, ...(await makeLink('lotte', made.number, made.request)) }
    expect(await linkIsKnown(w.house.door, tokenOf(again))).toBe(true)
    await consent(given.number, 'withdrawn')
    expect(await linkIsKnown(w.house.door, tokenOf(again))).toBe(false)
    expect((await who('lotte').post(`${at}/maken`, { ...words, step: 'make' })).html).toContain('geldt nog')
  })
})

describe('the page for somebody without an account', () => {
  test('asks the code first, then shows the question, and says nowhere whose it is', async () => {
    const made = await aLink()
    const boer = outsider(w)
    const door = await boer.get(made.path)
    expect(door.status).toBe(200)
    expect(door.html).not.toContain('Komt hij op tijd')
    const page = await boer.open(made.path, made.code.toLowerCase().replace('-', ' '))
    expect(page.html).toContain('Komt hij op tijd in de les?')
    expect(page.html).toContain('<title>Een vraag aan u</title>')
    for (const { html } of [door, page]) {
      expect(html).not.toMatch(/\bLIV\b|interventie|radicalis|dossier|Vreemdelingen|\/liv-|J\. de Boer|Taalschool/)
      expect(html).not.toContain('<script')
    }
    const headers = (name: string) => page.headers.get(name)
    expect(headers('Referrer-Policy')).toBe('no-referrer')
    expect(headers('Cache-Control')).toBe('no-store')
    expect(headers('X-Robots-Tag')).toBe('noindex')
  })

  test('takes one answer with one file; after that the link is dead, and the asker has work waiting', async () => {
    const made = await aLink()
    const boer = outsider(w)
    await boer.open(made.path, made.code)
    const sent = await boer.post(made.path, answer, asFile(aPdf(1_300_000), 'Presentie van Samir.pdf'))
    expect([sent.status, sent.to]).toEqual([303, '/bericht/bedankt'])
    expect((await boer.get('/bericht/bedankt')).html).toContain('Dank u. Uw antwoord is ontvangen.')
    expect((await boer.get(made.path)).status).toBe(404)
    const late = await boer.post(made.path, { ...answer, answer: 'Nog iets.' })
    expect(late.status).toBe(404)
    expect(late.html).toContain('Nog iets.')
    expect(await answersOf(made)).toHaveLength(1)

    expect(await waits('omar', made.number)).toContain('answered')
    expect(await waits('sanne', made.number)).not.toContain('answered')
    expect((await who('omar').get('/werk')).html).toContain('Antwoord gekomen via een link')
    const { account } = await w.as('omar')
    const mails = await w.superuser.query("select from gate.job where kind = 'mail' and object = $1", [account])
    expect(mails.rowCount).toBeGreaterThan(0)

    const at = `/dossiers/${made.number}/informatie`
    const page = (await who('sanne').get(at)).html
    expect(page).toContain('Altijd op tijd.')
    expect(page).toContain('Van J. de Boer, docent, via een eenmalige link.')
    expect(page).toContain('Hoe weet de bron dit: was er zelf bij.')
    expect(page).not.toContain('Presentie van Samir')
    await who('omar').post(`${at}/${made.request}/gezien`, {})
    expect(await waits('omar', made.number)).not.toContain('answered')
  })

  test('every word stays when something is wrong, and the file is asked again', async () => {
    const made = await aLink()
    const boer = outsider(w)
    await boer.open(made.path, made.code)
    const half = await boer.post(made.path, { answer: 'Altijd op tijd.', from: '', next: 'answer' })
    expect(half.status).toBe(422)
    for (const text of ['Altijd op tijd.', 'Kies hoe u dit weet', 'Vul uw naam en functie in', '<title>Fout: '])
      expect(half.html).toContain(text)
    for (const [file, sentence] of [
      [asFile(aPdf(5 * 1024 * 1024 + 1), 'groot.pdf'), 'het bestand is hooguit 5 MB'],
      [asFile(aPng(), 'brief.pdf'), 'het bestand is wat zijn naam zegt'],
      [asFile(Buffer.from('<html></html>'), 'brief.html'), 'het bestand is een PDF'],
      [asFile(aDocx('word/vbaProject.bin'), 'brief.docx'), 'het bestand is een PDF'],
      [asFile(Buffer.alloc(0), 'leeg.pdf'), 'het bestand is niet leeg'],
    ] as const) {
      const refused = await boer.post(made.path, answer, file)
      expect([refused.status, file.name]).toEqual([422, file.name])
      expect(refused.html).toContain(sentence)
      expect(refused.html).toContain('Altijd op tijd.')
      expect(refused.html).toContain('Kies het dan opnieuw')
    }
    expect(await answersOf(made)).toHaveLength(0)
    const files = await w.superuser.query('select from liv.attachment where case_id = $1', [made.id])
    expect(files.rowCount).toBe(0)
    expect((await boer.post(made.path, answer)).to).toBe('/bericht/bedankt')
  })

  test('after half an hour the code is asked again and the words stay', async () => {
    const made = await aLink()
    const boer = outsider(w)
    await boer.open(made.path, made.code)
    await w.superuser.query(
      "update gate.session set absolute_until = now() - interval '1 second' where link is not null",
    )
    const again = await boer.post(made.path, answer)
    expect(again.status).toBe(422)
    expect(again.html).toContain('Geef uw code nog een keer')
    expect(again.html).toContain('Altijd op tijd.')
    const wrong = await boer.post(made.path, { ...answer, code: 'AAAA-AAAA' })
    expect(wrong.html).toContain('Deze code klopt niet. U kunt het nog 4 keer proberen.')
    expect(wrong.html).toContain('Altijd op tijd.')
    expect((await boer.post(made.path, { ...answer, code: made.code })).to).toBe('/bericht/bedankt')
  })

  test('more than fits is refused before it is read, and a form from elsewhere too', async () => {
    const made = await aLink()
    const boer = outsider(w)
    await boer.open(made.path, made.code)
    const large = await boer.post(made.path, answer, asFile(Buffer.alloc(17 * 1024 * 1024), 'film.pdf'))
    expect(large.status).toBe(413)
    expect(large.html).toContain('Een bestand is hooguit 5 MB')
    expect((await boer.fromElsewhere(made.path, answer)).status).toBe(403)
    expect(await answersOf(made)).toHaveLength(0)
  })
})

describe('what a link does not open', () => {
  test('five wrong codes and it is dead, also for the right one; the asker hears it', async () => {
    const made = await aLink()
    const boer = outsider(w)
    for (const left of [4, 3, 2, 1]) {
      const wrong = await boer.open(made.path, 'AAAA-AAAA')
      expect(wrong.html).toContain(`U kunt het nog ${left} keer proberen`)
    }
    // Another browser, another address: what was wrong before counts along.
    expect((await outsider(w).open(made.path, 'AAAA-AAAA')).html).toContain('Deze link werkt niet meer')
    expect((await boer.open(made.path, made.code)).status).toBe(404)
    expect(await waits('omar', made.number)).toContain('link-dead')
    expect((await who('omar').get(`/dossiers/${made.number}/informatie`)).html).toContain('De link is dood')
    await makeLink('omar', made.number, made.request)
    expect(await waits('omar', made.number)).not.toContain('link-dead')
  })

  test('over, taken back, used, answered by phone, closed and never there: one and the same page', async () => {
    // The form of the language says only what the asker asked for.
    const page = ({ html }: { html: string }) => html.replace(/name="terug" value="[^"]*"/, 'name="terug"')
    const gone = page(await outsider(w).get(`/bericht/${'x'.repeat(43)}`))
    expect(gone).toContain('Deze link werkt niet meer')
    expect(page(await outsider(w).get('/bericht/iets'))).toBe(gone)
    const ends: ((made: Made) => Promise<unknown>)[] = [
      ({ request }) =>
        w.superuser.query("update gate.link_lock set until_at = now() - interval '1 second' where request = $1", [
          request,
        ]),
      async (made) =>
        who('omar').post(`/dossiers/${made.number}/informatie/${made.request}/link/intrekken`, {
          link: (await lockOf(made)).link,
        }),
      async ({ number, request }) =>
        (await w.as('omar')).on(number, 'ask others for information', (ctx) =>
          recordAnswer(ctx, { request, how: 'phone', from: 'de docent', answer: 'Ja.', answeredOn: today }),
        ),
      ({ id }) => w.superuser.query("update liv.case_file set stage = 'closed' where id = $1", [id]),
      ({ id }) => w.superuser.query('update vault.dossier set hidden_at = now() where id = $1', [id]),
    ]
    for (const end of ends) {
      const made = await aLink()
      const boer = outsider(w)
      await boer.open(made.path, made.code)
      await end(made)
      const before = await answersOf(made)
      expect(page(await boer.get(made.path))).toBe(gone)
      // Also for whoever had it open: the words come back, and nothing is kept.
      const late = await boer.post(made.path, answer)
      expect(late.html).toContain('Deze link werkt niet meer')
      expect(late.html).toContain('Altijd op tijd.')
      expect(await answersOf(made)).toEqual(before)
    }
  })

  test('the code of another link opens nothing, and counts as wrong', async () => {
    const mine = await aLink()
    const theirs = await aLink()
    const boer = outsider(w)
    expect((await boer.open(theirs.path, mine.code)).html).toContain('Deze code klopt niet. U kunt het nog 4 keer')
    expect((await boer.get(theirs.path)).html).not.toContain('Komt hij op tijd')
    expect((await boer.open(theirs.path, theirs.code)).html).toContain('Komt hij op tijd')
  })

  test('two answers at the same moment: one is kept, the other gets its words back', async () => {
    const made = await aLink()
    const people = [outsider(w), outsider(w)]
    for (const one of people) await one.open(made.path, made.code)
    const came = await Promise.all(
      people.map((one, at) => one.post(made.path, { ...answer, answer: `Antwoord ${at}.` }, asFile(aPdf(), 'a.pdf'))),
    )
    expect(came.map(({ status }) => status).toSorted()).toEqual([303, expect.any(Number)])
    expect(came.filter(({ to }) => to === '/bericht/bedankt')).toHaveLength(1)
    const lost = came.findIndex(({ to }) => to === null)
    expect(came[lost]?.html).toContain(`Antwoord ${lost}.`)
    expect(await answersOf(made)).toHaveLength(1)
    const files = await w.superuser.query('select from liv.attachment where case_id = $1', [made.id])
    expect(files.rowCount).toBe(1)
  })
})

describe('who reads what came', () => {
  test('what who treats says by a link is read by care experts alone, file and all', async () => {
    const given = await aCaseWithTeam(w)
    await consent(given.number, 'yes')
    const made = await aLink('lotte', toGza, given)
    const arts = outsider(w)
    await arts.open(made.path, made.code)
    await arts.post(made.path, { ...answer, answer: 'Slaapt met pillen.' }, asFile(aPdf(), 'brief.pdf'))
    const [{ attachment }] = await answersOf(made)
    const file = `/dossiers/${made.number}/bijlagen/${attachment}`
    for (const name of ['sanne', 'omar', 'noor', 'karin']) {
      expect((await who(name).get(`/dossiers/${made.number}/informatie`)).html, name).not.toContain('Slaapt met pillen')
      expect((await who(name).get(file)).status, name).toBe(404)
      expect(await waits(name, made.number)).not.toContain('answered')
    }
    expect((await who('lotte').get(`/dossiers/${made.number}/informatie`)).html).toContain('Slaapt met pillen')
    expect((await who('lotte').get(file)).status).toBe(200)
    expect(await waits('lotte', made.number)).toContain('answered')
  })

  test('a file comes back byte for byte, as a download with a neutral name, and leaves a line', async () => {
    const made = await aLink()
    const bytes = aPdf(1_300_001)
    const boer = outsider(w)
    await boer.open(made.path, made.code)
    await boer.post(made.path, answer, asFile(bytes, 'Samir.pdf'))
    const [{ attachment }] = await answersOf(made)
    const pieces = await w.superuser.query('select content from liv.attachment_piece where attachment = $1', [
      attachment,
    ])
    expect(pieces.rowCount).toBe(3)
    expect(Buffer.concat(pieces.rows.map(({ content }) => content)).includes('%PDF')).toBe(false)
    const { Hono } = await import('hono')
    const { hangUp } = await import('../../app/guard.ts')
    const { routes } = await import('../../app/routes.ts')
    const server = new Hono()
    hangUp(server, w.house, routes)
    let got: Response | undefined
    const lines = await linesOf(w, async () => {
      got = await server.request(new URL(`/dossiers/${made.number}/bijlagen/${attachment}`, w.house.origin), {
        headers: { Cookie: `liv_session=${(await w.as('sanne')).token}` },
      })
    })
    expect(got?.headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''bijlage.pdf")
    expect(got?.headers.get('Content-Type')).toBe('application/pdf')
    expect(Buffer.from((await got?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(bytes)).toBe(true)
    expect(lines.map(({ event }) => event)).toEqual(['content.opened', 'attachment.downloaded'])
  })

  test('a piece that is gone or put elsewhere is found, and a destroyed dossier opens no file', async () => {
    const made = await aLink()
    const boer = outsider(w)
    await boer.open(made.path, made.code)
    await boer.post(made.path, answer, asFile(aPdf(1_300_001), 'a.pdf'))
    const [{ attachment }] = await answersOf(made)
    const at = `/dossiers/${made.number}/bijlagen/${attachment}`
    expect((await who('sanne').get(at)).status).toBe(200)
    await w.superuser.query('delete from liv.attachment_piece where attachment = $1 and version = 2', [attachment])
    expect((await who('sanne').get(at)).status).toBe(500)
    const other = await aLink()
    const second = outsider(w)
    await second.open(other.path, other.code)
    await second.post(other.path, answer, asFile(aPdf(), 'a.pdf'))
    const [row] = await answersOf(other)
    w.house.keys.destroyDossier(other.id)
    expect((await who('sanne').get(`/dossiers/${other.number}/bijlagen/${row.attachment}`)).status).toBe(500)
  })

  test('making, opening, a wrong code, answering and taking back each leave a line in the log of the case', async () => {
    let made: Made | undefined
    const lines = await linesOf(w, async () => {
      made = await aLink()
      const boer = outsider(w)
      await boer.open(made.path, 'AAAA-AAAA')
      await boer.open(made.path, made.code)
      await boer.post(made.path, answer, asFile(aPdf(), 'a.pdf'))
    })
    const events = lines.filter(({ event }) => event.startsWith('link.') && event !== 'link.offered')
    expect(events.map(({ event, outcome }) => `${event} ${outcome}`)).toEqual([
      'link.made done',
      'link.refused refused',
      'link.opened done',
      'link.answered done',
    ])
    for (const { objects } of events) expect(objects[0]).toEqual({ object: made?.id, part: 'outside' })
    expect(lines.some(({ event, act }) => event === 'content.opened' && act === 'answer by link')).toBe(true)
    const page = (await who('sanne').get(`/dossiers/${made?.number}/logboek`)).html
    expect(page).toContain('antwoordde via een eenmalige link')
    expect(page).toContain('Iemand met een link')
    const second = await aLink()
    const withdrawn = await linesOf(w, async () =>
      who('omar').post(`/dossiers/${second.number}/informatie/${second.request}/link/intrekken`, {
        link: (await lockOf(second)).link,
      }),
    )
    expect(withdrawn.map(({ event }) => event)).toContain('link.withdrawn')
  })

  test('the secret in the address and the code stand in no line of the log', async () => {
    const made = await aLink()
    const boer = outsider(w)
    await boer.open(made.path, made.code)
    await boer.post(made.path, answer)
    const { rows } = await w.superuser.query('select e::text as line from audit.event e')
    const all = rows.map(({ line }) => line).join('\n')
    expect(all).not.toContain(tokenOf(made))
    expect(all).not.toContain(codeFrom(made.code))
  })
})
