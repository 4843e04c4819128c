import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adviceCase } from '../../tests/world/advice-case.ts'
import { browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'
import { insertContact } from '../consent/consent-store.ts'
import { insertConversation } from '../trajectory/5-conversations/conversation-store.ts'
import { letterFile } from './letter-page.tsx'
import { letterKind, letterKinds } from './letters.ts'
import { listGiven, listPersonLooks } from './letters-store.ts'

let w: World
let number: string
let id: string
beforeAll(async () => {
  w = await world()
  const made = await adviceCase(w)
  number = made.number
  id = made.id
  const omar = await w.as('omar')
  await omar.on(number, 'plan a conversation', async (ctx) => {
    await insertConversation(ctx, ctx.today.add({ days: 7 }), {
      time: '14:30',
      place: 'azc Heidedorp, kamer 4',
      withWhom: 'Omar',
      interpreterMode: 'phone',
      interpreterLanguage: 'Arabisch',
      interpreterDialect: '',
      interpreterRegister: 'sworn',
      safety: 'Niet langs de receptie.',
    })
  })
}, 120_000)
afterAll(() => w.close())

const open = async (persona: string, path: string) => {
  const answer = await browse(w, await w.as(persona)).get(`/dossiers/${number}/brieven${path}`)
  return { ...answer, html: answer.html.replaceAll('<!-- -->', '') }
}
const today = () => {
  const { day, month, year } = Temporal.Now.plainDateISO('Europe/Amsterdam')
  return { 'givenOn-day': `${day}`, 'givenOn-month': `${month}`, 'givenOn-year': `${year}` }
}
const give = async (persona: string, letter: string, values: Record<string, string>) =>
  browse(w, await w.as(persona)).post(`/dossiers/${number}/brieven/${letter}/gegeven`, { ...today(), ...values })
const lines = async (event: string) =>
  (
    await w.superuser.query(
      'select from audit.event e join audit.event_object o using (stream, seq) where e.event = $1 and o.object = $2',
      [event, id],
    )
  ).rowCount ?? 0
const rows = async () =>
  (await w.superuser.query('select from liv.letter_given where case_id = $1', [id])).rowCount ?? 0

describe('who may make which letter', () => {
  const may: Record<string, readonly string[]> = {
    sanne: ['information', 'invitation', 'summary', 'who-looked', 'rights'],
    omar: ['information', 'invitation', 'summary', 'rights'],
    lotte: ['information', 'invitation', 'summary', 'rights'],
    iris: ['who-looked'],
    wim: ['who-looked'],
    karin: [],
    els: [],
    bas: [],
  }
  test.each(Object.entries(may))('%s: %s, on screen and as a document', async (persona, own) => {
    for (const kind of letterKinds) {
      const { status } = await open(persona, `/${letterKind[kind].path}/ar`)
      expect(status, `${persona} ${kind}`).toBe(own.includes(kind) ? 200 : 404)
    }
    const pdf = await open(persona, '/rechten/ar.pdf')
    expect(pdf.status).toBe(own.includes('rights') ? 200 : 404)
  })

  test('the place for letters is for the team', async () => {
    expect((await open('omar', '')).html).toContain('Brieven aan de persoon')
    for (const persona of ['iris', 'karin', 'els']) expect((await open(persona, '')).status, persona).toBe(404)
  })
})

describe('on the page', () => {
  test('the letter stands in the own language and direction, and the Dutch beside it', async () => {
    const { html } = await open('omar', '/rechten/ar')
    expect(html).toContain('<article lang="ar" dir="rtl"')
    expect(html).toContain('حقوقك')
    expect(html).toContain('In het Nederlands, voor u')
    expect(html).toContain('U mag zien wat wij over u bewaren.')
    expect(html).toContain('nog niet door een beëdigd vertaler gecontroleerd')
  })

  test('an invitation says day, time, place, first name and function, and nothing of the file', async () => {
    const { html } = await open('omar', '/uitnodiging/nl')
    const letter = html.slice(html.indexOf('<article'), html.indexOf('</article>'))
    expect(letter).toContain('14:30')
    expect(letter).toContain('azc Heidedorp, kamer 4')
    expect(letter).toContain('expert, Omar')
    expect(letter).toContain('Er is een tolk aan de telefoon.')
    expect(letter).toContain('U mag nee zeggen.')
    expect(letter).not.toMatch(/LIV-\d{4}|radicalis|receptie|Arabisch|Lotte/)
  })

  test('the name of its file says nothing but that it is a letter', async () => {
    expect((await open('omar', '/rechten/ti.pdf')).status).toBe(200)
    const file = await (await w.as('omar')).on(number, 'read informing and consent', (ctx) =>
      letterFile({ ...ctx, params: { language: 'ti.pdf' } }, Buffer.alloc(0)),
    )
    expect(file.name).toBe('brief-ti.pdf')
    expect(await lines('letter.prepared')).toBeGreaterThan(0)
    expect(await lines('letter.downloaded')).toBeGreaterThan(0)
  })
})

describe('paper', () => {
  test('as long as nobody asked, a letter on paper needs a reason; nothing typed is lost and nothing is written', async () => {
    const before = await rows()
    const refused = await give('omar', 'rechten/ar', { how: 'handed' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('De persoon wil papier, of er staat waarom het toch op papier moet'.slice(1))
    expect(refused.html).toMatch(/value="handed"[^>]*checked|checked[^>]*value="handed"/)
    expect(await rows()).toBe(before)
  })

  test('who wants no paper is offered it read aloud with an interpreter first', async () => {
    const lotte = await w.as('lotte')
    await lotte.on(number, 'record informing and consent', (ctx) =>
      insertContact(ctx, { way: 'spoken', paper: 'none', language: 'Tigrinya', note: '' }),
    )
    expect((await open('omar', '')).html).toContain(`/dossiers/${number}/brieven/rechten/ti`)
    const { html } = await open('omar', '/rechten/ti')
    expect(html).toContain('De persoon wil geen papier: lees het voor, en geef niets mee.')
    expect(html).toMatch(/value="read"[^>]*checked|checked[^>]*value="read"/)
    expect((await give('omar', 'rechten/ti', { how: 'post', reason: '' })).status).toBe(422)
  })

  test('that it was given is stored, sealed but for day and way, with its line in the log, and stands on the page', async () => {
    const before = await lines('letter.given')
    const done = await give('omar', 'rechten/ti', { how: 'read' })
    expect(done.to).toBe(`/dossiers/${number}/brieven`)
    expect(await lines('letter.given')).toBe(before + 1)
    const { html } = await open('sanne', '')
    expect(html).toContain('voorgelezen met een tolk, zonder papier')
    expect(html).toContain('Tigrinya')
    await give('sanne', 'rechten/ti', { how: 'handed', reason: 'Zijn advocaat vroeg erom.' })
    const { rows: stored } = await w.superuser.query('select content from liv.letter_given where case_id = $1', [id])
    expect(stored).toHaveLength(2)
    for (const { content } of stored) expect(content.toString()).not.toContain('advocaat')
  })

  test('a day that did not come yet is refused', async () => {
    const year = `${Temporal.Now.plainDateISO().year + 1}`
    const refused = await give('omar', 'rechten/ti', { how: 'read', 'givenOn-year': year })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Deze dag is nog niet geweest.')
  })
})

describe('informing', () => {
  const informed = async () =>
    (await w.superuser.query('select from liv.informing where case_id = $1 and informed_on is not null', [id]))
      .rowCount ?? 0
  test('the first letter of information is how the person is informed; a second one is only a letter', async () => {
    expect(await informed()).toBe(0)
    await give('omar', 'informatie/ti', { how: 'read' })
    expect(await informed()).toBe(1)
    await give('omar', 'informatie/ti', { how: 'read' })
    expect(await informed()).toBe(1)
    const page = await browse(w, await w.as('omar')).get(`/dossiers/${number}/toestemming`)
    expect(page.html.replaceAll('<!-- -->', '')).toContain('Met de brief “Informatie”.')
  })
})

describe('giving', () => {
  test('is recorded by who talks with the person, never by who only watches over the log, by page nor by raw SQL', async () => {
    const before = await rows()
    for (const persona of ['iris', 'karin', 'els', 'tess'])
      expect((await give(persona, 'wie-keek/ar', { how: 'read' })).status, persona).toBe(404)
    expect((await give('omar', 'wie-keek/ar', { how: 'read' })).status).toBe(404)
    expect(await rows()).toBe(before)
  })

  test('is read by the team; the commissioner counts none, though the rows are there', async () => {
    const count = async (persona: string) =>
      (await (await w.as(persona)).on(number, 'read the process', (ctx) => listGiven(ctx))).length
    expect(await count('omar')).toBe(await rows())
    expect(await count('karin')).toBe(0)
  })

  test('is never changed and never taken away, not even by the owner of the row', async () => {
    await expect(
      w.superuser.query("update liv.letter_given set how = 'post' where case_id = $1", [id]),
    ).rejects.toMatchObject({ code: 'LV409' })
  })
})

describe('who looked', () => {
  const looks = async () => (await w.as('sanne')).on(number, 'read who looked', (ctx) => listPersonLooks(ctx))

  test('is grouped by person, day and part, with a function and a code, and without a name', async () => {
    const all = await looks()
    const keys = all.map(({ day, code, standing, part }) => `${day} ${code} ${standing} ${part}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(all.some(({ standing, part }) => standing === 'duidingExpert' && part === 'conversations')).toBe(true)
    const { html } = await open('sanne', '/wie-keek/nl')
    const letter = html.slice(html.indexOf('<article'), html.indexOf('</article>'))
    expect(letter).toMatch(/expert, LIV, code M[0-9A-F]{5}/)
    const { rows: names } = await w.superuser.query('select name from gate.account')
    expect(names.filter(({ name }) => letter.includes(name))).toEqual([])
  })

  test('leaves out whoever referred and what touches them, and the rest stands as if it was never there', async () => {
    const { rows: hidden } = await w.superuser.query(
      `select e.event from audit.event e join audit.event_object o using (stream, seq) join gate.account a on a.id = e.actor
        where o.object = $1 and (a.subject = 'els' or o.part = 'referrer')`,
      [id],
    )
    expect(hidden.length).toBeGreaterThan(0)
    const all = await looks()
    expect(all.filter(({ part }) => part === 'referrer')).toEqual([])
    expect(all.filter(({ standing }) => /eferrer/.test(standing))).toEqual([])
    const { rows: mentor } = await w.superuser.query(
      `select 'M' || upper(left(encode(sha256(convert_to(a.id::text || $1, 'UTF8')), 'hex'), 5)) as code
         from gate.account a where a.subject = 'els'`,
      [id],
    )
    expect(all.map(({ code }) => code)).not.toContain(mentor[0]?.code)
  })

  test('keeps what somebody did in another standing, who also referred', async () => {
    await w.superuser.query(
      `insert into gate.membership (case_id, account, relation, from_at, given_by)
       select $1, a.id, 'referrer', now() - interval '1 hour', a.id from gate.account a where a.subject = 'karin'`,
      [id],
    )
    await browse(w, await w.as('karin')).get(`/dossiers/${number}/persoon`)
    await browse(w, await w.as('karin')).get(`/dossiers/${number}/aanmelding`)
    const all = (await looks()).filter(({ organisation }) => organisation === 'COA, azc Heidedorp')
    expect(all.map(({ part }) => part)).toContain('identity')
    expect(all.filter(({ part }) => part === 'referral')).toEqual([])
    expect(all.every(({ standing }) => standing === 'commissioner')).toBe(true)
  })
})
