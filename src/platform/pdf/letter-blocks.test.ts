import { describe, expect, test } from 'vitest'
import { setBlocks } from './letter-blocks.ts'

describe('blocks', () => {
  test('lose control marks and direction overrides, keep line breaks and the joiners of Farsi', () => {
    const [block] = setBlocks([{ kind: 'paragraph', text: 'می\u200cروم\u202E\u0007\nb' }])
    expect(block).toMatchObject({ dir: 'rtl', lines: ['می\u200cروم', 'b'] })
  })
  test('without words leave no trace', () => {
    expect(
      setBlocks([
        { kind: 'paragraph', text: ' \n ' },
        { kind: 'list', items: [''] },
        { kind: 'definition', items: [['a', '']] },
      ]),
    ).toEqual([])
  })
})
