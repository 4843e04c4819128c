import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Task, tasks } from './journeys/steps-of-tasks.ts'

const all: readonly [string, Task][] = Object.entries(tasks)
const root = join(import.meta.dirname, '..')

test('every task is walked in a journey that holds its steps to the figures, or says what it waits for', () => {
  const loose = all.filter(([name, { later, journey, before, now }]) => {
    if (later) return journey !== undefined
    const path = join(root, 'tests/journeys', journey ?? '')
    return !journey || !before || !now || !existsSync(path) || !readFileSync(path, 'utf8').includes(`'${name}'`)
  })
  expect(loose.map(([name]) => name)).toEqual([])
})

test('no task has more steps than it had', () => {
  const sum = (figures: Task['now']) => (figures ? figures.pages + figures.decisions + figures.fields : 0)
  expect(all.filter(([, { before, now }]) => sum(now) > sum(before)).map(([name]) => name)).toEqual([])
})
