import { expect, test } from 'vitest'
import { careRoom, commissionerRoom, isInRoom, type Message, teamRoom, threadsOf, unreadWords } from './messages.ts'

const said = (id: string, thread: string, minute: number, subject = ''): Message => ({
  id,
  thread,
  author: 'a',
  writtenAt: new Date(2026, 10, 26, 9, minute),
  subject,
  text: id,
})

test('the thread with the newest message comes first, and within it the order of saying', () => {
  const threads = threadsOf([
    said('1', '1', 1, 'Tolk'),
    said('2', '2', 2, 'Zaal'),
    said('3', '1', 3),
    said('4', '2', 1),
  ])
  expect(threads.map(({ subject, messages }) => [subject, messages.map(({ id }) => id)])).toEqual([
    ['Tolk', ['1', '3']],
    ['Zaal', ['2', '4']],
  ])
})

test('what is new, in words', () => {
  expect([1, 2, 14].map(unreadWords)).toEqual(['één nieuw bericht', 'twee nieuwe berichten', '14 nieuwe berichten'])
})

test('who is in which room', () => {
  const inRoom = (relation: string) => [teamRoom, careRoom, commissionerRoom].map((room) => isInRoom(room, relation))
  expect(inRoom('coordinator')).toEqual([true, false, true])
  expect(inRoom('careExpert')).toEqual([true, true, false])
  expect(inRoom('standIn')).toEqual([true, true, false])
  expect(inRoom('commissionerDeputy')).toEqual([false, false, true])
  for (const relation of ['namedStandIn', 'triager', 'reviewerMentalHealth', 'referrer'])
    expect(inRoom(relation), relation).toEqual([false, false, false])
})
