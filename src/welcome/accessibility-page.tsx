import { Bullets } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Text } from '#platform/ui/text.tsx'
import type { PageView } from '#routing/route.ts'

/** In the parts of the national model: what was done, what is not yet, and whom to ask. Honest: nobody audited it. */
export function accessibilityPage(): PageView {
  return {
    title: 'Toegankelijkheid',
    crumbs: [{ label: 'Start', href: '/' }],
    body: (
      <Stack>
        <PageHead title="Toegankelijkheid" lead="Iedereen moet dit kunnen gebruiken. Hier staat hoe ver wij zijn." />
        <Columns>
          <Stack>
            <Standing />
            <Done />
            <NotYet />
          </Stack>
          <Stack>
            <Ask />
            <Whose />
          </Stack>
        </Columns>
      </Stack>
    ),
  }
}

function Standing() {
  return (
    <Sheet title="Hoe het ervoor staat">
      <Text>
        Wij bouwen naar WCAG 2.2, niveau AA. Programma’s toetsen elke pagina. Een onderzoek door mensen is nog niet
        gedaan. Daarom is er nog geen nalevingsstatus.
      </Text>
    </Sheet>
  )
}

function Done() {
  return (
    <Sheet title="Wat is getoetst">
      <Bullets
        items={[
          'Elke pagina met axe, licht en donker.',
          'De weg van een dossier met alleen een toetsenbord.',
          'Een scherm van 320 punten breed, zonder zijwaarts schuiven.',
          'Lezen en versturen zonder scripts.',
          'De pdf’s hebben een taal, een titel en koppen.',
        ]}
      />
    </Sheet>
  )
}

function NotYet() {
  return (
    <Sheet title="Wat nog niet is gedaan">
      <Bullets
        items={[
          'Een onderzoek door een onafhankelijk bureau.',
          'Een proef met mensen die een schermlezer, braille of spraak gebruiken.',
          'Een controle van zeven talen door een beëdigd vertaler. Die teksten zeggen dat zelf ook.',
          'Zonder scripts gaat tekst verloren als de lijn wegvalt tijdens het versturen.',
        ]}
      />
    </Sheet>
  )
}

function Ask() {
  return (
    <Sheet title="Lukt iets niet?">
      <Text>
        Bel <a href="tel:+31882080080">088 20 80 080</a> of mail <a href="mailto:info@hetlse.nl">info@hetlse.nl</a>. Zeg
        welke pagina het is, en wat u wilde doen. Noem geen namen uit een dossier.
      </Text>
      <Text>Hoe snel u antwoord krijgt, is nog te bevestigen door LIV.</Text>
      <Text>Helpt dat niet? Dan kunt u naar de Nationale ombudsman.</Text>
    </Sheet>
  )
}

function Whose() {
  return (
    <Sheet title="Van wie deze verklaring is">
      <Text>
        Dit is geen officiële toegankelijkheidsverklaring. Die hoort bij de organisatie die deze toepassing in gebruik
        neemt. Zij zet hem in het landelijke register.
      </Text>
    </Sheet>
  )
}
