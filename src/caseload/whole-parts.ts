import { beginParts } from './whole-begin.ts'
import { endParts } from './whole-end.ts'
import { middleParts } from './whole-middle.ts'
import type { WholePart } from './whole-part.ts'

/** Every part that can be read in the whole, in the order of the way. */
export const wholeParts: readonly WholePart[] = [...beginParts, ...middleParts, ...endParts]
