import { Icon } from './icon.tsx'
import { type IconName, iconPaths } from './icon-paths.ts'
import { Columns, Sheet, Stack } from './sheet.tsx'
import { DataTable } from './table.tsx'
import { Heading, Quote, Reading, Small, Text } from './text.tsx'

export function TypeScale() {
  return (
    <Columns wide={false}>
      <Sheet title="Letters" level={3}>
        <Stack gap="small">
          <Heading level={4} look={1}>
            Titel van een bladzijde
          </Heading>
          <Heading level={4} look={2}>
            Titel van een deel
          </Heading>
          <Heading level={4} look={3}>
            Titel van een vel
          </Heading>
          <Heading level={4}>Kop in een vel</Heading>
          <Text>Gewone tekst van het werk: nummers als 2026-00042 staan recht onder elkaar.</Text>
          <Small>Kleine tekst voor wat ernaast staat.</Small>
        </Stack>
      </Sheet>
      <Sheet title="Leestekst" level={3}>
        <Reading>
          {
            'Deze plataan staat al tachtig jaar op de hoek van het plein. In de zomer zitten er mensen onder, in de winter hangen de kinderen er lampjes in.\n\nDe wortels duwen de stoep omhoog. Dat is lastig voor wie slecht loopt, en het is te verhelpen: de stoep kan een halve meter opzij.'
          }
        </Reading>
      </Sheet>
    </Columns>
  )
}

const steps = [4, 8, 12, 16, 24, 32, 48, 64]

export function Rhythm() {
  return (
    <Sheet title="Ruimte" level={3}>
      <DataTable
        caption="Eén ritme, in stappen van vier en acht"
        density="list"
        head={['Naam', 'Maat', { label: 'Zo groot', hidden: true }]}
        rows={steps.map((size, place) => [
          `space-${place + 1}`,
          `${size} punten`,
          <svg key="bar" width="64" height="8" viewBox="0 0 64 8" aria-hidden="true" focusable="false">
            <rect className="ui-swatch__bar" width={size} height="8" />
          </svg>,
        ])}
      />
    </Sheet>
  )
}

const words: Record<IconName, string> = {
  work: 'werk',
  cases: 'dossiers',
  consultation: 'overleg',
  knowledge: 'kennis',
  recommendations: 'lijst met keuzes',
  handOver: 'overdracht',
  referral: 'iemand erbij',
  accounts: 'mensen',
  settings: 'instellingen',
  organisations: 'organisaties',
  privacy: 'privacy',
  log: 'logboek',
  search: 'zoeken',
  print: 'afdrukken',
  download: 'bewaren',
  phone: 'bellen',
  mail: 'mail',
  pen: 'schrijven',
  arrow: 'verder',
  menu: 'menu',
  language: 'taal',
  signOut: 'uitloggen',
  filter: 'kiezen uit',
  calendar: 'datum',
  clock: 'tijd',
  check: 'klaar',
  waiting: 'wacht',
  done: 'gelukt',
  ring: 'nog open',
  lock: 'afgesloten',
  eye: 'gezien',
  words: 'eigen woorden',
  document: 'document',
  danger: 'gevaar',
  info: 'om te weten',
  safety: 'veiligheid',
  care: 'zorg',
  day: 'school, dag en werk',
  home: 'netwerk en thuis',
}

export function Icons() {
  return (
    <Sheet title="Tekens" level={3}>
      <Text>Een teken staat naast woorden, nooit in plaats van woorden.</Text>
      <ul className="ui-icons">
        {(Object.keys(iconPaths) as IconName[]).map((name) => (
          <li key={name}>
            <Icon name={name} /> {words[name]}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

export function OtherScripts() {
  return (
    <Columns wide={false}>
      <Sheet title="Arabisch" level={3}>
        <Quote lang="ar" by="De buurvrouw, over de boom">
          هذه الشجرة تقف هنا منذ زمن طويل. دعوها في مكانها.
        </Quote>
      </Sheet>
      <Sheet title="Tigrinya" level={3}>
        <Quote lang="ti" by="De buurman, over de boom">
          እዛ ኦም ኣብዚ ንነዊሕ ግዜ ጸኒሓ ኣላ። ኣብ ቦታኣ ትጽናሕ።
        </Quote>
      </Sheet>
    </Columns>
  )
}
