import type { Block } from '#platform/pdf/letter-blocks.ts'

export const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items })
export const pairs = (items: readonly (readonly [string, string])[]): Block => ({ kind: 'definition', items })
