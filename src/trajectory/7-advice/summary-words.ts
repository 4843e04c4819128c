import type { Letter } from '#platform/pdf/letter.ts'
import { paragraph } from './advice-blocks.ts'

/** The languages in which the person can be given the summary. */
export const languages = ['nl', 'en', 'ar', 'fa', 'ti', 'tr', 'so', 'fr'] as const
export type Language = (typeof languages)[number]

interface Words {
  /** As we call it. */
  readonly label: string
  readonly title: string
  readonly meantFor: string
  readonly unchecked: string
  readonly reference: string
  readonly date: string
  readonly page: readonly [string, string]
}

/** The fixed words around a summary; ours, and like the summary itself not checked by a certified translator. */
export const summaryWords: Record<Language, Words> = {
  nl: {
    label: 'Nederlands',
    title: 'Samenvatting van het advies',
    meantFor: '',
    unchecked: '',
    reference: 'Kenmerk',
    date: 'Datum',
    page: ['Pagina', 'van'],
  },
  en: {
    label: 'Engels',
    title: 'Summary of the advice',
    meantFor:
      'For the person this is about; not meant for the asylum decision; pass on only on a legal ground of your own.',
    unchecked: 'This translation has not been checked by a certified translator.',
    reference: 'Reference',
    date: 'Date',
    page: ['Page', 'of'],
  },
  ar: {
    label: 'Arabisch',
    title: 'ملخص النصيحة',
    meantFor: 'هذا النص للشخص المعني؛ وليس مخصصا لقرار اللجوء؛ ولا ينقل إلى غيره إلا بأساس قانوني خاص.',
    unchecked: 'لم يراجع هذه الترجمة مترجم محلف.',
    reference: 'المرجع',
    date: 'التاريخ',
    page: ['صفحة', 'من'],
  },
  fa: {
    label: 'Farsi of Dari',
    title: 'خلاصهٔ توصیه',
    meantFor: 'این متن برای خود شخص است؛ برای تصمیم پناهندگی نیست؛ دادن آن به دیگران فقط با مبنای قانونی جداگانه.',
    unchecked: 'این ترجمه را مترجم رسمی بررسی نکرده است.',
    reference: 'شماره',
    date: 'تاریخ',
    page: ['صفحه', 'از'],
  },
  ti: {
    label: 'Tigrinya',
    title: 'ጽማቕ ናይቲ ምኽሪ',
    meantFor: 'እዚ ጽሑፍ ነቲ ዝምልከቶ ሰብ እዩ፤ ንውሳነ ዑቕባ ኣይኮነን፤ ንኻልእ ክወሃብ ዝኽእል ብሕጋዊ ምኽንያት ጥራይ እዩ።',
    unchecked: 'ነዚ ትርጉም ብሕጊ ዝተፈቐደሉ ተርጓሚ ኣይመርመሮን።',
    reference: 'መወከሲ',
    date: 'ዕለት',
    page: ['ገጽ', 'ካብ'],
  },
  tr: {
    label: 'Turks',
    title: 'Tavsiyenin özeti',
    meantFor: 'İlgili kişi içindir; iltica kararı için değildir; yalnızca kendi yasal dayanağınızla başkasına verin.',
    unchecked: 'Bu çeviri yeminli bir tercüman tarafından kontrol edilmemiştir.',
    reference: 'Referans',
    date: 'Tarih',
    page: ['Sayfa', '/'],
  },
  so: {
    label: 'Somalisch',
    title: 'Soo koobidda talada',
    meantFor:
      'Waxaa loogu talagalay qofka ay khusayso; kuma socoto go’aanka magangelyada; qof kale ha siin sal sharci la’aan.',
    unchecked: 'Turjumaaddan ma hubin turjubaan dhaarsan.',
    reference: 'Tixraac',
    date: 'Taariikh',
    page: ['Bogga', 'ee'],
  },
  fr: {
    label: 'Frans',
    title: 'Résumé de l’avis',
    meantFor:
      'Pour la personne concernée ; pas pour la décision d’asile ; à transmettre seulement sur une base légale propre.',
    unchecked: 'Cette traduction n’a pas été vérifiée par un traducteur assermenté.',
    reference: 'Référence',
    date: 'Date',
    page: ['Page', 'sur'],
  },
}

export const uncheckedSentence = 'Niet door een beëdigd vertaler gecontroleerd.'

export interface SummaryText {
  readonly text: string
  readonly translator: string
  /** Who, a certified translator, checked it; empty while nobody did. */
  readonly checkedBy: string
}

/** The summary as a letter in the person's language; until somebody certified checked it, it says so in both languages. */
export function summaryLetter(
  language: Language,
  { text, checkedBy }: SummaryText,
  about: { number: string; today: Temporal.PlainDate },
): Letter {
  const words = summaryWords[language]
  const meant =
    'Bestemd voor de persoon over wie dit gaat; niet bedoeld voor de asielbeslissing; doorgeven alleen met eigen grondslag.'
  const { day, month, year } = about.today
  const unchecked = checkedBy || language === 'nl' ? [] : [words.unchecked, uncheckedSentence]
  return {
    lang: language,
    title: words.title,
    sender: 'Landelijk Interventieteam Vreemdelingenketen (LIV)',
    everyPage: [words.meantFor, meant].filter(Boolean).join('\n'),
    pageWords: words.page,
    facts: [
      [words.reference, about.number],
      [words.date, `${day}-${month}-${year}`],
    ],
    blocks: [
      ...unchecked.map((one) => ({ ...paragraph(one), lang: one === uncheckedSentence ? 'nl' : language })),
      { ...paragraph(text), lang: language },
    ],
  }
}
