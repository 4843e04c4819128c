import type { TextsSetting } from './settings.ts'

/** What the FG confirms before LIV opens a real file of a product: why it may, and how long what is kept. */
const product = (label: string, does: string, ground: string, regime: string) =>
  ({
    kind: 'texts',
    group: 'ground',
    label: `${label}: grondslag en dossierregime`,
    does: `${does} In productie kan dat pas vanaf de dag die de functionaris gegevensbescherming hier vaststelt.`,
    by: 'fg',
    fields: {
      ground: { label: 'Grondslag', max: 800, lines: 4 },
      regime: { label: 'Dossierregime', max: 800, lines: 4 },
    },
    default: { ground, regime },
  }) as const satisfies TextsSetting

const adviceOnly = 'LIV denkt mee op verzoek van een professional of een naaste. Er is geen opdrachtgever nodig.'

export const products = {
  'product-consultation': product(
    'Consultatie',
    'Hiermee mag LIV consultaties opschrijven.',
    adviceOnly,
    'Een consultatie is een persoonsgegeven, ook zonder naam. Zij blijft kort en wordt na het antwoord snel vernietigd.',
  ),
  'product-trajectory-advice': product(
    'Trajectadvies',
    'Hiermee mag LIV trajectadviezen starten.',
    adviceOnly,
    'Er komt geen dossier over een persoon. Het trajectadvies heeft een einde en wordt daarna snel vernietigd.',
  ),
  'product-duiding': product(
    'Duiding',
    'Hiermee mag LIV aanmeldingen aannemen en dossiers openen.',
    'LIV adviseert in opdracht van COA of de gemeente, met het oog op goede zorg en ondersteuning. Overtuigingen alleen naast de zorg (UAVG, artikel 30 lid 5).',
    'Het zorgdeel is een dossier van de zorgexpert. De rest is een adviesdossier met een eigen, kortere termijn.',
  ),
} as const satisfies Record<string, TextsSetting>
