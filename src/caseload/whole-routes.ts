import { read } from '#routing/route.ts'
import { meetingSheetPage } from './meeting-sheet-page.tsx'
import { wholeChoicePage } from './whole-choice-page.tsx'
import { wholePage } from './whole-page.tsx'

const at = '/dossiers/:number/lezen' as const

/** What for stands in the address and in the log: a word of its own for each. */
export const wholeRoutes = [
  read({ path: at, may: 'read the process', audit: 'case.seen', page: wholeChoicePage }),
  read({ path: `${at}/overleg`, may: 'read the process', audit: 'case.read-for-meeting', page: wholePage }),
  read({ path: `${at}/toetsing`, may: 'read the process', audit: 'case.read-for-review', page: wholePage }),
  read({ path: `${at}/blad`, may: 'read follow-up', audit: 'case.sheet-made', page: meetingSheetPage }),
  read({ path: `${at}/overname`, may: 'read the process', audit: 'case.read-to-take-over', page: wholePage }),
]
