import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {openChapter} from '../../build/paged/open-chapter.ts'

/** Of a page of 148 × 210 mm. */
const space = {width: 392, height: 500}

function titleOf(words: string, number?: string) {
  const title = h('h1', [h('span.number', '第 1 章'), ' ', h('span.title', words)])
  openChapter(h(null, title), number, space)
  return title
}

describe('openChapter', () => {
  it('draws beside the title of a numbered chapter', () => {
    expect(titleOf('索引', '3').children[0]).toMatchObject({tagName: 'svg'})
    expect(titleOf('后记').children[0]).toMatchObject({tagName: 'span'})
  })

  it('marks titles of more than three lines, which have less room beside a drawing', () => {
    const words = '存储引擎：从预写日志到检查点，再到崩溃恢复'
    expect(titleOf(words, '2').properties.className).toEqual(['long'])
    expect(titleOf(words).properties.className).toBeUndefined()
    expect(titleOf('索引', '3').properties.className).toBeUndefined()
  })
})
