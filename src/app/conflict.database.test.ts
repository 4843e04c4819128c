import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { browse } from '../../tests/world/browse.ts'
import { linesOf } from '../../tests/world/log-lines.ts'
import { type World, world } from '../../tests/world/world.ts'

let w: World
let at: string
let talk: string
let id: string
const who = async (name: string) => browse(w, await w.as(name))
beforeAll(async () => {
  w = await world()
}, 240_000)
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const day = (name: string, date = today) => ({
  [`${name}-day`]: `${date.day}`,
  [`${name}-month`]: `${date.month}`,
  [`${name}-year`]: `${date.year}`,
})
const agreed = 'Hij praat liever na elf uur. Bij onrust belt u de mentor.'

beforeEach(async () => {
  const made = await aCaseWithTeam(w)
  id = made.id
  at = `/dossiers/${made.number}/gesprekken`
  talk =
    (
      await (
        await who('sanne')
      ).post(at, {
        ...day('plannedOn'),
        time: '14.30',
        place: 'azc, kamer 4',
        withWhom: 'Omar, Lotte',
        interpreterMode: 'none',
        interpreterRegister: 'none',
      })
    ).to ?? ''
})

const report = { ...day('heldOn'), present: 'Omar, Lotte', forTeam: 'Hij mist zijn broer. Hij at niet.' }
const mine = { ...report, forTeam: 'Hij mist zijn broer. Hij sliep slecht.', quote: 'Ik ben moe.', mayBeUsed: 'yes' }

/** Lotte saves first, Omar second, on the same version. */
async function quarrel(values: Record<string, string> = mine) {
  await (await who('lotte')).post(`${talk}/verslag`, { ...report, _version: '0' })
  return (await who('omar')).post(`${talk}/verslag`, { ...values, _version: '0' })
}

/** The hidden fields of the page as it came: what a browser without a script sends. */
function hiddenIn(html: string): Record<string, string | string[]> {
  const form = html.split('name="_seen"').length > 1 ? html.slice(html.indexOf('<main')) : ''
  const found: Record<string, string | string[]> = {}
  for (const [tag] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1] ?? ''
    const value = decode(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
    found[name] = name in found ? [found[name] ?? '', value].flat() : value
  }
  const area = /<textarea[^>]*name="forTeam"[^>]*>([^<]*)/.exec(form)?.[1]
  if (area !== undefined) found.forTeam = decode(area)
  return found
}
const decode = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#x27;', "'")
const plain = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
const savedReport = async () => (await (await who('omar')).get(talk)).html

test('both texts stand side by side with what differs marked, and what is the same is not shown', async () => {
  const { status, html } = await quarrel()
  expect(status).toBe(422)
  const main = html.slice(html.indexOf('<main'))
  expect(main).toMatch(/<ins class="ui-ins">.*?sliep slecht\./)
  expect(main).toMatch(/<del class="ui-del">.*?at niet\./)
  expect(plain(html)).toContain('Opgeslagen door Lotte')
  expect(main.match(/class="ui-two-texts"/g)).toHaveLength(1)
  expect(plain(html)).not.toContain('Wie erbij waren')
  expect(main).toContain('Er is nog niets overschreven')
})

test.each([
  ['mine', 'Hij sliep slecht.', 'Hij at niet.', 2],
  ['theirs', 'Hij at niet.', 'Hij sliep slecht.', 1],
])(
  'choosing %s saves it on top of the newest version, and what only I wrote goes along',
  async (keep, there, gone, newest) => {
    const { html } = await quarrel()
    const answer = await (await who('omar')).post(`${talk}/verslag`, { ...hiddenIn(html), '_keep-forTeam': keep })
    expect([answer.status, answer.to]).toEqual([303, talk])
    const saved = await savedReport()
    expect(saved).toContain(there)
    expect(saved).not.toContain(gone)
    expect(saved).toContain('Ik ben moe.')
    const { rows } = await w.superuser.query(
      'select max(version)::int as newest from liv.conversation_report where case_id = $1',
      [id],
    )
    // What is the same as what stands there makes no new version.
    expect(rows[0].newest).toBe(newest)
  },
)

test('the text of both starts with every sentence of either, and is saved as I leave it', async () => {
  const { html } = await quarrel()
  const sent = hiddenIn(html)
  expect(sent.forTeam).toBe('Hij mist zijn broer. Hij at niet. Hij sliep slecht.')
  const forTeam = 'Hij mist zijn broer. Hij at en sliep slecht.'
  await (await who('omar')).post(`${talk}/verslag`, { ...sent, '_keep-forTeam': 'both', forTeam })
  expect(await savedReport()).toContain(forTeam)
})

test('without a choice nothing is saved: the page comes back with the sentence, and with the text I was writing', async () => {
  const { html } = await quarrel()
  const again = await (await who('omar')).post(`${talk}/verslag`, { ...hiddenIn(html), forTeam: 'Half samengevoegd.' })
  expect(again.status).toBe(422)
  expect(plain(again.html)).toContain('Kies welke tekst blijft bij Voor het team')
  expect(hiddenIn(again.html)).toMatchObject({
    forTeam: 'Half samengevoegd.',
    '_mine-forTeam': mine.forTeam,
    '_theirs-forTeam': report.forTeam,
    _version: '0',
  })
  expect(await savedReport()).not.toContain('Half samengevoegd')
})

test('when a third text was saved while I chose, I am asked again with the newest one', async () => {
  const { html } = await quarrel()
  const newest = /name="_seen" value="(\d+)"/.exec(html)?.[1] ?? ''
  await (await who('lotte')).post(`${talk}/verslag`, { ...report, forTeam: 'Weer een andere tekst.', _version: newest })
  const again = await (await who('omar')).post(`${talk}/verslag`, { ...hiddenIn(html), '_keep-forTeam': 'mine' })
  expect(again.status).toBe(422)
  expect(plain(again.html)).toContain('Weer een andere tekst.')
  expect(hiddenIn(again.html)['_mine-forTeam']).toBe(mine.forTeam)
})

test('signing is not done along with choosing a text', async () => {
  const { html } = await quarrel({ ...mine, next: 'sign' })
  const sent = hiddenIn(html)
  expect(sent).not.toHaveProperty('next')
  expect((await (await who('omar')).post(`${talk}/verslag`, { ...sent, '_keep-forTeam': 'mine' })).to).toBe(talk)
  const { rows } = await w.superuser.query(
    'select count(*)::int as signed from liv.conversation_report where case_id = $1 and signed_at is not null',
    [id],
  )
  expect(rows[0].signed).toBe(0)
})

test('whoever may not read the care part sees nothing of it, and reading theirs is in the log as a read', async () => {
  await (await who('lotte')).post(`${talk}/verslag`, { ...report, careOnly: 'Zij slaapt drie uur.', _version: '0' })
  let html = ''
  const lines = await linesOf(w, async () => {
    html = (await (await who('omar')).post(`${talk}/verslag`, { ...mine, _version: '0' })).html
  })
  expect(html).toContain('Opgeslagen door')
  expect(html).not.toContain('slaapt drie uur')
  const read = lines.find(({ event, act }) => event === 'content.opened' && act === 'read conversations')
  expect(read?.objects.map(({ object }) => object)).toContain(id)
  expect(lines.find(({ event }) => event === 'report.saved')?.outcome).toBe('refused')
})

test('a day and a choice that differ are shown in words, and are taken over as they were sent', async () => {
  const tomorrow = today.add({ days: 1 })
  const plan = {
    time: '14.30',
    place: 'azc, kamer 4',
    withWhom: 'Omar',
    interpreterMode: 'none',
    interpreterRegister: 'none',
  }
  await (await who('omar')).post(`${talk}/afspraak`, {
    ...plan,
    ...day('plannedOn', tomorrow),
    interpreterMode: 'phone',
    interpreterLanguage: 'Tigrinya',
    interpreterRegister: 'sworn',
    _version: '1',
  })
  const { status, html } = await (await who('sanne')).post(`${talk}/afspraak`, {
    ...plan,
    ...day('plannedOn'),
    _version: '1',
  })
  expect(status).toBe(422)
  expect(plain(html)).toContain(tomorrow.toString())
  expect(plain(html)).toContain('per telefoon')
})

test('one text with one field, the working agreements, is settled the same way', async () => {
  const path = `${at}/werkafspraken`
  await (await who('lotte')).post(path, { text: agreed, _version: '0' })
  const { status, html } = await (await who('lotte')).post(path, {
    text: 'Liefst een vrouwelijke tolk.',
    _version: '0',
  })
  expect(status).toBe(422)
  expect(plain(html)).toContain('Bij onrust belt u de mentor.')
})
