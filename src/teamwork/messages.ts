import { z } from 'zod'
import { type ActName, type Relation, who } from '#access/who.ts'
import { numberWords } from '#platform/date-words.ts'
import { id, longText, text } from '#platform/web/fields.ts'

/** One room of messages in a case: its own table, key, people and page. Who is not in the room does not know what is in it. */
export interface Room {
  readonly key: 'team' | 'care' | 'commissioner'
  readonly table: 'team_message' | 'care_message' | 'commissioner_message'
  readonly path: 'berichten' | 'berichten/zorg' | 'berichten/opdrachtgever'
  readonly label: string
  readonly title: string
  readonly lead: string
  readonly hint: string
  readonly read: ActName
  readonly write: ActName
}

export const teamRoom: Room = {
  key: 'team',
  table: 'team_message',
  path: 'berichten',
  label: 'Met het team',
  title: 'Berichten van het team',
  lead: 'Alleen het team van dit dossier leest dit.',
  hint: 'Zorginformatie hoort hier niet: die leest niet iedereen in het team.',
  read: 'read team messages',
  write: 'write a team message',
}

export const careRoom: Room = {
  key: 'care',
  table: 'care_message',
  path: 'berichten/zorg',
  label: 'Alleen zorg',
  title: 'Berichten over de zorg',
  lead: 'Alleen de zorgexpert en wie waarneemt lezen dit.',
  hint: 'Wat het team moet weten, geeft u vrij in de zorgconclusie of de werkafspraken.',
  read: 'read care messages',
  write: 'write a care message',
}

export const commissionerRoom: Room = {
  key: 'commissioner',
  table: 'commissioner_message',
  path: 'berichten/opdrachtgever',
  label: 'Met de opdrachtgever',
  title: 'Berichten tussen LIV en de opdrachtgever',
  lead: 'Wie het dossier leidt en de opdrachtgever lezen dit. De rest van het team niet.',
  hint: 'Schrijf hier niets over gezondheid. Daarvoor is toestemming nodig, en een eigen deel van het advies.',
  read: 'read messages with the commissioner',
  write: 'write a message with the commissioner',
}

export const rooms: readonly Room[] = [teamRoom, careRoom, commissionerRoom]

export const newThreadForm = z.object({
  subject: text(120, 'Vul in waar het bericht over gaat'),
  text: longText(4000, 'Schrijf uw bericht'),
})
export const replyForm = z.object({ thread: id(), text: longText(4000, 'Schrijf uw antwoord') })
export const takeForm = z.object({ message: id() })

export interface MessageText {
  /** Only on the first of a thread. */
  readonly subject: string
  readonly text: string
}

export interface Message extends MessageText {
  readonly id: string
  readonly thread: string
  readonly author: string
  readonly writtenAt: Date
}

export interface Thread {
  readonly id: string
  readonly subject: string
  readonly messages: readonly Message[]
}

/** Threads, the one with the newest message first; within a thread as it was said. */
export function threadsOf(messages: readonly Message[]): Thread[] {
  const newest = (thread: Thread) => thread.messages.at(-1)?.writtenAt.getTime() ?? 0
  return [...Map.groupBy(messages, ({ thread }) => thread)]
    .map(([id, inThread]) => ({ id, subject: inThread.find((one) => one.subject)?.subject ?? '', messages: inThread }))
    .sort((a, b) => newest(b) - newest(a))
}

/** Who reads along in this room, by what they are to the case. */
export const isInRoom = (room: Room, relation: string): boolean =>
  (who[room.read].by as readonly string[]).includes(relation as Relation)

/** 'twee nieuwe berichten' */
export function unreadWords(count: number): string {
  return `${count === 0 ? 'geen' : numberWords(count)} ${count === 1 ? 'nieuw bericht' : 'nieuwe berichten'}`
}
