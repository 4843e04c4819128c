import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personas } from '#access/personas.ts'
import { addWorkingDays } from '#platform/clock.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import { browse } from '../../tests/world/browse.ts'
import { aConsultation, aTrajectory, someQuestion, today } from '../../tests/world/consultation-world.ts'
import { linesOf } from '../../tests/world/log-lines.ts'
import { type World, world } from '../../tests/world/world.ts'
import { listAdditions } from './addition-store.ts'
import { add, answer, change, goOnByCode, putAdditionRight, writeDown } from './consultation-actions.ts'
import { findByCode, getLine, getWords, listOpen } from './consultation-store.ts'
import { findTrajectory } from './trajectory-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const tables = ['consultation', 'consultation_addition', 'consultation_end', 'trajectory_advice'] as const
const ofTrajectory = ['trajectory_goal', 'trajectory_moment'] as const

describe('writing down', () => {
  test('a consultation gets a spoken code, and its words come back to any colleague of the front office', async () => {
    const { id, code } = await aConsultation(w)
    expect(code).toMatch(/^[a-z]+-\d\d$/)
    const sanne = await w.as('sanne')
    const words = await sanne.act('read the consultation', async (ctx) => {
      const found = await goOnByCode(ctx, code.replace('-', ' ').toUpperCase())
      expect(found).toBe(id)
      return getWords(ctx, found)
    })
    expect(words.question).toContain('kamergenoot')
  })

  test('a code is unique among open consultations, and free again when one ends', async () => {
    const codes = await Promise.all(Array.from({ length: 8 }, () => aConsultation(w)))
    expect(new Set(codes.map(({ code }) => code)).size).toBe(8)
    const { id, code } = codes[0] as { id: string; code: string }
    const yara = await w.as('yara')
    const taken = () => w.superuser.query('select from gate.spoken_code where code = $1', [code])
    expect((await taken()).rowCount).toBe(1)
    await yara.act('end the consultation', (ctx) => answer(ctx, id, 'Blijf in gesprek.'))
    expect((await taken()).rowCount).toBe(0)
    expect(await yara.act('read the consultation', (ctx) => findByCode(ctx, code))).toBeUndefined()
  })

  test('its latest destruction date stands from the first day, and comes nearer when it ends', async () => {
    const { id } = await aConsultation(w)
    const yara = await w.as('yara')
    const before = await yara.act('read the consultation', (ctx) => getLine(ctx, id))
    expect(before.destroy_on).toBe(today.add({ months: 9 }).toString())
    await yara.act('end the consultation', (ctx) => answer(ctx, id, 'Blijf in gesprek.'))
    const after = await yara.act('read the consultation', (ctx) => getLine(ctx, id))
    expect(after.destroy_on).toBe(today.add({ months: 3 }).toString())
  })

  test('it is a dossier of its own, and no case', async () => {
    const count = () => w.superuser.query('select count(*)::int as n from liv.case_file')
    const before = (await count()).rows[0].n
    const { id } = await aConsultation(w)
    expect((await count()).rows[0].n).toBe(before)
    const { rows } = await w.superuser.query('select kind from vault.dossier where id = $1', [id])
    expect(rows).toEqual([{ kind: 'consultation' }])
  })

  test('no column and no field asks who somebody is', async () => {
    const { rows } = await w.superuser.query(
      `select table_name || '.' || column_name as it from information_schema.columns where table_schema = 'liv'
        and (table_name like 'consultation%' or table_name like 'trajectory%') and column_name ~ '(name|birth|phone|mail|number|address|person)'`,
    )
    expect(rows).toEqual([])
    const page = await browse(w, await w.as('yara')).get('/consultaties/nieuw')
    const fields = [...page.html.matchAll(/<(?:input|textarea|select)[^>]* name="([^"_][^"]*)"/g)].map(
      ([, name]) => name,
    )
    expect([...new Set(fields)].filter((name) => /naam|name|birth|phone|mail|vNumber/i.test(name ?? ''))).toEqual([])
    expect(page.html).toContain('Bevestig nooit dat wij iemand kennen')
    expect(page.html).toContain('tel:112')
  })

  test('the day of the answer stands already: the next working day, marked as a default that LIV has yet to confirm', async () => {
    const page = await browse(w, await w.as('yara')).get('/consultaties/nieuw')
    const next = addWorkingDays(today, 1)
    expect(page.html).toMatch(
      new RegExp(`name="answerDue-day"[^>]*value="${next.day}"|value="${next.day}"[^>]*name="answerDue-day"`),
    )
    expect(page.html).toContain('Na 1 werkdag (standaard, nog te bevestigen door LIV).')
  })

  test('what was written stands nowhere in clear', async () => {
    const { id } = await aConsultation(w, { question: 'Zij zegt: paarse olifant bij Samir.' })
    const yara = await w.as('yara')
    await yara.act('add to the consultation', (ctx) => add(ctx, id, 'Zij belde terug: groene giraffe.'))
    await yara.act('end the consultation', (ctx) => answer(ctx, id, 'Een gele krokodil helpt.'))
    for (const table of tables) {
      const { rows } = await w.superuser.query(`select t::text as line from liv.${table} t`)
      const clear = rows.map(
        ({ line }) => `${line} ${Buffer.from(line.replace(/[^0-9a-f]/g, ''), 'hex').toString('latin1')}`,
      )
      for (const word of ['olifant', 'Samir', 'giraffe', 'krokodil']) expect(clear.join(' ')).not.toContain(word)
    }
  })

  test('De dag van het antwoord is vandaag of later', async () => {
    const yara = await w.as('yara')
    const late = someQuestion({ answerDue: today.subtract({ days: 1 }) })
    await expect(yara.act('write down a consultation', (ctx) => writeDown(ctx, late))).rejects.toThrow(
      'De dag van het antwoord is vandaag of later.',
    )
  })

  test('a changed text takes the place of the old one, and two people at once are shown both', async () => {
    const { id } = await aConsultation(w, { question: 'Het gaat om Samir.' })
    const yara = await w.as('yara')
    await yara.act('add to the consultation', (ctx) =>
      change(ctx, id, someQuestion({ question: 'Het gaat om iemand.' }), 1),
    )
    const { rows } = await w.superuser.query('select version from liv.consultation where id = $1', [id])
    expect(rows).toEqual([{ version: 2 }])
    const sanne = await w.as('sanne')
    await expect(
      sanne.act('add to the consultation', (ctx) => change(ctx, id, someQuestion({ question: 'Iets anders.' }), 1)),
    ).rejects.toThrow('Iemand anders heeft deze tekst ondertussen opgeslagen')
    const words = await sanne.act('read the consultation', (ctx) => getWords(ctx, id))
    expect(words.question).toBe('Het gaat om iemand.')
  })

  test('only who wrote an addition puts it right', async () => {
    const { id } = await aConsultation(w)
    const yara = await w.as('yara')
    const sanne = await w.as('sanne')
    const which = await yara.act('add to the consultation', (ctx) => add(ctx, id, 'Zij noemde Samir.'))
    await expect(
      sanne.act('add to the consultation', (ctx) => putAdditionRight(ctx, id, which, 'Niets.')),
    ).rejects.toThrow(NotFound)
    await yara.act('add to the consultation', (ctx) => putAdditionRight(ctx, id, which, 'Zij noemde hem.'))
    const [now] = await yara.act('read the consultation', (ctx) => listAdditions(ctx, id))
    expect(now?.addition).toBe('Zij noemde hem.')
  })

  test('De consultatie is nog open', async () => {
    const { id } = await aConsultation(w)
    const yara = await w.as('yara')
    await yara.act('end the consultation', (ctx) => answer(ctx, id, 'Blijf in gesprek.'))
    await expect(yara.act('add to the consultation', (ctx) => add(ctx, id, 'Nog iets.'))).rejects.toThrow(
      'Nodig: de consultatie is nog open.',
    )
    await expect(yara.act('end the consultation', (ctx) => answer(ctx, id, 'Nog eens.'))).rejects.toThrow(
      'Nodig: de consultatie is nog open.',
    )
  })
})

describe('who may', () => {
  const allowed = personas.filter(({ roles }) => roles.some((role) => role === 'frontOffice' || role === 'coordinator'))

  test('every persona × every table: front office, coordinators, and an adviser for their own; the rows exist', async () => {
    const mine = await aTrajectory(w, 'omar')
    const other = await aTrajectory(w, 'lotte')
    const yara = await w.as('yara')
    await yara.act('add to the consultation', (ctx) => add(ctx, mine.id, 'Zij belde terug.'))
    for (const { id } of personas) {
      const one = await w.as(id)
      const seen = async (table: string, consultation: string) => {
        const column = table === 'consultation' ? 'id' : 'consultation'
        const { rows } = await rawAs(one.token, `select from liv.${table} where ${column} = $1`, [consultation])
        return rows > 0
      }
      const everywhere = allowed.some((it) => it.id === id)
      for (const table of ['consultation', 'trajectory_advice'] as const) {
        expect(await seen(table, mine.id), `${id} ${table}`).toBe(everywhere || id === 'omar')
        expect(await seen(table, other.id), `${id} ${table} of another`).toBe(everywhere || id === 'lotte')
      }
      expect(await seen('consultation_addition', mine.id), `${id} addition`).toBe(everywhere || id === 'omar')
      for (const table of ofTrajectory) {
        expect(await seen(table, mine.id), `${id} ${table}`).toBe(id === 'yara' || id === 'omar')
        expect(await seen(table, other.id), `${id} ${table} of another`).toBe(id === 'yara' || id === 'lotte')
      }
    }
    for (const table of [...tables.filter((one) => one !== 'consultation_end'), ...ofTrajectory]) {
      const column = table === 'consultation' ? 'id' : 'consultation'
      const { rowCount } = await w.superuser.query(`select from liv.${table} where ${column} = $1`, [mine.id])
      expect(rowCount, table).toBeGreaterThan(0)
    }
  })

  test('every persona × every act: a key leaves only to who may', async () => {
    const { id: dossier } = await aTrajectory(w, 'omar')
    const acts: Record<string, readonly string[]> = {
      'write down a consultation': ['yara', 'sanne', 'daan'],
      'read the consultation': ['yara', 'sanne', 'daan', 'omar'],
      'add to the consultation': ['yara', 'sanne', 'daan', 'omar'],
      'end the consultation': ['yara', 'sanne', 'daan', 'omar'],
      'promote the consultation': ['yara', 'sanne', 'daan'],
      'start trajectory advice': ['yara', 'sanne', 'daan'],
      'read the trajectory advice': ['yara', 'omar'],
      'write the trajectory advice': ['omar'],
      'read the referral': [],
      'take the case': [],
    }
    for (const [act, who] of Object.entries(acts)) {
      const may: string[] = []
      for (const { id } of personas) {
        const { token } = await w.as(id)
        const { code } = await rawAs(token, 'select from vault.open($1, $2, null)', [dossier, act])
        if (code === undefined) may.push(id)
        else expect(code, `${id} ${act}`).toBe('LV403')
      }
      expect(may.sort(), act).toEqual([...who].sort())
    }
  })

  test('no row can be written, changed or removed by who may not', async () => {
    const { id } = await aTrajectory(w, 'omar')
    for (const persona of ['noor', 'lotte', 'karin', 'els', 'tess', 'bas', 'wim', 'iris', 'mark']) {
      const { token, account } = await w.as(persona)
      const tries = [
        `insert into liv.consultation (id, author, code, subject, answer_due, destroy_on, content) values (gen_random_uuid(), '${account}', 'x', 'group', current_date, current_date + 9, '\\x00')`,
        `insert into liv.consultation_addition (id, consultation, author, content) values (gen_random_uuid(), '${id}', '${account}', '\\x00')`,
        `insert into liv.consultation_end (id, consultation, author, ending, destroy_on, content) values (gen_random_uuid(), '${id}', '${account}', 'answered', current_date, '\\x00')`,
        `insert into liv.trajectory_moment (id, consultation, author, planned_on, content) values (gen_random_uuid(), '${id}', '${account}', current_date, '\\x00')`,
        `select gate.add_adviser('${id}', '${account}')`,
      ]
      for (const text of tries) expect((await rawAs(token, text)).code, `${persona}: ${text}`).toMatch(/42501|LV403/)
      expect((await rawAs(token, `update liv.consultation set version = version where id = '${id}'`)).rows).toBe(0)
      expect((await rawAs(token, `delete from liv.consultation where id = '${id}'`)).code).toBe('42501')
    }
  })

  test('nobody writes in the name of another, nor ends a consultation with a referral that is not there', async () => {
    const { id } = await aConsultation(w)
    const yara = await w.as('yara')
    const { account } = await w.as('sanne')
    expect(
      (
        await rawAs(
          yara.token,
          `insert into liv.consultation_addition (id, consultation, author, content) values (gen_random_uuid(), '${id}', '${account}', '\\x00')`,
        )
      ).code,
    ).toBe('42501')
    expect(
      (
        await rawAs(
          yara.token,
          `insert into liv.consultation_end (id, consultation, author, ending, destroy_on, led_to, content) values (gen_random_uuid(), '${id}', '${yara.account}', 'promoted', current_date, gen_random_uuid(), '\\x00')`,
        )
      ).code,
    ).toBe('42501')
  })

  test('an adviser opens the words of their own; a coordinator sees that it runs, and none of its words', async () => {
    const { id } = await aTrajectory(w, 'omar')
    const omar = await w.as('omar')
    const sanne = await w.as('sanne')
    const noor = await w.as('noor')
    expect((await omar.act('signed in', (ctx) => findTrajectory(ctx, id)))?.goal).toContain('gesprek open')
    expect(await sanne.act('signed in', (ctx) => findTrajectory(ctx, id))).toBeUndefined()
    expect((await sanne.act('signed in', (ctx) => getLine(ctx, id))).ends_on).not.toBeNull()
    await expect(noor.act('signed in', (ctx) => getLine(ctx, id))).rejects.toThrow(NotFound)
    expect((await omar.act('signed in', listOpen)).map((line) => line.id)).toContain(id)
    expect(await noor.act('signed in', listOpen)).toEqual([])
  })

  test('an adviser who leaves sees nothing from that moment', async () => {
    const { id } = await aTrajectory(w, 'rosa')
    const yara = await w.as('yara')
    const rosa = await w.as('rosa')
    expect((await rosa.act('signed in', listOpen)).map((line) => line.id)).toContain(id)
    await yara.act('start trajectory advice', (ctx) =>
      ctx.tx.row(sql`select gate.end_adviser(${id}, ${rosa.account}) as ended`),
    )
    expect(await rosa.act('signed in', listOpen)).toEqual([])
    await expect(rosa.act('signed in', (ctx) => ctx.open('read the trajectory advice', id))).rejects.toThrow(NotFound)
  })
})

describe('the log', () => {
  test('every page that shows words leaves a line that names the consultation', async () => {
    const { id } = await aConsultation(w)
    const yara = browse(w, await w.as('yara'))
    for (const path of ['', '/nakijken', '/wijzigen', '/doorzetten']) {
      const lines = await linesOf(w, () => yara.get(`/consultaties/${id}${path}`))
      const opened = lines.filter((line) => line.event === 'content.opened')
      expect(
        opened.flatMap(({ objects }) => objects),
        path,
      ).toContainEqual({ object: id, part: 'consultation' })
      expect(lines.at(-1)?.objects, path).toContainEqual({ object: id, part: 'consultation' })
    }
  })

  test('a list names what it showed, and opens no words', async () => {
    const { id } = await aConsultation(w)
    const yara = browse(w, await w.as('yara'))
    for (const path of ['/consultaties', '/werk']) {
      const lines = await linesOf(w, () => yara.get(path))
      expect(
        lines.some((line) => line.event === 'content.opened'),
        path,
      ).toBe(false)
      expect(lines.at(-1)?.objects, path).toContainEqual({ object: id, part: 'consultation' })
    }
  })

  test('who may not is refused with a line, and learns no more than that there is no such page', async () => {
    const { id } = await aConsultation(w)
    for (const persona of ['noor', 'karin', 'tess']) {
      const one = browse(w, await w.as(persona))
      const there = await one.get(`/consultaties/${id}`)
      const not = await one.get(`/consultaties/${crypto.randomUUID()}`)
      expect([there.status, not.status]).toEqual([404, 404])
      const lines = await linesOf(w, () => one.get(`/consultaties/${id}`))
      expect(lines.map(({ outcome }) => outcome)).toEqual(['refused'])
    }
  })

  test('an older text that is put back into a consultation shows beside the log', async () => {
    const { id } = await aConsultation(w)
    const yara = await w.as('yara')
    const before = await w.superuser.query('select content from liv.consultation where id = $1', [id])
    await yara.act('add to the consultation', (ctx) => change(ctx, id, someQuestion({ question: 'Anders.' }), 1))
    const putBack = async () =>
      (await w.house.worker.query('select object from audit.put_back()')).rows.map((row) => row.object)
    expect(await putBack()).not.toContain(id)
    await w.superuser.query('update liv.consultation set content = $2, version = 1 where id = $1', [
      id,
      before.rows[0].content,
    ])
    expect(await putBack()).toContain(id)
  })

  test('giving and taking the access of an adviser leaves its line', async () => {
    const lines = await linesOf(w, () => aTrajectory(w, 'omar'))
    expect(lines.map(({ event }) => event)).toContain('consultation.adviser-joined')
  })
})

describe('the hint after saving', () => {
  const typed = {
    question: 'Ik sprak met Samir Haddou, 06-12345678.',
    askerRole: 'zus',
    subject: 'individual',
    'answerDue-day': String(today.add({ days: 5 }).day),
    'answerDue-month': String(today.add({ days: 5 }).month),
    'answerDue-year': String(today.add({ days: 5 }).year),
  }

  test('the text is saved first, then the writer is asked, and may leave it', async () => {
    const yara = browse(w, await w.as('yara'))
    const sent = await yara.post('/consultaties/nieuw', typed)
    expect(sent.to).toMatch(/\/nakijken$/)
    const asked = await yara.get(sent.to ?? '')
    expect(asked.html).toContain('Misschien een naam: “Samir Haddou”')
    expect(asked.html).toContain('Misschien een telefoonnummer: “06-12345678”')
    expect(asked.html).toContain('Nee, laat alles zo staan')
    const page = await yara.get((sent.to ?? '').replace('/nakijken', ''))
    expect(page.html).toContain('Ik sprak met Samir Haddou')
  })

  test('a text without such a thing asks nothing', async () => {
    const yara = browse(w, await w.as('yara'))
    const sent = await yara.post('/consultaties/nieuw', { ...typed, question: 'Mijn broer slaapt niet meer.' })
    expect(sent.to).not.toMatch(/nakijken/)
  })

  test('what was found is stored nowhere: saving with and without leaves the same rows', async () => {
    const count = async () => {
      const { rows } = await w.superuser.query(
        "select relname, n from (select c.relname, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from liv.%I', c.relname), false, true, '')))[1]::text as n from pg_class c where c.relnamespace = 'liv'::regnamespace and c.relkind = 'r' and c.relname <> 'sent_form') t order by 1",
      )
      return new Map(rows.map((row) => [row.relname, Number(row.n)]))
    }
    const grown = async (question: string) => {
      const before = await count()
      const yara = browse(w, await w.as('yara'))
      const sent = await yara.post('/consultaties/nieuw', { ...typed, question })
      await yara.get(sent.to ?? '')
      const after = await count()
      return [...after]
        .filter(([name, n]) => n !== before.get(name))
        .map(([name, n]) => [name, n - (before.get(name) ?? 0)])
    }
    expect(await grown('Ik sprak met Samir Haddou.')).toEqual(await grown('Mijn broer slaapt niet.'))
  })

  test('nothing typed is lost when a field is missing', async () => {
    const yara = browse(w, await w.as('yara'))
    const sent = await yara.post('/consultaties/nieuw', { ...typed, 'answerDue-day': '31', 'answerDue-month': '2' })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('Ik sprak met Samir Haddou, 06-12345678.')
  })
})

/** Raw SQL in the application's role, as this person; nothing stays. */
async function rawAs(token: string, text: string, values: unknown[] = []): Promise<{ rows: number; code?: string }> {
  const app = await w.house.app.connect()
  try {
    await app.query('begin')
    await app.query('select gate.enter($1)', [token])
    return { rows: (await app.query(text, values)).rowCount ?? 0 }
  } catch (error) {
    return { rows: 0, code: (error as { code: string }).code }
  } finally {
    await app.query('rollback')
    app.release()
  }
}
