import type { Letter } from '#platform/pdf/letter.ts'
import type { Recommendation } from './advice.ts'
import { heading, onDay, paragraph } from './advice-blocks.ts'
import type { AdviceContent } from './advice-content.ts'
import type { Setting } from './advice-letter.ts'

/** One recommendation for who carries it out: what, for whom and when. Not why, not who it is about, and nothing about health. */
export function actionSheetFor(one: Recommendation, content: AdviceContent, setting: Omit<Setting, 'health'>): Letter {
  const until = content.validUntil ? onDay(content.validUntil) : 'nog niet bekend'
  return {
    title: 'Actieblad',
    sender: 'Landelijk Interventieteam Vreemdelingenketen (LIV)',
    everyPage:
      `Bestemd voor ${one.owner}; niet bedoeld voor de asielbeslissing; doorgeven alleen met eigen grondslag. ` +
      `${setting.number}, versie ${content.version}, geldig tot ${until}.`,
    facts: [
      ['Kenmerk', setting.number],
      ['Van', setting.commissioner],
      ['Datum', setting.sentOn ? onDay(setting.sentOn.toString()) : 'concept'],
      ['Geldig tot', until],
    ],
    blocks: [
      heading(1, one.title),
      paragraph(one.text),
      {
        kind: 'definition',
        items: [
          ['Voor wie', one.addressee],
          ['Wie kan dit doen', one.owner],
          ['Wanneer', one.urgency],
          ['In de tussentijd', one.bridging],
          ['Opnieuw bekijken op', onDay(one.reviewOn)],
        ],
      },
      heading(1, 'Goed om te weten'),
      paragraph(
        `Dit is één aanbeveling uit een advies van LIV. ${setting.commissioner} besluit of en hoe zij wordt uitgevoerd. ` +
          'Er staat met opzet niet in wat er met iemand aan de hand is. U heeft dat voor dit werk niet nodig.',
      ),
    ],
  }
}
