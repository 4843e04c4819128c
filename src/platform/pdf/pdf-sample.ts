import type { Letter } from './letter.ts'

/** An invented letter with everything a letter can hold, for the tests. */
export const sampleLetter: Letter = {
  title: 'Brief over een plan voor de tuin',
  sender: 'Stichting Voorbeeld',
  everyPage: 'Bestemd voor de tuincommissie; doorgeven alleen na overleg.',
  to: ['Tuincommissie', 'Laan 1', '1234 AB Voorbeeldstad'],
  facts: [
    ['Datum', '24 november 2026'],
    ['Leeg', '  '],
    ['Opgesteld door', 'A. de Vries\nB. Jansen'],
  ],
  blocks: [
    { kind: 'heading', level: 1, text: 'Waarom deze brief' },
    { kind: 'paragraph', text: 'Eerste alinea.\nMet een nieuwe regel.\r\n\r\nTweede alinea.\u0000\u202E' },
    { kind: 'heading', level: 2, text: 'In eigen woorden' },
    { kind: 'quote', text: 'Ik wil tomaten.', by: 'Een buurman, 12 november' },
    { kind: 'list', items: ['Een hek', 'Een pad\nvan schelpen', ''] },
    {
      kind: 'definition',
      items: [
        ['Wie', 'De buurt'],
        ['Een vraag die te lang is om ernaast te staan', 'Dan staat ze erboven.'],
      ],
    },
    { kind: 'paragraph', text: 'Letterlijk: #panic("x") * $ <b> _x_ @y \\ `code` = kop -- "aanhaling" #{1+1} [haak]' },
    { kind: 'paragraph', text: 'Vinkje ✓ pijl → euro € één ﬁets.' },
    { kind: 'paragraph', text: 'أريد غرفة هادئة', lang: 'ar' },
    { kind: 'paragraph', text: 'ጸጥታ ዝመልኦ ክፍሊ እደሊ።', lang: 'ti' },
  ],
}
