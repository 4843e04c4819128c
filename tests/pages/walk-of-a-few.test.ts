import { everyPageOf } from './pages-of.ts'

// In each full run: who is a stranger here. All the others: `npm run pages`.
everyPageOf([undefined, 'els'])
