import type { TextSetting, TextsSetting } from './settings.ts'

/** Whom to call when somebody is in danger now. */
export const crisis = {
  'crisis-numbers': {
    kind: 'texts',
    group: 'crisis',
    label: 'Telefoonnummers bij acuut gevaar',
    does: 'Deze nummers staan in elk dossier bij “Acuut gevaar”.',
    fields: {
      emergency: { label: 'Direct gevaar', max: 40 },
      suicide: { label: '113 Zelfmoordpreventie', max: 40 },
      mentalHealth: { label: 'Ggz-crisisdienst', max: 80 },
      duty: { label: 'LIV-piket', max: 80 },
    },
    default: {
      emergency: '112',
      suicide: '0800-0113',
      mentalHealth: 'via de huisarts, de GZA of de huisartsenpost',
      duty: 'nog niet ingevuld: bel de coördinator',
    },
  },
  'place-security': {
    kind: 'text',
    group: 'crisis',
    label: 'Beveiliging van COA',
    does: 'Het nummer van de beveiliging van één opvanglocatie, bij “Acuut gevaar”.',
    per: 'coa',
    max: 80,
    default: 'via de receptie van de opvang',
  },
} as const satisfies Record<string, TextSetting | TextsSetting>
