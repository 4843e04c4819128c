import { expect, test } from 'vitest'
import { type Move, moves } from './stages.ts'

const all: readonly Move[] = moves
const orders = /^(Start|Neem|Terug:?|Rond|Stel|Eindig|Sluit|Vraag)\b/

test('a button says what is to be done, and the time line says that it happened', () => {
  for (const { name, label, done } of all) {
    expect(label, name).toMatch(orders)
    expect(done, name).not.toMatch(orders)
    expect(done, name).toMatch(
      /(gestart|gevraagd|opgenomen|begonnen|afgesloten|geëindigd)$|^(Afgerond|Teruggegaan|Afsluiting gestart)\b/i,
    )
  }
})
