/** What somebody did with a consultation, in the words of its log page. */
const words: Record<string, string> = {
  'content.opened': 'opende de tekst',
  'content.written': 'schreef iets op',
  'dossier.created': 'begon de consultatie',
  'consultations.listed': 'zag de code in een lijst',
  'consultations.kept': 'zag de code in de lijst van toezicht',
  'work.listed': 'zag de code in een lijst',
  'consultation.written': 'schreef de vraag op',
  'consultation.asked': 'zocht op de code',
  'consultation.read': 'bekeek de consultatie',
  'consultation.looked-again': 'keek na of er iets naar een persoon leidt',
  'consultation.changed': 'paste een tekst aan',
  'consultation.added': 'voegde iets toe',
  'consultation.answered': 'rondde af met een antwoord',
  'consultation.promoted': 'zette door als aanmelding',
  'consultation.looks-read': 'bekeek dit logboek',
  'consultation.adviser-joined': 'gaf een collega toegang tot het trajectadvies',
  'consultation.adviser-left': 'beëindigde een toegang tot het trajectadvies',
  'trajectory.started': 'startte een trajectadvies',
  'trajectory.read': 'bekeek het trajectadvies',
  'trajectory.looked-again': 'keek na of er iets naar een persoon leidt',
  'trajectory.planned': 'plande een moment',
  'trajectory.held': 'schreef een moment op',
  'trajectory.changed': 'paste een tekst aan',
  'trajectory.extended': 'verlengde het trajectadvies',
  'trajectory.finished': 'rondde het trajectadvies af',
  'trajectory.access-given': 'gaf een collega toegang',
  'trajectory.access-taken': 'beëindigde een toegang',
}

export const lookWords = (event: string): string => words[event] ?? 'deed iets met deze consultatie'

/** For what was not done. */
export const outcomeWords = (outcome: string): string => (outcome === 'refused' ? 'geweigerd' : 'mislukt')
