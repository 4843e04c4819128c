import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const hetTekenschrift: Scenario = {
  id: 'het-tekenschrift',
  title: 'Het tekenschrift',
  story: 'Een mentor vindt tekeningen van wapens en brandende huizen en meldt zonder naam.',
  commissioner: 'coa-heidedorp',
  startDaysAgo: 1,
  until: 'referral',
  referral: {
    by: 'els',
    on: 0,
    concern: prose`
      Bij de kamercontrole lag een schrift open op tafel. Er stonden tekeningen in van brandende huizen, een konvooi en mannen
      met geweren. Onder één tekening stond een zin die ik later heb laten vertalen: "Zij komen terug, dan ben ik klaar."
      De bewoner is een jongeman van begin twintig. Ik heb niets gezegd en het schrift laten liggen.

      Hij is rustig en beleefd. Hij helpt in de keuken. Sinds twee weken loopt hij 's avonds rondjes om het gebouw, steeds
      hetzelfde rondje, en telt hij de ramen. Toen een kamergenoot een deur dichtsloeg, lag hij plat op de grond. Daarna lachte
      hij en zei hij dat hij zijn veter strikte. Hij droeg slippers.

      Ik weet niet of "klaar zijn" betekent dat hij iets wil doen of dat hij bang is dat hem iets wordt gedaan.`,
    since: 'De rondjes zie ik twee weken. Het schrift zag ik gisteren.',
    involved: 'Alleen ik en de collega die de zin vertaalde. Zij kent de naam van de bewoner niet.',
    tried: 'Nog niets. Ik wil eerst weten hoe ik hierover begin zonder dat hij schrikt.',
    personInformed: 'no',
    personInformedNote: 'Hij weet niet dat ik het schrift heb gezien.',
    situation: 'asylumSeeker',
    place: 'coa-heidedorp',
    language: 'Pasjtoe',
    urgent: 'no',
    referrerName: 'Els Groen',
    referrerFunction: 'woonbegeleider en mentor, azc Heidedorp',
    referrerPhone: '088-000 41 17',
    referrerKind: 'professional',
    mayBeNamed: 'no',
  },
  secrets: [
    'Zij komen terug, dan ben ik klaar',
    'tekeningen in van brandende huizen',
    'steeds hetzelfde rondje',
    'dat hij zijn veter strikte',
    'Hij droeg slippers',
    'de collega die de zin vertaalde',
  ],
}
