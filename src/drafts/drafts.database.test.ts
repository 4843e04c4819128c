import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { type Browser, browse } from '../../tests/world/browse.ts'
import { linesOf } from '../../tests/world/log-lines.ts'
import { type Person, type World, world } from '../../tests/world/world.ts'
import { planConversation } from '../trajectory/5-conversations/conversation-actions.ts'
import { myDrafts, sweepDrafts } from './drafts-store.ts'

let w: World
const people = new Map<string, Person>()
const browsers = new Map<string, Browser>()
const at = (name: string): Browser => {
  const known = browsers.get(name) ?? browse(w, people.get(name) as Person)
  browsers.set(name, known)
  return known
}
let one: { id: string; number: string }
let talk = ''
let form = ''
const careWords = 'Hij droomt over de boot en slaapt drie uur per nacht.'

beforeAll(async () => {
  w = await world()
  for (const name of ['sanne', 'omar', 'lotte', 'pieter', 'noor', 'daan', 'els']) people.set(name, await w.as(name))
  one = await aCaseWithTeam(w)
  talk = await plan()
  form = `/dossiers/${one.number}/gesprekken/${talk}/verslag`
})
afterAll(() => w.close())

const plan = () =>
  people.get('sanne')?.on(one.number, 'plan a conversation', (ctx) =>
    planConversation(ctx, {
      plannedOn: ctx.today,
      time: Temporal.PlainTime.from('10:00'),
      place: 'azc',
      withWhom: 'Omar en Lotte',
      interpreterMode: 'none',
      interpreterLanguage: '',
      interpreterDialect: '',
      interpreterRegister: 'none',
      safety: '',
    }),
  ) as Promise<string>

/** What the script of the page sends a few seconds after typing stops. */
async function keep(
  name: string,
  values: Record<string, string>,
  { path = form, id = randomUUID() as string, kept = 0 } = {},
): Promise<{ id: string; status: number; said: { kept?: number; at?: string; arrived?: true; other?: true } }> {
  const answer = await at(name).post('/api/v1/concepten', {
    ...values,
    _form: path,
    _draft: id,
    _kept: String(kept),
  })
  return { id, status: answer.status, said: JSON.parse(answer.html) }
}

const row = async (id: string) => (await w.superuser.query('select * from gate.draft where id = $1', [id])).rows[0]
const of = (name: string) =>
  (people.get(name) as Person).act('signed in', async (ctx) => myDrafts(ctx).map((line) => line.id))

describe('a text that is typed and not yet saved', () => {
  test('is kept under the key of care when the form holds care words, and nowhere in clear', async () => {
    const { id, status, said } = await keep('lotte', { forTeam: 'Hij zei weinig.', careOnly: careWords, _version: '0' })
    expect([status, said.kept]).toEqual([200, 1])
    expect(said.at).toMatch(/^\d{1,2}\.\d\d$/)
    const { act, sealed, form: kept } = await row(id)
    expect([act, kept]).toEqual(['write care notes', form])
    expect(sealed.toString('latin1')).not.toContain('boot')
    const alone = await keep('omar', { forTeam: 'Alleen voor het team.', _version: '0' })
    expect((await row(alone.id)).act).toBe('write a conversation report')
  })

  test('comes back whole in its form, with a line in the log that says so', async () => {
    const { id } = await keep('lotte', { forTeam: 'Zij lachte <even> & "stil".', careOnly: careWords, _version: '0' })
    const page = await at('lotte').get(`/dossiers/${one.number}/gesprekken/${talk}`)
    expect(page.html).toContain(`href="/concepten/${id}"`)
    expect(page.html).not.toContain('droomt over de boot')
    let html = ''
    const lines = await linesOf(w, async () => {
      html = (await at('lotte').get(`/concepten/${id}`)).html
    })
    expect(html).toContain('droomt over de boot')
    expect(html).toContain('Zij lachte &lt;even&gt; &amp; &quot;stil&quot;.')
    expect(html).toContain(`name="_draft" value="${id}"`)
    expect(lines.map(({ event }) => event)).toEqual(expect.arrayContaining(['content.opened', 'draft.taken-up']))
    expect(lines.find(({ event }) => event === 'draft.taken-up')?.objects[0]?.object).toBe(one.id)
  })

  test('one sitting is one line in the log, however often it saves', async () => {
    const id = randomUUID()
    const first = await linesOf(w, () => keep('omar', { forTeam: 'Een', _version: '0' }, { id }))
    expect(first.map(({ event }) => event)).toEqual(['content.opened', 'draft.kept'])
    expect(first[1]?.objects.map(({ object }) => object)).toContain(one.id)
    const more = await linesOf(w, async () => {
      for (const [kept, forTeam] of ['Een twee', 'Een twee drie'].entries())
        expect((await keep('omar', { forTeam, _version: '0' }, { id, kept: kept + 1 })).said.kept).toBe(kept + 2)
    })
    expect(more).toEqual([])
    const reading = await linesOf(w, () => at('omar').get(`/concepten/${id}`))
    expect(reading.map(({ event }) => event)).toContain('content.opened')
  })

  test('is gone once it is saved, in the same transaction, and stays when saving is refused', async () => {
    const id = randomUUID()
    const words = { forTeam: 'Hij vertelde over zijn broer.', present: 'Omar', _version: '0' }
    await keep('omar', words, { id })
    const refused = await at('omar').post(form, { ...words, present: '', _draft: id, _kept: '1' })
    expect([refused.status, await row(id)]).toEqual([422, expect.objectContaining({ id })])
    expect(refused.html).toContain(`name="_draft" value="${id}"`)
    const [day, month, year] = [today.day, today.month, today.year].map(String)
    const saved = await at('omar').post(form, {
      ...words,
      'heldOn-day': day as string,
      'heldOn-month': month as string,
      'heldOn-year': year as string,
      _draft: id,
      _kept: '1',
    })
    expect([saved.status, saved.to]).toEqual([303, form.replace('/verslag', '')])
    expect(await row(id)).toBeUndefined()
  })

  test('shows what was saved since beside it, and overwrites neither', async () => {
    const { id } = await keep('omar', { forTeam: 'Mijn zin van vanmorgen.', present: 'Omar', _version: '0' })
    const { html } = await at('omar').get(`/concepten/${id}`)
    expect(html).toContain('Mijn zin van vanmorgen.')
    expect(html).toContain('Nu opgeslagen bij')
    expect(html).toContain('Hij vertelde over zijn broer.')
    expect(html).toMatch(/name="_version" value="1000000"/)
  })

  test('is thrown away by choice, back to the page of the form, with its line', async () => {
    const { id } = await keep('omar', { forTeam: 'Weg hiermee.', _version: '0' })
    const back = `/dossiers/${one.number}/gesprekken/${talk}`
    const lines = await linesOf(w, async () => {
      const answer = await at('omar').post(`/concepten/${id}/weg`, { back })
      expect([answer.status, answer.to]).toEqual([303, back])
    })
    expect(lines.map(({ event, objects }) => [event, objects[0]?.object])).toEqual([['draft.thrown-away', one.id]])
    expect(await row(id)).toBeUndefined()
    for (const elsewhere of ['https://elders.invalid', '//elders.invalid', '/\\elders'])
      expect(
        (
          await at('omar').post(`/concepten/${(await keep('omar', { forTeam: 'x', _version: '0' })).id}/weg`, {
            back: elsewhere,
          })
        ).to,
      ).toBe('/concepten')
  })
})

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')

describe('two windows', () => {
  test('that go on with one text both keep theirs: the second is told, and nothing is overwritten', async () => {
    const id = randomUUID()
    await keep('omar', { forTeam: 'Samen begonnen.', _version: '0' }, { id })
    expect((await keep('omar', { forTeam: 'Links verder.', _version: '0' }, { id, kept: 1 })).said.kept).toBe(2)
    const right = await keep('omar', { forTeam: 'Rechts verder.', _version: '0' }, { id, kept: 1 })
    expect([right.status, right.said]).toEqual([409, { other: true }])
    const other = await keep('omar', { forTeam: 'Rechts verder.', _version: '0' })
    expect((await at('omar').get(`/concepten/${id}`)).html).toContain('Links verder.')
    expect((await at('omar').get(`/concepten/${other.id}`)).html).toContain('Rechts verder.')
  })

  test('the same words twice, because an answer was lost on the line, are no quarrel', async () => {
    const id = randomUUID()
    await keep('omar', { forTeam: 'Twee keer hetzelfde.', _version: '0' }, { id })
    const again = await keep('omar', { forTeam: 'Twee keer hetzelfde.', _version: '0' }, { id })
    expect([again.status, again.said.kept]).toEqual([200, 1])
  })

  test('a form that arrived already makes no draft of itself', async () => {
    const words = { _token: randomUUID() as string, text: 'De afspraak is verzet.' }
    const path = `/dossiers/${one.number}/berichten`
    const sent = await at('omar').post(path, { ...words, subject: 'Afspraak' })
    expect(sent.status).toBe(303)
    const late = await keep('omar', { ...words, subject: 'Afspraak' }, { path })
    expect(late.said).toEqual({ arrived: true })
    expect(await row(late.id)).toBeUndefined()
  })
})

describe('nobody but the author', () => {
  test('finds, opens, changes or drops it: not the team, not the lead, not with the id', async () => {
    const { id } = await keep('lotte', { careOnly: careWords, _version: '0' })
    expect(await row(id)).toBeDefined()
    expect(await of('lotte')).toContain(id)
    for (const name of ['sanne', 'omar', 'pieter', 'daan', 'noor']) {
      expect(await of(name), name).not.toContain(id)
      const page = await at(name).get(`/concepten/${id}`)
      expect([page.status, page.html.includes('boot')], name).toEqual([404, false])
      expect((await at(name).post(`/concepten/${id}/weg`, { back: '/werk' })).status, name).toBe(404)
      const there = (await row(id)).version
      const over = await keep(name, { forTeam: 'Eroverheen.', _version: '0' }, { id, kept: there })
      expect(over.status, name).not.toBe(200)
    }
    expect((await row(id)).version).toBe(1)
  })

  test('and the author neither, from the moment that access ends', async () => {
    const { id } = await keep('omar', { forTeam: 'Voor ik wegging.', _version: '0' })
    const ended = (sql: string) => w.superuser.query(sql, [one.id, people.get('omar')?.account])
    await ended('update gate.membership set ended_at = gate.now() where case_id = $1 and account = $2')
    try {
      expect(await of('omar')).not.toContain(id)
      const page = await at('omar').get(`/concepten/${id}`)
      expect([page.status, page.html.includes('Voor ik wegging')]).toEqual([404, false])
      // The sitting goes on no longer either, though its key was given before.
      expect((await keep('omar', { forTeam: 'Nog iets.', _version: '0' }, { id, kept: 1 })).status).toBe(404)
      expect(await row(id)).toBeDefined()
    } finally {
      await ended('update gate.membership set ended_at = null where case_id = $1 and account = $2')
    }
    expect(await of('omar')).toContain(id)
  })

  test('a draft in a case that is not theirs is refused, as if the case were not there', async () => {
    expect((await keep('noor', { forTeam: 'Niet van mij.', _version: '0' })).status).toBe(404)
    expect((await keep('omar', { careOnly: 'Ik ben geen zorgexpert.', _version: '0' })).status).toBe(404)
    expect((await keep('omar', { text: 'Nergens.' }, { path: '/bestaat/niet' })).status).toBe(404)
    const { rows } = await w.superuser.query('select 1 from gate.draft where author = $1', [
      people.get('noor')?.account,
    ])
    expect(rows).toEqual([])
  })
})

describe('what belongs to no dossier yet', () => {
  test('a referral that is being written is under its author’s own key, and comes back', async () => {
    const { id, status } = await keep(
      'els',
      { concern: 'Zij eet al een week niet.', step: 'concern' },
      { path: '/aanmelden' },
    )
    expect(status).toBe(200)
    expect(await row(id)).toMatchObject({ dossier: null, act: null })
    expect((await at('els').get(`/concepten/${id}`)).html).toContain('Zij eet al een week niet.')
    expect((await at('sanne').get(`/concepten/${id}`)).status).toBe(404)
    const lines = await people.get('els')?.act('signed in', async (ctx) => myDrafts(ctx))
    expect(lines?.[0]).toMatchObject({ what: 'Nieuwe aanmelding', number: null, href: `/concepten/${id}` })
  })

  test('a consultation has its own dossier, for who may add to it', async () => {
    const made = await at('sanne').post('/consultaties/nieuw', {
      question: 'Hoe praten wij met een groep?',
      askerRole: 'mentor',
      subject: 'group',
      'answerDue-day': String(today.add({ days: 5 }).day),
      'answerDue-month': String(today.add({ days: 5 }).month),
      'answerDue-year': String(today.add({ days: 5 }).year),
    })
    const consultation = /consultaties\/([0-9a-f-]{36})/.exec(made.to ?? '')?.[1]
    expect(consultation, made.html.slice(0, 400)).toBeDefined()
    const path = `/consultaties/${consultation}/antwoord`
    const { id, status } = await keep('sanne', { answer: 'Begin met luisteren.' }, { path })
    expect(status).toBe(200)
    expect(await row(id)).toMatchObject({ dossier: consultation, act: 'add to the consultation' })
    expect((await at('sanne').get(`/concepten/${id}`)).html).toContain('Begin met luisteren.')
    expect((await keep('omar', { answer: 'x' }, { path })).status).toBe(404)
  })
})

describe('the keys for what waits on a device', () => {
  const keys = async (name: string, days: string[] = []) =>
    JSON.parse((await at(name).post('/api/v1/concepten/sleutels', { day: days })).html) as {
      today: string
      keys: Record<string, string>
    }

  test('are one a day, the same again for the same person, and never another’s', async () => {
    const first = await keys('lotte')
    expect(Object.keys(first.keys)).toEqual([first.today])
    expect((await keys('lotte')).keys).toEqual(first.keys)
    expect((await keys('omar')).keys[first.today]).not.toBe(first.keys[first.today])
    expect(Buffer.from(first.keys[first.today] as string, 'base64').length).toBe(32)
  })

  test('go back seven days and no further, and not forward', async () => {
    const now = Temporal.PlainDate.from((await keys('lotte')).today)
    const day = (days: number) => String(now.add({ days }))
    const given = await keys('lotte', [day(-7), day(-8), day(1), 'geen dag'])
    expect(Object.keys(given.keys).toSorted()).toEqual([day(-7), day(0)])
  })

  test('leave a line in the log once a sitting, and without signing in nobody gets one', async () => {
    const fresh = await linesOf(w, () => keys('pieter'))
    expect(fresh.map(({ event }) => event)).toEqual(['content.opened', 'draft.device-key'])
    expect(await linesOf(w, () => keys('pieter'))).toEqual([])
    const nobody = browse(w, { ...(people.get('pieter') as Person), token: 'x'.repeat(43) })
    expect((await nobody.post('/api/v1/concepten/sleutels', {})).status).toBe(401)
  })
})

test('two weeks after its last word a draft goes, and with it the list', async () => {
  const { id } = await keep('lotte', { careOnly: careWords, _version: '0' })
  await w.superuser.query("update gate.draft set until_at = gate.now() - interval '1 minute' where id = $1", [id])
  expect(await of('lotte')).not.toContain(id)
  expect((await at('lotte').get(`/concepten/${id}`)).status).toBe(404)
  expect(await sweepDrafts(w.house.worker)).toBe(1)
  expect(await row(id)).toBeUndefined()
})
