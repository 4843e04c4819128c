import { everyPageOf } from './pages-of.ts'

everyPageOf(['sanne', 'yara', 'omar', 'lotte'])
