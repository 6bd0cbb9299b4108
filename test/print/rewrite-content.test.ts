import {describe, expect, it} from 'vitest'
import {type ContentSettings, rewriteContent} from '../../build/print/rewrite-content.ts'

function rewrite(source: string, settings: Partial<ContentSettings> = {}): string {
  const all: ContentSettings = {
    ink: 'black',
    leastWidth: 0.5,
    scale: 1,
    opacity: 1,
    stateAt: () => ({}),
    drawn: () => {},
    ...settings
  }
  return rewriteContent(source, all).replaceAll('\n', ' ')
}

describe('colours', () => {
  it('become greys in a black interior', () => {
    expect(rewrite('1 0 0 rg 0 0 1 RG 1 1 1 rg 0 0 0 .4 k')).toBe('0.3 g 0 G 1 g 0.6 g')
  })

  it('stay in a colour interior, unless they are grey', () => {
    expect(rewrite('.5 0 0 rg .5 .5 .5 rg .1 .11 .1 RG', {ink: 'colour'})).toBe('0.5 0 0 rg 0.5 g 0 G')
  })

  it('of text are pure black when they are dark, and print over what is below', () => {
    expect(rewrite('.3 .3 .4 rg BT (a) Tj ET 0 0 1 1 re f')).toBe(
      '0.311 g BT 0 g /Overprint gs (a) Tj ET 0.311 g /Knockout gs 0 0 1 1 re f'
    )
  })

  it('of light text stay light, and knock out', () => {
    expect(rewrite('1 1 1 rg BT (a) Tj ET')).toBe('1 g BT 1 g (a) Tj ET 1 g')
  })

  it('come back with the graphics state', () => {
    expect(rewrite('1 0 0 rg q 0 1 0 rg Q BT (a) Tj ET')).toBe(
      '0.3 g q 0.59 g Q BT 0 g /Overprint gs (a) Tj ET 0.3 g /Knockout gs'
    )
  })
})

describe('opacity', () => {
  const stateAt = (name: string) => (name === 'G1' ? {fill: 0.5, stroke: 0.25} : {})

  it('becomes a lighter colour', () => {
    expect(rewrite('0 0 0 rg 0 0 0 RG /G1 gs 0 0 1 1 re f', {stateAt})).toBe(
      '0 g 0 G /G1 gs 0.5 g 0.75 G 0 0 1 1 re f'
    )
  })

  it('is handed on to what is drawn as a whole', () => {
    const drawn: unknown[] = []
    rewrite('/G1 gs 2 0 0 2 0 0 cm /X1 Do', {stateAt, drawn: (...args) => drawn.push(args)})
    expect(drawn).toEqual([['X1', 2, 0.5]])
  })

  it('of a whole form applies to every colour in it', () => {
    expect(rewrite('0 g 0 0 1 1 re f', {opacity: 0.5})).toBe('0.5 g 0.5 G 0.5 g 0 0 1 1 re f')
  })
})

describe('hairlines', () => {
  it('are as thick as the press needs, whatever the scale, and only where they are drawn', () => {
    expect(rewrite('q .25 0 0 .25 0 0 cm 1 w 0 0 m 1 1 l S 0 0 1 1 re f 4 w 0 0 m 1 1 l S Q')).toBe(
      'q .25 0 0 .25 0 0 cm 1 w 2 w 0 0 m 1 1 l S 1 w 0 0 1 1 re f 4 w 0 0 m 1 1 l S Q'
    )
  })

  it('are mended where a graphics state sets the width', () => {
    expect(rewrite('/G1 gs 0 0 m 1 1 l S', {stateAt: () => ({width: 0.1})})).toBe(
      '/G1 gs 0 g 0 G 0.5 w 0 0 m 1 1 l S 0.1 w'
    )
  })

  it('are mended where the width was never set', () => {
    expect(rewrite('.25 0 0 .25 0 0 cm 0 0 1 1 re W n 0 0 m 1 1 l b')).toBe(
      '.25 0 0 .25 0 0 cm 0 0 1 1 re W n 2 w 0 0 m 1 1 l b 1 w'
    )
  })
})
