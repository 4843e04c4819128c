import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Refused } from '../refused.ts'
import { sealWith, unsealWith } from '../web/sealed.ts'
import { carryingKey } from './client-key.ts'
import type { SignInSettings } from './discovery.ts'
import { keyFileOf, publicJwk } from './key-files.ts'
import { openSignIn, type SignIn } from './openid.ts'
import { type RunningProvider, startProvider } from './provider-child.ts'
import { sentences } from './sign-in-sentences.ts'
import { visitor } from './visitor.ts'

const low = 'http://eidas.europa.eu/LoA/low'
const substantial = 'http://eidas.europa.eu/LoA/substantial'
const high = 'http://eidas.europa.eu/LoA/high'
const origin = 'http://127.0.0.1:39990'

let folder: string
let provider: RunningProvider
let settings: SignInSettings
let signIn: SignIn

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sign-in-'))
  const privateKey = await keyFileOf(join(folder, 'demo-client.key'))
  const addresses = { redirectUri: `${origin}/inloggen/terug`, signedOutUri: `${origin}/uitloggen` }
  provider = await startProvider({
    port: 0,
    folder,
    client: { id: 'app', ...addresses, startUri: `${origin}/inloggen`, publicKey: publicJwk(privateKey) },
    persons: [
      { id: 'sanne', name: 'Sanne <de Wit>', line: 'Leidt een dossier', group: 'Team' },
      { id: 'karin', name: 'Karin Visser', line: 'Geeft de opdracht', group: 'Elders' },
    ],
    levels: [low, substantial],
  })
  settings = {
    issuer: provider.issuer,
    clientId: 'app',
    privateKey,
    ...addresses,
    levels: [substantial, high],
    demandLevel: true,
    alwaysAsk: true,
    loopback: true,
  }
  signIn = openSignIn(settings)
}, 20_000)

afterAll(async () => {
  await provider?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Goes all the way as this person and gives back the address on which the application is called again. */
async function roundTrip(door: SignIn, persona: string, to = '/werk') {
  const begun = await door.beginSignIn(to)
  const back = await visitor().choose(begun.to, persona)
  return { ...begun, back }
}

const refusal = (sentence: string) => expect.objectContaining({ name: 'Refused', message: sentence }) as Refused

describe('signing in at the provider in the box', () => {
  it('brings back who was chosen, how strongly, since when, and where they were going', async () => {
    const { back, cookie } = await roundTrip(signIn, 'sanne', '/dossiers?stage=advice')
    const person = await signIn.finishSignIn(back, cookie)
    expect(person).toMatchObject({ subject: 'sanne', acr: substantial, returnTo: '/dossiers?stage=advice' })
    expect(Math.abs(Date.now() - (person.authTime?.epochMilliseconds ?? 0))).toBeLessThan(10_000)
  })

  it('asks by the rules of the profile: code, S256, state, nonce and level', async () => {
    const { to } = await signIn.beginSignIn(undefined)
    const asked = Object.fromEntries(new URL(to).searchParams)
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
      acr_values: `${substantial} ${high}`,
    })
    expect(asked.state?.length).toBeGreaterThanOrEqual(22)
    expect(asked.nonce?.length).toBeGreaterThanOrEqual(22)
    expect(asked.state).not.toBe(asked.nonce)
  })

  it('shows one button per person, escaped, with the notice that nobody is real', async () => {
    const page = await visitor().follow((await signIn.beginSignIn(undefined)).to)
    const text = await page.text()
    expect(text.match(/<button type="submit" name="persona"/g)).toHaveLength(2)
    expect(text).toContain('<button type="submit" name="persona" value="sanne"><strong>Sanne &#60;de Wit&#62;</strong>')
    expect(text).toContain('verzonnen')
    expect(text).not.toMatch(/<script|style=/)
    expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${origin}`)
  })

  it('refuses a state that is not ours', async () => {
    const { back, cookie } = await roundTrip(signIn, 'sanne')
    back.searchParams.set('state', 'x'.repeat(43))
    await expect(signIn.finishSignIn(back, cookie)).rejects.toEqual(refusal(sentences.expired))
  })

  it('refuses a code that belongs to another sign-in: the nonce and the proof differ', async () => {
    const theirs = await roundTrip(signIn, 'sanne')
    const mine = await signIn.beginSignIn(undefined)
    theirs.back.searchParams.set('state', new URL(mine.to).searchParams.get('state') ?? '')
    await expect(signIn.finishSignIn(theirs.back, mine.cookie)).rejects.toEqual(refusal(sentences.notTrusted))
  })

  it('refuses a nonce that is not ours, and a sign-in that took longer than ten minutes', async () => {
    const key = carryingKey(settings.privateKey)
    const changes = [
      { change: { nonce: 'x'.repeat(43) }, sentence: sentences.notTrusted },
      { change: { until: Date.now() - 1 }, sentence: sentences.expired },
    ]
    for (const { change, sentence } of changes) {
      const { back, cookie } = await roundTrip(signIn, 'sanne')
      const carried = unsealWith<object>(key, 'sign-in', Buffer.from(cookie, 'base64url'))
      const changed = sealWith(key, 'sign-in', { ...carried, ...change }).toString('base64url')
      await expect(signIn.finishSignIn(back, changed)).rejects.toEqual(refusal(sentence))
    }
  })

  it('refuses a code that was used before', async () => {
    const { back, cookie } = await roundTrip(signIn, 'sanne')
    await signIn.finishSignIn(back, cookie)
    await expect(signIn.finishSignIn(back, cookie)).rejects.toEqual(refusal(sentences.notTrusted))
  })

  it('refuses an answer that names another issuer', async () => {
    const { back, cookie } = await roundTrip(signIn, 'sanne')
    back.searchParams.set('iss', 'https://elders.example')
    await expect(signIn.finishSignIn(back, cookie)).rejects.toEqual(refusal(sentences.notTrusted))
  })

  it('refuses a cookie that was touched, is missing, or comes from another key', async () => {
    const { back, cookie } = await roundTrip(signIn, 'sanne')
    const touched = `${cookie.slice(0, -2)}${cookie.endsWith('AA') ? 'BB' : 'AA'}`
    for (const wrong of [touched, undefined, ''])
      await expect(signIn.finishSignIn(back, wrong)).rejects.toEqual(refusal(sentences.expired))
  })

  it('refuses who comes without a second factor', async () => {
    const strict = openSignIn({ ...settings, levels: [high] })
    const { back, cookie } = await roundTrip(strict, 'sanne')
    await expect(strict.finishSignIn(back, cookie)).rejects.toEqual(refusal(sentences.noSecondFactor))
  })

  it('says so when the provider cannot be reached', async () => {
    const lost = openSignIn({ ...settings, issuer: 'http://127.0.0.1:9' })
    await expect(lost.beginSignIn('/werk')).rejects.toEqual(refusal(sentences.unreachable))
  })

  it('signs out at the provider too and comes back', async () => {
    const { back, cookie } = await roundTrip(signIn, 'karin')
    const { signOutHint } = await signIn.finishSignIn(back, cookie)
    const answer = await fetch((await signIn.signOutAt(signOutHint)) ?? '', { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${origin}/uitloggen`])
  })
})

describe('the provider in the box', () => {
  const ask = async (change: Record<string, string | null>) => {
    const url = new URL((await signIn.beginSignIn(undefined)).to)
    for (const [name, value] of Object.entries(change))
      value === null ? url.searchParams.delete(name) : url.searchParams.set(name, value)
    return await fetch(url, { redirect: 'manual' })
  }

  it('refuses a request without PKCE', async () => {
    const answer = await ask({ code_challenge: null, code_challenge_method: null })
    expect(answer.headers.get('location')).toContain('error=invalid_request')
  })

  it('refuses the implicit way', async () => {
    expect((await ask({ response_type: 'id_token' })).headers.get('location')).toContain(
      'error=unsupported_response_type',
    )
  })

  it('refuses an address to come back to that is not exactly the one agreed', async () => {
    const answer = await ask({ redirect_uri: `${origin}/inloggen/terug/` })
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
    expect(await answer.text()).toContain('Begin opnieuw met inloggen')
  })

  it('publishes only what the profile allows', async () => {
    const said = await (await fetch(`${provider.issuer}/.well-known/openid-configuration`)).json()
    expect(said).toMatchObject({
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      code_challenge_methods_supported: ['S256'],
      acr_values_supported: [low, substantial],
    })
    expect(said.id_token_signing_alg_values_supported.toSorted()).toEqual(['PS256', 'RS256'])
  })

  it('keeps its keys readable for the owner only', () => {
    for (const name of ['demo-client.key', 'demo-provider.key'])
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
  })
})
