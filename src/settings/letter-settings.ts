import type { TextSetting, TextsSetting } from './settings.ts'

const checked = (label: string) => ({ label, max: 120, optional: true }) as const

/** What stands on every letter to the person. Others may see the paper: the sender says nothing about the person. */
export const letterTexts = {
  'letter-sender': {
    kind: 'text',
    group: 'texts',
    label: 'Afzender van brieven aan de persoon',
    does: 'Staat boven elke brief aan de persoon. Kies woorden die niets over de persoon zeggen: anderen kunnen de brief zien.',
    max: 80,
    default: 'LIV',
  },
  'letter-phone': {
    kind: 'text',
    group: 'texts',
    label: 'Telefoonnummer op brieven aan de persoon',
    does: 'Staat op elke brief aan de persoon, bij vragen en bij klachten.',
    max: 40,
    default: '088 20 80 080',
  },
  'letter-checked': {
    kind: 'texts',
    group: 'texts',
    label: 'Vertalingen van brieven: wie controleerde ze',
    does: 'Vul per taal in welke beëdigd vertaler de brieven controleerde, en wanneer. Leeg: op de brief staat dat het nog niet is gedaan.',
    fields: {
      en: checked('Engels'),
      fr: checked('Frans'),
      tr: checked('Turks'),
      so: checked('Somalisch'),
      ar: checked('Arabisch'),
      fa: checked('Farsi of Dari'),
      ti: checked('Tigrinya'),
    },
    default: { en: '', fr: '', tr: '', so: '', ar: '', fa: '', ti: '' },
  },
} as const satisfies Record<string, TextSetting | TextsSetting>
