import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { Visitor } from '../world/visitor.ts'

let house: RunningHouse
beforeAll(async () => {
  house = await startHouse({ env: { LIV_SCENARIOS: 'none' } })
})
afterAll(async () => {
  await house.stop()
  removeData(house.dataDir)
})

const concern = { concern: 'Hij zei: "Ik wil slapen & nooit meer wakker worden."', since: 'drie weken', go: 'on' }
const person = { situation: 'asylumSeeker', place: 'azc Heidedorp', personInformed: 'no', go: 'on' }
const referrer = {
  referrerKind: 'professional',
  referrerName: 'Els',
  referrerFunction: 'mentor',
  referrerOrganisation: 'COA, azc Heidedorp',
  referrerPhone: '088-1',
  mayBeNamed: 'no',
  go: 'on',
}

async function els(): Promise<Visitor> {
  const visitor = new Visitor(house.origin)
  await visitor.signIn('els')
  return visitor
}

async function refer(visitor: Visitor, changes: Record<string, string> = {}): Promise<string> {
  let page = await visitor.get('/aanmelden')
  page = await visitor.send(page, '/aanmelden', { ...concern, ...changes })
  page = await visitor.send(page, '/aanmelden', person)
  page = await visitor.send(page, '/aanmelden', referrer)
  page = await visitor.send(page, '/aanmelden', { go: 'on' })
  expect(page.status).toBe(200)
  return /LIV-\d{4}-\d{5}/.exec(page.html)?.[0] ?? ''
}

describe('the words typed come back, with a sentence at the field', () => {
  test('missing', async () => {
    const visitor = await els()
    const page = await visitor.send(await visitor.get('/aanmelden'), '/aanmelden', { ...concern, since: '' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('Schrijf op sinds wanneer')
    expect(page.html).toContain('nooit meer wakker worden')
    expect(page.html).toContain('<title>Fout: ')
  })

  test('too long', async () => {
    const visitor = await els()
    const page = await visitor.send(await visitor.get('/aanmelden'), '/aanmelden', {
      ...concern,
      concern: 'woord '.repeat(2000),
    })
    expect(page.status).toBe(422)
    expect(page.html).toContain('te lang: 11.999 tekens')
    expect(page.html).toContain('woord woord woord')
  })

  test('ten megabytes', async () => {
    const visitor = await els()
    const page = await visitor.send(await visitor.get('/aanmelden'), '/aanmelden', {
      ...concern,
      concern: 'tekst '.repeat(1_700_000),
    })
    expect(page.status).toBe(422)
    expect(page.html).toContain('te lang: 10.199.999 tekens')
    expect(page.html).toContain('tekst tekst tekst')
  })

  test('a choice that does not exist', async () => {
    const visitor = await els()
    const second = await visitor.send(await visitor.get('/aanmelden'), '/aanmelden', concern)
    const page = await visitor.send(second, '/aanmelden', { ...person, situation: 'spion' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('Kies de situatie van de persoon')
    expect(page.html).toContain('azc Heidedorp')
  })

  test('a date that does not exist', async () => {
    const visitor = await els()
    const second = await visitor.send(await visitor.get('/aanmelden'), '/aanmelden', concern)
    const page = await visitor.send(second, '/aanmelden', {
      ...person,
      'personBirthDate-day': '31',
      'personBirthDate-month': '2',
      'personBirthDate-year': '2001',
    })
    expect(page.status).toBe(422)
    expect(page.html).toMatch(/februari/)
    expect(page.html).toContain('value="31"')
  })

  test('null bytes and hidden direction marks', async () => {
    const visitor = await els()
    for (const sign of ['\u0000', '\u202e']) {
      const page = await visitor.send(await visitor.get('/aanmelden'), '/aanmelden', {
        ...concern,
        concern: `Een ${sign}tekst`,
      })
      expect(page.status).toBe(422)
      expect(page.html).toContain('onzichtbaar teken')
    }
  })
})

test('markup in a name is text, never markup', async () => {
  const visitor = await els()
  const number = await refer(visitor, { concern: '<script>alert(1)</script> en <b>vet</b>' })
  const sanne = new Visitor(house.origin)
  await sanne.signIn('sanne')
  const page = await sanne.get(`/dossiers/${number}/aanmelding`)
  expect(page.status).toBe(200)
  expect(page.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page.html).not.toContain('<script>alert')
})

test('an unknown case and a case of others are the same answer', async () => {
  const number = await refer(await els())
  const hamid = new Visitor(house.origin)
  await hamid.signIn('hamid')
  const [unknown, others] = [await hamid.get('/dossiers/LIV-2026-99999'), await hamid.get(`/dossiers/${number}`)]
  expect([unknown.status, others.status]).toEqual([404, 404])
  expect(others.html.replaceAll(number, '')).toBe(unknown.html.replaceAll('LIV-2026-99999', ''))
})

test('the same form sent twice makes one thing', async () => {
  const visitor = await els()
  let page = await visitor.get('/aanmelden')
  page = await visitor.send(page, '/aanmelden', concern)
  page = await visitor.send(page, '/aanmelden', person)
  const last = await visitor.send(page, '/aanmelden', referrer)
  const [one, two] = await Promise.all([
    visitor.send(last, '/aanmelden', { go: 'on' }),
    visitor.send(last, '/aanmelden', { go: 'on' }),
  ])
  const three = await visitor.send(last, '/aanmelden', { go: 'on' })
  expect(one?.url).toBe(two?.url)
  expect(three.url).toBe(one?.url)
})

test('a stage that is not ready says what is needed, and nothing moves', async () => {
  const number = await refer(await els())
  const sanne = new Visitor(house.origin)
  await sanne.signIn('sanne')
  const at = `/dossiers/${number}/aanmelding`
  await sanne.send(await sanne.get(at), `${at}/nemen`)
  // The page offers one form for all of it; whoever sends the step by itself is told what it needs.
  const page = await sanne.send(await sanne.get(at), `${at}/verder`, { _token: randomUUID() })
  expect(page.status).toBe(422)
  expect(page.html).toContain('De ontvangst is bevestigd')
  expect((await sanne.get(at)).status).toBe(200)
})

test('a form from somewhere else is refused', async () => {
  const visitor = await els()
  const page = await visitor.get('/aanmelden')
  const answer = await fetch(`${house.origin}/aanmelden`, {
    method: 'POST',
    body: new URLSearchParams({ step: 'concern' }),
    headers: { origin: 'https://elders.example', cookie: `liv_session=${visitor.cookie('liv_session')}` },
  })
  expect(page.status).toBe(200)
  expect(answer.status).toBe(403)
})

test('an expired sign-in keeps every word, and only for the same person', async () => {
  const visitor = await els()
  const page = await visitor.get('/aanmelden')
  await visitor.post('/uitloggen/overal', new URLSearchParams())
  const late = await visitor.send(page, '/aanmelden', concern)
  expect(late.status).toBe(401)
  expect(late.html).toContain('Uw tekst is bewaard')
  await visitor.signIn('els')
  const back = await visitor.get('/bewaard')
  expect(back.html).toContain('nooit meer wakker worden')
})
