import { aanDeZaagtafel } from './aan-de-zaagtafel.ts'
import { berichtOmVierUur } from './bericht-om-vier-uur.ts'
import { deCollecte } from './de-collecte.ts'
import { deKofferOnderHetBed } from './de-koffer-onder-het-bed.ts'
import { deLegeKamer } from './de-lege-kamer.ts'
import { deNachttrein } from './de-nachttrein.ts'
import { deOpdrachtTerug } from './de-opdracht-terug.ts'
import { deStemAanDeLijn } from './de-stem-aan-de-lijn.ts'
import { deVerkeerdeTolk } from './de-verkeerde-tolk.ts'
import { dozenInDeGang } from './dozen-in-de-gang.ts'
import { eenSleutelTeVeel } from './een-sleutel-te-veel.ts'
import { eenVlagAanHetRaam } from './een-vlag-aan-het-raam.ts'
import { gebedOpDeGang } from './gebed-op-de-gang.ts'
import { halverwegeGenoeg } from './halverwege-genoeg.ts'
import { hetMeisjeUitHetKamp } from './het-meisje-uit-het-kamp.ts'
import { hetSpelOpHetPlein } from './het-spel-op-het-plein.ts'
import { hetTekenschrift } from './het-tekenschrift.ts'
import { hetVerkeerdeDorp } from './het-verkeerde-dorp.ts'
import { rouwOmEenVriend } from './rouw-om-een-vriend.ts'
import type { Scenario } from './scenario.ts'
import { slapelozeNachten } from './slapeloze-nachten.ts'
import { stilleBroer } from './stille-broer.ts'
import { vrijdagnacht } from './vrijdagnacht.ts'
import { wachtenOpEenPlek } from './wachten-op-een-plek.ts'
import { wieWeggaat } from './wie-weggaat.ts'
import { zevenKeerVerteld } from './zeven-keer-verteld.ts'

/** The casebook: first the case that goes all the way, then the others from just referred to closed. */
export const casebook: readonly Scenario[] = [
  slapelozeNachten,
  hetTekenschrift,
  stilleBroer,
  deCollecte,
  deKofferOnderHetBed,
  berichtOmVierUur,
  deVerkeerdeTolk,
  hetSpelOpHetPlein,
  halverwegeGenoeg,
  deStemAanDeLijn,
  zevenKeerVerteld,
  wieWeggaat,
  hetVerkeerdeDorp,
  wachtenOpEenPlek,
  dozenInDeGang,
  eenSleutelTeVeel,
  deNachttrein,
  gebedOpDeGang,
  eenVlagAanHetRaam,
  hetMeisjeUitHetKamp,
  aanDeZaagtafel,
  deLegeKamer,
  deOpdrachtTerug,
  vrijdagnacht,
  rouwOmEenVriend,
]
