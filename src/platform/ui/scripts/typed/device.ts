import type { Locked } from './lock.ts'

/** What waits on this device: only what is locked, by a name that says nothing. */
const table = 'waiting'
let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open('typed', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(table, { keyPath: 'id' })
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  return opening
}

async function through<T>(mode: 'readonly' | 'readwrite', work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const passing = (await open()).transaction(table, mode, { durability: 'strict' })
  const asked = work(passing.objectStore(table))
  return new Promise((resolve, reject) => {
    passing.oncomplete = () => resolve(asked.result)
    passing.onerror = () => reject(passing.error)
    passing.onabort = () => reject(passing.error)
  })
}

export const putAway = (locked: Locked): Promise<unknown> => through('readwrite', (store) => store.put(locked))
export const takeAway = (id: string): Promise<unknown> => through('readwrite', (store) => store.delete(id))
export const waiting = (): Promise<Locked[]> => through('readonly', (store) => store.getAll() as IDBRequest<Locked[]>)
