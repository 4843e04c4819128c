import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hangUp } from '#app/guard.ts'
import { adviceCase, sendOut, signBoth, writeAdvice } from '../../../tests/world/advice-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { adviceRoutes } from './advice-routes.ts'

let w: World
let number: string
const server = new Hono()
beforeAll(async () => {
  w = await world()
  hangUp(server, w.house, adviceRoutes)
  ;({ number } = await adviceCase(w))
})
afterAll(() => w?.close())

const at = (path: string) => `http://127.0.0.1:3000/dossiers/${number}/advies${path}`
const cookie = async (persona: string) => `liv_session=${(await w.as(persona)).token}`

async function get(persona: string, path: string) {
  const answer = await server.request(at(path), { headers: { cookie: await cookie(persona) } })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
async function send(persona: string, path: string, fields: Record<string, string>) {
  const answer = await server.request(at(path), {
    method: 'POST',
    headers: {
      cookie: await cookie(persona),
      origin: 'http://127.0.0.1:3000',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ _token: crypto.randomUUID(), ...fields }),
  })
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
}

describe('the pages of the advice', () => {
  test('a refused part comes back with the words typed and a sentence at its field', async () => {
    const answer = await send('omar', '/onderdelen/zorg', { applies: 'no', insight: 'Wat ik <b>al</b> schreef' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Schrijf op waarom dit niet van toepassing is')
    expect(answer.text).toContain('Wat ik &lt;b&gt;al&lt;/b&gt; schreef')
  })

  test('a saved part is there, and a stale one shows both texts', async () => {
    expect(await send('omar', '/onderdelen/antwoord', { answer: 'Van Omar.', _version: '0' })).toMatchObject({
      status: 303,
    })
    const late = await send('lotte', '/onderdelen/antwoord', { answer: 'Van Lotte.', _version: '0' })
    expect(late.status).toBe(422)
    for (const words of ['Van Omar.', 'Van Lotte.', 'Omar Haddad']) expect(late.text).toContain(words)
    expect(late.text).toMatch(/name="_seen" value="1"/)
  })

  test('a recommendation is added, changed and taken out through its own pages', async () => {
    const fields = {
      title: 'Rust',
      text: 'Zorg voor rust.',
      rationale: 'Dat helpt.',
      addressee: 'COA',
      owner: 'mentor',
      urgency: 'binnen een week',
      'reviewOn-day': '1',
      'reviewOn-month': '6',
      'reviewOn-year': '2030',
      _version: '0',
    }
    expect((await send('omar', '/onderdelen/overig/aanbeveling', { ...fields, title: '' })).text).toContain(
      'Geef de aanbeveling een titel',
    )
    expect((await send('omar', '/onderdelen/overig/aanbeveling', fields)).status).toBe(303)
    const page = await get('omar', '/onderdelen/overig')
    const [, id = ''] = /aanbevelingen\/([0-9a-f-]{36})"/.exec(page.text) ?? []
    expect((await get('omar', `/aanbevelingen/${id}`)).text).toContain('Zorg voor rust.')
    expect((await send('omar', `/aanbevelingen/${id}`, { ...fields, _version: '1', title: 'Stilte' })).status).toBe(303)
    expect((await send('omar', `/aanbevelingen/${id}/weghalen`, {})).status).toBe(303)
    expect((await get('omar', '/onderdelen/overig')).text).not.toContain('Stilte')
  })

  test('an unknown part, version or recommendation is not found', async () => {
    for (const path of [
      '/onderdelen/niets',
      `/aanbevelingen/${crypto.randomUUID()}`,
      '/onderdelen/antwoord/aanbeveling',
      '/gezondheidsdeel.pdf',
    ])
      expect((await get('omar', path)).status, path).toBe(404)
  })

  test('the commissioner finds the way, and nothing that is still being written', async () => {
    expect((await get('karin', '')).text).toContain('LIV werkt nog aan het advies')
    for (const path of ['/concept', '/onderdelen/antwoord', '/gesprek', '/gezondheidsdeel'])
      expect((await get('karin', path)).status, path).toBe(404)
    expect((await get('karin', '/verstuurd')).text).toContain('Er is nog geen advies verstuurd')
  })

  test('signing asks for the words that were read; the sent advice is read and downloaded, each with its line in the log', async () => {
    ;({ number } = await adviceCase(w))
    await writeAdvice(w, number)
    expect((await send('omar', '/ondertekenen/duiding', {})).status).toBe(422)
    const concept = await get('omar', '/concept')
    const [, read = ''] = /name="read" value="([0-9a-f]{64})"/.exec(concept.text) ?? []
    expect(await send('omar', '/ondertekenen/duiding', { read })).toMatchObject({ status: 303 })
    const early = await send('sanne', '/versturen', {})
    expect(early.status).toBe(422)
    expect(early.text).toContain('Nodig: beide experts hebben deze versie ondertekend')
    const care = /name="read" value="([0-9a-f]{64})"/.exec((await get('lotte', '/concept')).text)?.[1] ?? ''
    expect(await send('lotte', '/ondertekenen/zorg', { read: care })).toMatchObject({ status: 303 })
    expect(await send('sanne', '/versturen', {})).toMatchObject({ status: 303 })
    expect((await get('karin', '/verstuurd')).text).toContain('Vraag hem niet uit over zijn broer.')
    const file = await get('karin', '/verstuurd.pdf')
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.headers.get('content-disposition')).toContain(`advies-${number.slice(4)}-versie-1.pdf`)
    const { rows } = await w.superuser.query(
      "select event from audit.event where outcome = 'done' and event in ('advice.signed', 'advice.sent', 'advice.read', 'advice.downloaded')",
    )
    expect(rows.map((row) => row.event).toSorted()).toEqual([
      'advice.downloaded',
      'advice.read',
      'advice.read',
      'advice.sent',
      'advice.signed',
      'advice.signed',
    ])
  })

  test('whoever asks for another reader than the own one gets the own one', async () => {
    ;({ number } = await adviceCase(w))
    await writeAdvice(w, number)
    await signBoth(w, number)
    await sendOut(w, number)
    const page = await get('karin', '/verstuurd?voor=persoon')
    expect(page.text).toContain('Bestemd voor COA, azc Heidedorp')
    expect(page.text).not.toContain('Zonder gezondheidsdeel')
    expect((await get('sanne', '/verstuurd?voor=persoon')).text).toContain('Wat u kunt doen')
  })
})
