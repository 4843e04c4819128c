import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteCall, recordDanger } from '#danger/danger-actions.ts'
import { answerHandOver, reportRelocation } from '#relocation/relocation-actions.ts'
import { listHandOvers } from '#relocation/relocation-store.ts'
import { idOf } from '../../../database/scenarios/people.ts'
import { aCaseAt, aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { browse } from '../../../tests/world/browse.ts'
import { followUpCase } from '../../../tests/world/follow-up-case.ts'
import { aCase, type World, world } from '../../../tests/world/world.ts'
import { askOthers } from '../5-conversations/information-actions.ts'
import { noteGiven } from '../7-advice/delivery-actions.ts'
import { noteShared } from '../8-follow-up/contact-actions.ts'
import { endFrom } from './ending.ts'
import { findEnding } from './ending-store.ts'
import { findWhoKnew } from './knew-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

const at = async (persona: string) => browse(w, await w.as(persona))
const ends = async (persona: string, number: string, values: Record<string, string> = {}) =>
  (await at(persona)).post(`/dossiers/${number}/eindigen`, {
    kind: 'nothingWrong',
    note: 'Het bleek rouw.',
    sure: 'ja',
    ...values,
  })
const standing = async (number: string) =>
  (
    await w.superuser.query('select stage, destroy_on::text, included_on from liv.case_file where number = $1', [
      number,
    ])
  ).rows[0]

describe('a case ends', () => {
  test.each(Object.keys(endFrom))('from %s, with a step that says why and a line in the log', async (stage) => {
    const { id, number } = await aCaseAt(w, stage)
    const page = await (await at('sanne')).get(`/dossiers/${number}/eindigen`)
    expect(page.html).toContain('Vervallen. LIV vraagt niet verder.')
    expect((await ends('sanne', number)).to).toBe(`/dossiers/${number}/afsluiting`)
    expect((await standing(number)).stage).toBe('closure')
    const { rows } = await w.superuser.query(
      'select move, reason is not null as why from liv.stage_step where case_id = $1 order by moved_at desc limit 1',
      [id],
    )
    expect(rows).toEqual([{ move: endFrom[stage as keyof typeof endFrom], why: true }])
  })

  test('by whoever leads it, and by nobody else', async () => {
    const { number } = await aCaseWithTeam(w)
    for (const persona of ['omar', 'lotte', 'els', 'noor'])
      expect((await ends(persona, number)).status, persona).toBe(404)
    expect((await standing(number)).stage).toBe('conversations')
    expect((await ends('daan', number)).status).toBe(303)
  })

  test('not without words, not without having read what follows, and not with an end of another stage', async () => {
    const { number } = await aCaseWithTeam(w)
    for (const [values, sentence] of [
      [{ note: '' }, 'Schrijf op wat er gebeurde'],
      [{ sure: '' }, 'Vink aan'],
      [{ kind: 'referralWithdrawn' }, 'Dit einde past niet bij deze stap'],
    ] as const) {
      const { status, html } = await ends('sanne', number, values)
      expect(status).toBe(422)
      expect(html).toContain(sentence)
      if (values !== undefined && !('note' in values)) expect(html).toContain('Het bleek rouw.')
    }
    expect((await standing(number)).stage).toBe('conversations')
  })

  test('once: a second one finds it at its end', async () => {
    const { number } = await aCaseWithTeam(w)
    await ends('sanne', number)
    const second = await ends('daan', number, { kind: 'died' })
    expect(second.status).toBe(422)
    expect(second.html).toContain('al aan het eind')
  })
})

describe('what follows', () => {
  test('stands on the closure, sealed in the database, and starts the form', async () => {
    const { number } = await followUpCase(w)
    await ends('sanne', number, { kind: 'commissionWithdrawn', note: 'De gemeente trok de opdracht in.' })
    const sanne = await (await at('sanne')).get(`/dossiers/${number}/afsluiting`)
    for (const words of [
      'De gemeente trok de opdracht in.',
      'Blijven staan als laatste advies',
      'value="commissionWithdrawn"',
    ])
      expect(sanne.html).toContain(words)
    expect((await (await at('karin')).get(`/dossiers/${number}/afsluiting`)).html).toContain(
      'De gemeente trok de opdracht in.',
    )
    const { rows } = await w.superuser.query('select content from liv.ending')
    expect(rows.length).toBeGreaterThan(0)
    for (const { content } of rows) expect(content.toString()).not.toMatch(/gemeente|commissionWithdrawn/)
    const werk = await (await at('karin')).get('/werk')
    expect(werk.html).not.toContain('te beslissen')
  }, 60_000)

  test('is the short term, for a referral that was withdrawn before triage was over', async () => {
    const { id, number } = await aCase(w)
    await ends('sanne', number, { kind: 'referralWithdrawn', note: 'De mentor trok de aanmelding in.' })
    const post = async (path: string, values: Record<string, string>) =>
      (await at('sanne')).post(`/dossiers/${number}/afsluiting${path}`, values)
    await post('', {
      reason: 'referralWithdrawn',
      open: 'Niets meer te doen.',
      outcomeRadicalisation: 'notAssessed',
      outcomeMentalHealth: 'notAssessed',
      supportNeeded: 'no',
      note: 'Ingetrokken voor de weging.',
    })
    await post('/berichten/aanmelder', { message: 'Uw aanmelding is ingetrokken. LIV doet verder niets.' })
    await post('/berichten/niemand', { message: 'Alleen de aanmelder wist ervan.' })
    expect((await post('/sluiten', {})).status).toBe(303)
    const { stage, destroy_on, included_on } = await standing(number)
    const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
    expect({ stage, included_on, destroy_on }).toEqual({
      stage: 'closed',
      included_on: null,
      destroy_on: today.add({ months: 3 }).toString(),
    })
    expect(await (await w.as('sanne')).on(number, 'read the closure', findEnding)).toMatchObject({
      kind: 'referralWithdrawn',
    })
    expect(id).toBeTruthy()
  })

  test('is a list of everybody who learned of the case, whom it was told to in danger among them', async () => {
    const { number } = await followUpCase(w)
    const sanne = await w.as('sanne')
    const call = await sanne.on(number, 'report acute danger', noteCall)
    await sanne.on(number, 'report acute danger', (ctx) =>
      recordDanger(ctx, call, {
        told: 'yes',
        whom: 'Crisisdienst Waterdam, verpleegkundige',
        facts: 'Dat hij niet veilig alleen was.',
        ground: 'vitalInterest',
        groundNote: '',
        personTold: 'yes',
        personNote: '',
        tested: 'after',
        testedWith: '',
        note: '',
      }),
    )
    await ends('sanne', number, { kind: 'admitted', note: 'De opdrachtgever weet ervan.' })
    const { html } = await (await at('sanne')).get(`/dossiers/${number}/afsluiting`)
    expect(html).toContain('Hoorde ervan bij acuut gevaar')
    expect(html).toContain('Crisisdienst Waterdam, verpleegkundige')
    expect((await (await at('karin')).get(`/dossiers/${number}/afsluiting`)).html).not.toContain('Crisisdienst')
  }, 60_000)
})

const on = async <T>(
  persona: string,
  { number }: { number: string },
  act: Parameters<Awaited<ReturnType<World['as']>>['on']>[1],
  work: Parameters<Awaited<ReturnType<World['as']>>['on']>[2],
) => (await w.as(persona)).on(number, act, work) as Promise<T>

describe('recommendations that are still open', () => {
  /** Admitted during the follow-up: karin turned one down, two are open. */
  async function admitted() {
    const one = await followUpCase(w)
    const [first, second, third] = one.recommendations.map(({ id }) => id) as [string, string, string]
    const at_ = `/dossiers/${one.number}/opvolging/${first}/besluit`
    const decided = await (await at('karin')).post(at_, {
      decision: 'notAdopted',
      reason: 'Dat doen wij al.',
      owner: '',
    })
    expect(decided.status).toBe(303)
    await ends('sanne', one.number, { kind: 'admitted', note: 'Hij ligt in het ziekenhuis. Karin weet het.' })
    const says = async (persona: string, id: string, values: Record<string, string>) =>
      (await at(persona)).post(`/dossiers/${one.number}/afsluiting/aanbevelingen/${id}`, values)
    const page = async (persona: string, path = 'afsluiting') =>
      (await (await at(persona)).get(`/dossiers/${one.number}/${path}`)).html
    return { ...one, first, second, third, says, page }
  }
  const along = {
    what: 'goesAlong',
    to: 'de afdeling, maatschappelijk werk',
    personWants: 'ja',
    reason: 'Hij vroeg erom.',
  }

  test('are marked one by one at an admission; each is kept with its recommendation, for the commissioner and the team', async () => {
    const { number, second, third, says, page } = await admitted()
    const before = await page('sanne')
    expect(before).toContain('Aanbevelingen die nog openstaan')
    expect(before.split('nog niet gekozen').length - 1).toBe(2)
    expect(before).toMatch(/Nog nodig|Bij elke open aanbeveling staat wat ermee gebeurt/)
    expect((await says('sanne', second, along)).status).toBe(303)
    expect((await says('daan', third, { what: 'lapses', reason: 'Er is daar geen werkplaats.' })).status).toBe(303)
    for (const persona of ['karin', 'omar', 'sanne'])
      for (const path of ['afsluiting', 'opvolging']) {
        const html = await page(persona, path)
        for (const words of [
          'Gaat mee met de persoon',
          'maatschappelijk werk',
          'Hij vroeg erom.',
          'Vervalt',
          'geen werkplaats',
        ])
          expect(html, `${persona} ${path}`).toContain(words)
      }
    expect(await page('sanne')).not.toContain('nog niet gekozen')
    const { rows } = await w.superuser.query('select content, what from liv.recommendation_end order by written_at')
    expect(rows.map(({ what }) => what)).toEqual(['goesAlong', 'lapses'])
    for (const { content } of rows) expect(content.toString()).not.toMatch(/vroeg|werkplaats/)
    expect((await (await at('karin')).get('/aanbevelingen')).html).not.toContain(number)
    const late = await (await at('karin')).post(`/dossiers/${number}/opvolging/${third}/besluit`, {
      decision: 'notAdopted',
      reason: 'Te laat.',
      owner: '',
    })
    expect(late.status).toBe(422)
    expect(late.html).toContain('vervalt of meegaat')
  }, 90_000)

  test('do not go along by themselves, and not without the person; what was typed stays', async () => {
    const { second, says } = await admitted()
    const refused = await says('sanne', second, { ...along, personWants: '', to: '' })
    expect(refused.status).toBe(422)
    for (const words of ['Vul in naar wie', 'Vraag eerst of de persoon dit wil', 'Hij vroeg erom.'])
      expect(refused.html).toContain(words)
  }, 60_000)

  test('are marked by who leads and by nobody else, also as raw SQL, and only those that are open', async () => {
    const { id, number, first, second, says } = await admitted()
    for (const persona of ['omar', 'lotte', 'karin', 'els', 'noor'])
      expect((await says(persona, second, along)).status, persona).toBe(404)
    expect((await says('sanne', first, along)).status, 'turned down, so not open').toBe(404)
    for (const persona of ['omar', 'karin'])
      await expect(
        on(persona, { number }, 'read the closure', (ctx) =>
          ctx.tx.run({
            text: `insert into liv.recommendation_end (id, case_id, recommendation, version, author, what, content)
              values (gen_random_uuid(), $1, $2, 1, $3, 'lapses', '\\x00')`,
            values: [id, second, ctx.me.account],
          }),
        ),
        persona,
      ).rejects.toMatchObject({ code: '42501' })
    expect((await says('sanne', second, along)).status).toBe(303)
    const seen = (persona: string) =>
      on<unknown[]>(persona, { number }, 'report acute danger', (ctx) =>
        ctx.tx.rows({ text: 'select 1 from liv.recommendation_end where case_id = $1', values: [id] }),
      )
    expect(await seen('karin')).toHaveLength(1)
    expect(await seen('els'), 'who referred has no part in it').toHaveLength(0)
  }, 90_000)
})

describe('who knew', () => {
  /** Somebody was asked, somebody got the advice by hand, karin passed it on, and the case moved to another municipality. */
  async function known() {
    const one = await followUpCase(w)
    await on('sanne', one, 'ask others for information', (ctx) =>
      askOthers(ctx, {
        treating: false,
        organisation: 'ROC Waterdam',
        function: 'mentor',
        asked: 'Hoe gaat het op school?',
        purpose: 'orientation',
        ground: 'agreed',
        mayBeSaid: '',
        personKnows: true,
        notToldBecause: '',
        askedOn: ctx.today,
        answerBy: undefined,
      } as never),
    )
    await on('sanne', one, 'note who got the advice', (ctx) =>
      noteGiven(ctx, {
        holder: undefined,
        name: 'Jongerenwerk Heidedorp',
        recipient: 'other',
        givenOn: ctx.today,
        how: 'op papier',
      } as never),
    )
    await on('karin', one, 'note onward sharing', (ctx) =>
      noteShared(ctx, {
        sharedOn: ctx.today,
        withWhom: 'Wijkteam Heidedorp',
        what: 'Het actieblad.',
        ground: 'Eigen taak.',
      }),
    )
    return one
  }
  const knew = (one: { number: string }) =>
    on<{ to: string; kind: string }[]>('sanne', one, 'send a closing message', findWhoKnew)
  const closing = async (one: { number: string }, path: string, values: Record<string, string | string[]>) =>
    (await at('sanne')).post(`/dossiers/${one.number}/afsluiting${path}`, values)

  test('each of them hears how it ended, or it is written why not; before that the case does not close', async () => {
    const one = await known()
    await ends('sanne', one.number, { kind: 'nothingWrong' })
    const names = (await knew(one)).map(({ to }) => to)
    expect(names).toEqual(['mentor, ROC Waterdam', 'Jongerenwerk Heidedorp', 'Wijkteam Heidedorp'])
    await closing(one, '', {
      reason: 'nothingWrong',
      open: 'Niets meer te doen.',
      outcomeRadicalisation: 'notConfirmed',
      outcomeMentalHealth: 'notAssessed',
      supportNeeded: 'no',
      note: 'Rouw.',
    })
    for (const { id } of one.recommendations)
      await closing(one, `/aanbevelingen/${id}`, { what: 'stays', reason: 'Het hielp.' })
    await closing(one, '/berichten/aanmelder', { message: 'Het is afgerond.' })
    await closing(one, '/berichten/opdrachtgever', { message: 'Het vermoeden is niet bevestigd.' })
    const message = 'Het vermoeden is niet bevestigd. Wilt u dit zo onthouden?'
    const page = (await (await at('sanne')).get(`/dossiers/${one.number}/afsluiting`)).html
    for (const name of names) expect(page).toContain(`value="${name}"`)
    expect((await closing(one, '/berichten/wie-wisten', { message })).html).toContain('Kies voor wie dit is')
    expect((await closing(one, '/berichten/wie-wisten', { who: names.slice(0, 2), message })).status).toBe(303)
    const early = await closing(one, '/sluiten', {})
    expect(early.status).toBe(422)
    expect(early.html).toContain('Ieder die ervan wist krijgt bericht, of er staat waarom niet')
    expect((await closing(one, '/berichten/wie-wisten', { who: names.slice(0, 1), message })).status, 'once').toBe(422)
    await closing(one, '/berichten/geen', { who: names.slice(2), why: 'Het wijkteam hoort het van Karin.' })
    const after = (await (await at('sanne')).get(`/dossiers/${one.number}/afsluiting`)).html
    expect(after).toContain('Geen bericht: Het wijkteam hoort het van Karin.')
    expect((await closing(one, '/sluiten', {})).status).toBe(303)
    const lines = await w.superuser.query(
      `select e.event from audit.event e join audit.event_object o using (stream, seq)
        where o.object = $1 and e.event in ('closing-message.prepared', 'closing-message.left-out') group by e.event`,
      [one.id],
    )
    expect(lines.rows).toHaveLength(2)
    for (const persona of ['karin', 'omar'])
      expect((await (await at(persona)).get(`/dossiers/${one.number}/afsluiting`)).html, persona).not.toContain('ROC')
    const { rows } = await w.superuser.query('select content from liv.closing_message where case_id = $1', [one.id])
    expect(rows.length).toBe(5)
    for (const { content } of rows) expect(content.toString()).not.toMatch(/Waterdam|Heidedorp/)
  }, 120_000)

  test('are also the controllers of before and who was asked; of now the commissioner has a message of their own', async () => {
    const one = await followUpCase(w)
    await on('karin', one, 'report a relocation', (ctx) =>
      reportRelocation(ctx, {
        movesOn: ctx.today,
        place: 'Voorbeeldstad',
        organisation: idOf('gemeente-voorbeeldstad'),
        note: 'Bel dinsdag.',
      }),
    )
    const moving = (await knew(one)).filter(({ kind }) => kind === 'controller').map(({ to }) => to)
    expect(moving).toEqual(expect.arrayContaining(['COA, azc Heidedorp', 'Gemeente Voorbeeldstad']))
    const asked = (await on<{ id: string }[]>('joost', one, 'read the hand-over', listHandOvers))[0]?.id ?? ''
    await on('joost', one, 'answer the hand-over', (ctx) =>
      answerHandOver(ctx, { handOver: asked, answer: 'accepted', reason: '' }),
    )
    const now = (await knew(one)).filter(({ kind }) => kind === 'controller').map(({ to }) => to)
    expect(now).toEqual(expect.arrayContaining(['COA, azc Heidedorp']))
    expect(now).not.toContain('Gemeente Voorbeeldstad')
  }, 90_000)

  test('are not opened for who does not send the messages', async () => {
    const one = await known()
    for (const persona of ['omar', 'karin', 'daan'])
      expect(await on<unknown[]>(persona, one, 'read the process', findWhoKnew), persona).toEqual([])
  }, 60_000)
})
