import type {Element} from 'hast'
import {describe, expect, it} from 'vitest'
import {chapterOrnament} from '../../build/paged/chapter-ornament.ts'

describe('chapterOrnament', () => {
  it('draws as many nodes as the number of the chapter says, each linked with every other', () => {
    const drawing = chapterOrnament('5')
    const path = childrenOf(drawing).find(({tagName}) => tagName === 'path')

    expect(nodesOf(drawing)).toHaveLength(5)
    expect(String(path?.properties.d).match(/M/g)).toHaveLength((5 * 4) / 2)
  })

  it('points out the newest node', () => {
    const newest = nodesOf(chapterOrnament('3')).filter(({properties}) =>
      String(properties.className).includes('newest')
    )
    expect(newest).toHaveLength(1)
  })

  it('draws a single node without links', () => {
    expect(childrenOf(chapterOrnament('1')).map(({tagName}) => tagName)).toEqual(['circle', 'circle'])
  })

  it('is hidden from readers of the text', () => {
    expect(chapterOrnament('2')?.properties.ariaHidden).toBe('true')
  })

  it.each([undefined, 'A', '13', '0'])('draws nothing for the number %s', (number) => {
    expect(chapterOrnament(number)).toBeUndefined()
  })
})

function childrenOf(drawing: Element | undefined): Element[] {
  return (drawing?.children ?? []).flatMap((child) => (child.type === 'element' ? [child] : []))
}

/** Without the ring. */
function nodesOf(drawing: Element | undefined): Element[] {
  return childrenOf(drawing).filter(
    ({tagName, properties}) => tagName === 'circle' && Number(properties.r) === 4
  )
}
