import { decisionRules, givingTakesTwo, proposalRules } from '#accounts/account-rules.ts'
import { firstRules } from '#accounts/first-accounts.ts'
import { fileRules } from '#attachments/attachment.ts'
import { givingRules } from '#consent/who-decides.ts'
import { answerRules, dueRules, openRules } from '#consultation/consultation.ts'
import { endRules, extensionRules, momentRules, startRules } from '#consultation/trajectory-advice.ts'
import { dangerAddendumRules, dangerTestRules } from '#danger/danger.ts'
import { checkRules } from '#knowledge/knowledge.ts'
import { paperRules } from '#letters/letters.ts'
import { organisationRules } from '#organisations/organisations.ts'
import type { Rule } from '#platform/rules.ts'
import { promotionRules } from '#promotion/promotion.ts'
import { canAsk, canReport, newControllerNeeds } from '#relocation/relocation.ts'
import { productRules } from '#settings/product.ts'
import { changeRules, confirmRules, withdrawRules } from '#settings/setting-rules.ts'
import { absenceRules } from '#teamwork/absence.ts'
import { finishRules } from '#teamwork/tasks.ts'
import { weighingRules } from '#trajectory/1-referral/referrer.ts'
import { concludeRules } from '#trajectory/2-triage/triage.ts'
import { planRules } from '#trajectory/5-conversations/conversations.ts'
import { answerRules as answerOfOthersRules, askRules } from '#trajectory/5-conversations/information.ts'
import { linkRules, sheetLinkRules } from '#trajectory/5-conversations/link.ts'
import { askingRules } from '#trajectory/6-duiding/asking.ts'
import { careTrackRules } from '#trajectory/6-duiding/care-track.ts'
import { forCare, forEachAxis, meetingRules } from '#trajectory/6-duiding/duiding.ts'
import { ownViewsFirst } from '#trajectory/6-duiding/own-views.ts'
import { completeRules, sendRules, signRules } from '#trajectory/7-advice/advice-rules.ts'
import { releaseRules } from '#trajectory/7-advice/health-rules.ts'
import { type Move, moves, stages } from '#trajectory/stages.ts'
import { bullets, code, groupBy, madeFrom, page, table } from './markdown.ts'
import { readRefusals } from './refusals.ts'

interface RuleList {
  readonly room: string
  readonly code: string
  readonly guards: string
  readonly sentences: readonly string[]
}

const list = (room: string, name: string, guards: string, rules: readonly Rule<never>[]): RuleList => ({
  room,
  code: name,
  guards,
  sentences: rules.map(({ sentence }) => sentence),
})

/** Every list of rules a room exports, with what it guards. A test sees to it that none is left out. */
export const ruleLists: readonly RuleList[] = [
  list('accounts', 'proposalRules', 'een account of rol voorstellen, afnemen of beëindigen', proposalRules),
  list('accounts', 'firstRules', 'de eerste accounts maken', firstRules),
  list('accounts', 'decisionRules', 'een voorstel goedkeuren of afwijzen', decisionRules),
  list('accounts', 'givingTakesTwo', 'toegang geven of verruimen', [givingTakesTwo]),
  list('consent', 'givingRules', 'toestemming vastleggen: wie ja zegt', givingRules),
  list('knowledge', 'checkRules', 'een les lezen als tweede', checkRules),
  list('letters', 'paperRules', 'een brief op papier aan de persoon geven', paperRules),
  list('danger', 'dangerTestRules', 'achteraf meekijken bij wat bij acuut gevaar is verteld', dangerTestRules),
  list('danger', 'dangerAddendumRules', 'aanvullen wat bij acuut gevaar is verteld', dangerAddendumRules),
  list('organisations', 'organisationRules', 'een organisatie toevoegen of wijzigen', organisationRules),
  list('settings', 'productRules', 'een dossier van een product openen', productRules),
  list('6-duiding', 'careTrackRules', 'schrijven over mogelijke radicalisering', careTrackRules),
  list('settings', 'changeRules', 'een instelling wijzigen', changeRules),
  list('settings', 'confirmRules', 'een instelling bevestigen', confirmRules),
  list('settings', 'withdrawRules', 'een geplande waarde laten vervallen', withdrawRules),
  list('consultation', 'dueRules', 'de dag van het antwoord aan de vrager', dueRules),
  list('consultation', 'openRules', 'een consultatie aanpassen of aanvullen', openRules),
  list('consultation', 'answerRules', 'een consultatie beantwoorden', answerRules),
  list('consultation', 'startRules', 'een trajectadvies starten', startRules),
  list('consultation', 'endRules', 'de einddatum van een trajectadvies', endRules),
  list('consultation', 'momentRules', 'een moment van een trajectadvies plannen', momentRules),
  list('consultation', 'extensionRules', 'een trajectadvies verlengen', extensionRules),
  list('promotion', 'promotionRules', 'een consultatie doorzetten als aanmelding', promotionRules),
  list('5-conversations', 'planRules', 'een gesprek plannen', planRules),
  list('5-conversations', 'askRules', 'anderen om informatie vragen', askRules),
  list('5-conversations', 'answerRules', 'een antwoord van een ander vastleggen', answerOfOthersRules),
  list('5-conversations', 'linkRules', 'iets vragen met een eenmalige link', linkRules),
  list('5-conversations', 'sheetLinkRules', 'een eenmalige link voor een tolk maken', sheetLinkRules),
  list('attachments', 'fileRules', 'een bestand aannemen', fileRules),
  list('1-referral', 'weighingRules', 'wegen of de aanmelder wordt genoemd', weighingRules),
  list('2-triage', 'concludeRules', 'de conclusie schrijven als mensen het niet eens zijn', concludeRules),
  list('6-duiding', 'forEachAxis', 'een duiding ondertekenen, op elke as', forEachAxis),
  list('6-duiding', 'forCare', 'bovendien: de duiding van psychische gezondheid ondertekenen', forCare),
  list('6-duiding', 'ownViewsFirst', 'met meer experts aan één duiding schrijven', ownViewsFirst),
  list('6-duiding', 'askingRules', 'om een duiding vragen', askingRules),
  list('6-duiding', 'meetingRules', 'het overleg van het team vastleggen', meetingRules),
  list('teamwork', 'absenceRules', 'zeggen wanneer u er niet bent', absenceRules),
  list('teamwork', 'finishRules', 'een taak afronden of weer openen', finishRules),
  list('6-duiding', 'meetingRules', 'het overleg van het team vastleggen', meetingRules),
  list('7-advice', 'completeRules', 'een advies ondertekenen en versturen: de tekst is af', completeRules),
  list('7-advice', 'signRules', 'een advies ondertekenen: dit is de juiste persoon', signRules),
  list('7-advice', 'sendRules', 'het advies versturen', sendRules),
  list('7-advice', 'releaseRules', 'het gezondheidsdeel vrijgeven', releaseRules),
  list('relocation', 'canReport', 'een verhuizing melden', canReport),
  list('relocation', 'canAsk', 'een andere opdrachtgever vragen', canAsk),
  list('relocation', 'newControllerNeeds', 'een nieuwe verantwoordelijke: wat nog moet', newControllerNeeds),
]

const roomOfMove = ({ from }: Move) => (from === 'closed' ? '' : `${stages.indexOf(from) + 1}-${from}`)

const moveLists: readonly RuleList[] = (moves as readonly Move[])
  .filter(({ needs }) => needs.length > 0)
  .map((move) => ({
    room: roomOfMove(move),
    code: move.name,
    guards: `de stap "${move.label}"`,
    sentences: move.needs,
  }))

/** Every sentence that must hold, room by room, and every other sentence with which the code says no. */
export function rulesDocument(root: string): string {
  const rooms = groupBy(
    [...moveLists, ...ruleLists].sort((a, b) => (a.room === b.room ? 0 : a.room < b.room ? -1 : 1)),
    ({ room }) => room,
  )
  return page(
    '# Wat moet gelden',
    madeFrom('de regels in de code (`must(…)`, `src/trajectory/stages.ts` en `new Refused(…)`)'),
    'Een regel is een zin met een controle. Dezelfde zin staat op de pagina als voorwaarde, in de weigering, in de naam van de test en hier. ' +
      'Zoek de zin om te vinden waarom iets niet kan. Zinnen over één leeg of te lang veld staan bij het formulier in de code.',
    '## Regels per kamer',
    ...rooms.map(([room, lists]) =>
      page(
        `### ${code(room)}`,
        table(
          ['regel', 'wat die bewaakt', 'code'],
          lists.flatMap((one) => one.sentences.map((sentence) => [sentence, one.guards, code(one.code)])),
        ),
      ).trimEnd(),
    ),
    '## Andere weigeringen',
    'Zinnen waarmee de code op één plaats nee zegt. Drie punten staan voor wat op dat moment wordt ingevuld.',
    ...groupBy(readRefusals(root), ({ room }) => room).map(([room, refusals]) =>
      page(`### ${code(room)}`, bullets(refusals.map(({ sentence, file }) => `${sentence} (${code(file)})`))).trimEnd(),
    ),
  )
}
