import { Bullets, DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PageHead, Small, Text } from '#platform/ui/text.tsx'
import type { PageView } from '#routing/route.ts'
import { defaultTerms, type PublicTerms } from '#settings/public-terms-store.ts'
import { amountWords, catalogue, type KeyOf } from '#settings/settings.ts'
import { Judging, open, Rights, Whom } from './privacy-rights.tsx'

/** Public: what is kept about whom and why, who sees it, how long, and what a person can ask. */
export function privacyPage(terms: PublicTerms = defaultTerms): PageView {
  return {
    title: 'Privacy',
    nav: '/privacy',
    crumbs: [{ label: 'Start', href: '/' }],
    body: (
      <Stack gap="large">
        <PageHead title="Privacy" lead="Wat er over u wordt bewaard, waarom, hoe lang, en wat u kunt vragen." />
        <InShort />
        <Columns>
          <Stack>
            <Kept />
            <Seen />
            <HowLong terms={terms} />
          </Stack>
          <Stack>
            <Rights />
            <Whom />
            <Judging />
          </Stack>
        </Columns>
        <Notice kind="info" title="Wat deze toepassing is">
          Een onafhankelijke uitwerking van openbaar materiaal, niet van het LSE. In de demonstratie is iedereen
          verzonnen. Zet er geen echte gegevens in. LIV heeft niet alles gepubliceerd. Wat wij zelf kozen, staat erbij
          als nog te bevestigen.
        </Notice>
      </Stack>
    ),
  }
}

function InShort() {
  return (
    <Sheet title="In het kort">
      <Bullets
        items={[
          'LIV bewaart alleen wat nodig is om te adviseren over zorg en ondersteuning.',
          'Alleen wie eraan werkt, leest het. Elke lezer staat in het logboek.',
          'U mag zien wat er over u staat, het laten verbeteren, en vragen wie keek.',
          'Op een vaste dag wordt alles vernietigd, ook als niemand daaraan denkt.',
        ]}
      />
    </Sheet>
  )
}

function Kept() {
  return (
    <Sheet title="Wat wordt bewaard, en waarom">
      <DataTable
        caption="Wat wordt bewaard, en waarom"
        captionHidden
        head={['Over wie', 'Wat', 'Waarom']}
        rows={[
          [
            'Iemand over wie zorgen zijn',
            'Naam en gegevens, de zorg zoals die is gemeld, gesprekken, de duiding en het advies. Gezondheid staat apart.',
            'Om te adviseren over zorg en ondersteuning.',
          ],
          [
            'Wie een zorg meldt',
            'Naam en hoe wij u bereiken, als u die geeft. Dat staat in een eigen, beschermd deel.',
            'Om terug te kunnen bellen en te laten weten dat het werk klaar is.',
          ],
          [
            'Wie met LIV werkt',
            'Naam, werkadres, organisatie, rollen, en wat u leest en doet in het systeem.',
            'Om te regelen wie iets mag, en om later te kunnen zien wie keek.',
          ],
        ]}
      />
      <Text>Wie alleen om raad vraagt, hoeft geen naam te noemen: niet de eigen naam en niet die van een ander.</Text>
      <Text>Uw browser krijgt alleen cookies die nodig zijn om in te loggen. Niemand volgt u.</Text>
      <Text>
        Valt de verbinding weg terwijl u iets schrijft in LIV? Dan staat uw tekst op slot op uw eigen apparaat, tot hij
        is verstuurd. Alleen u krijgt de sleutel, als u bent ingelogd.
      </Text>
      <Small>Op welke wet dit rust, en wie er volgens de AVG verantwoordelijk voor is: {open}</Small>
    </Sheet>
  )
}

function Seen() {
  return (
    <Sheet title="Wie ziet wat">
      <Bullets
        items={[
          'Alleen wie aan een dossier werkt, ziet het. Wie weggaat, ziet het die dag niet meer.',
          'Notities over zorg ziet alleen de zorgexpert, en een vervanger voor een paar dagen.',
          'COA of de gemeente ziet de opdracht, het verstuurde advies en wat daarmee gebeurt. Niet de gesprekken.',
          'Wie een zorg meldt, ziet alleen de eigen melding en een kort bericht aan het eind.',
          'Een manager ziet aantallen. Een beheerder regelt accounts, en leest geen dossiers.',
          'Er is geen verbinding met politie, inlichtingendiensten of de IND.',
        ]}
      />
      <Text>Wie een tekst over iemand opent, staat daarna in het logboek. Dat kan niemand ongemerkt veranderen.</Text>
    </Sheet>
  )
}

/** What counts today; as long as LIV did not say that it is right, it says so. */
function HowLong({ terms }: { terms: PublicTerms }) {
  const standard = (key: KeyOf<'term'>) => {
    const { amount, confirmed } = terms(key)
    return `${amountWords(catalogue[key], amount)}${confirmed ? '' : ' (voorlopig)'}`
  }
  return (
    <Sheet title="Hoe lang">
      <DataList
        items={[
          ['Nooit langer dan', `${standard('kept-at-most')} na de aanmelding, ook als niemand het dossier sluit.`],
          ['Niet opgenomen', `${standard('kept-not-included')} na de weging.`],
          [
            'Na de afsluiting',
            `${standard('kept-after-closing')}. Na ${standard('readable-after-closing')} kan alleen de coördinator het nog lezen.`,
          ],
          [
            'Het logboek',
            'Een eigen termijn, die nog niet is gekozen. In het logboek staat wie keek, niet wat er stond.',
          ],
        ]}
      />
      <Small>
        Voorlopig betekent: nog te bevestigen door LIV. LIV kan een termijn wijzigen; deze pagina verandert dan mee.
      </Small>
    </Sheet>
  )
}
