/** The parts of a case, as people call them. */
export const partNames: Record<string, string> = {
  process: 'stand van zaken',
  referral: 'aanmelding',
  referrer: 'wie aanmeldde',
  identity: 'naam en gegevens',
  consent: 'geïnformeerd en bereid',
  triage: 'weging',
  commission: 'opdracht',
  conversations: 'gesprekken',
  care: 'zorgnotities',
  'care-conclusion': 'zorgconclusie',
  radicalisation: 'duiding radicalisering',
  'mental-health': 'duiding psychische gezondheid',
  advice: 'advies in de maak',
  released: 'verstuurd advies',
  'follow-up': 'opvolging',
  closure: 'afsluiting',
  'closing-message': 'slotbericht',
  danger: 'acuut gevaar',
  teamwork: 'taken en berichten',
  'commissioner-messages': 'berichten met de opdrachtgever',
  log: 'logboek',
}

const known: Record<string, string> = {
  'content.opened': 'opende dit deel',
  'content.written': 'schreef in dit deel',
  'case.opened': 'opende het dossier',
  'case.seen': 'bekeek de stand van zaken',
  'case.moved': 'zette een stap',
  'case.joined': 'gaf iemand toegang',
  'case.left': 'beëindigde een toegang',
  'case.access-limited': 'gaf toegang een einddatum',
  'danger.called': 'belde bij acuut gevaar',
  'danger.recorded': 'schreef op wat bij gevaar is verteld',
  'danger.tested': 'keek mee bij wat bij gevaar is verteld',
  'case.taken': 'nam het dossier',
  'work.listed': 'zag het dossier in een lijst',
  'cases.listed': 'zag het dossier in een lijst',
  'looks.read': 'bekeek dit logboek',
  'message.written': 'schreef een bericht',
  'message.picked-up': 'pakte een bericht op',
  'task.set': 'zette een taak',
  'task.finished': 'rondde een taak af',
  'task.reopened': 'opende een taak weer',
  'conflict.said': 'kent de persoon of familie en stopte',
  'case.shut-out': 'sloot iemand uit van dit dossier',
}

const verbs: Record<string, string> = {
  read: 'bekeek',
  seen: 'bekeek',
  written: 'schreef',
  made: 'schreef',
  decided: 'besloot',
  closed: 'sloot af',
  moved: 'zette een stap',
  invited: 'vroeg een collega',
  composed: 'stelde het team samen',
  recorded: 'legde vast',
  planned: 'maakte een afspraak',
  asked: 'vroeg om informatie',
  answered: 'schreef een antwoord op',
  concluded: 'schreef de conclusie',
  addressed: 'legde voor',
  reviewed: 'toetste',
  sent: 'verstuurde',
  saved: 'bewaarde',
  signed: 'ondertekende',
  listed: 'zag in een lijst',
  downloaded: 'haalde op',
}

/** An event of the log as a few plain words. */
export function eventWords(event: string): string {
  const verb = event.split('.').pop() ?? ''
  return known[event] ?? verbs[verb] ?? 'handelde in dit dossier'
}
