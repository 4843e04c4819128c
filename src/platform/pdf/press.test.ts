import { describe, expect, test } from 'vitest'
import { Press } from './press.ts'

describe('the child', () => {
  const order = {
    template: '#set document(title: sys.inputs.title)\nHallo',
    data: '{}',
    title: 'T',
    createdAt: 0,
    standard: 'ua-1',
  }
  const endless = {
    ...order,
    template: `#set document(title: "T")\n#let f(n) = if n > 0 { f(n - 1) + f(n - 1) } else { 0 }\n#let n = 0\n#for a in range(9000) { for b in range(9000) { n += f(1) } }`,
  }

  test('ends when idle and starts again when asked', async () => {
    const press = new Press({ idle: 100 })
    expect((await press.print(order)).pdf).toBeDefined()
    const first = press.pid
    await new Promise((done) => setTimeout(done, 400))
    expect(press.pid).toBeUndefined()
    expect((await press.print(order)).pdf).toBeDefined()
    expect(press.pid).not.toBe(first)
    press.close()
  })

  test('killed at work: the document is made in a new one, with those that wait', async () => {
    const press = new Press()
    await press.print(order)
    const both = [press.print(order), press.print(order)]
    process.kill(press.pid ?? 0, 'SIGKILL')
    expect((await Promise.all(both)).map((answer) => Boolean(answer.pdf))).toEqual([true, true])
    press.close()
  })

  test('a document that takes too long is given up, the next is made', async () => {
    const press = new Press({ limit: 1500 })
    const [stuck, fine] = await Promise.all([press.print(endless), press.print(order)])
    expect(stuck).toEqual({ trouble: 'too slow' })
    expect(fine.pdf).toBeDefined()
    press.close()
  })
})
