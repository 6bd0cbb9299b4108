import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {tokenClasses} from '../../build/world/token-theme.ts'

/** Simple rules: one selector each, with its declarations; at-rules and comments are not expected. */
const css = readFileSync(new URL('../../templates/shared/code.css', import.meta.url), 'utf8')
const rules = [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
  ([, selectors = '', body = '']) =>
    selectors.split(',').map((selector) => ({
      selector: selector.trim(),
      declarations: new Map(
        body
          .split(';')
          .map((line) => line.split(':'))
          .map(([name = '', ...value]) => [name.trim(), value.join(':').trim()] as const)
      )
    }))
)

const backgrounds = rules.flatMap(({selector, declarations}) => {
  const colour = declarations.get('background')
  return colour?.startsWith('#') ? [{selector, colour}] : []
})
const texts = rules.flatMap(({selector, declarations}) => {
  const colour = declarations.get('color')
  return colour ? [{selector, colour}] : []
})

it('finds what it is to judge', () => {
  expect(backgrounds.map(({selector}) => selector)).toEqual(
    expect.arrayContaining(['pre.code', 'pre.code .highlighted', 'pre.code .inserted', 'pre.code .deleted'])
  )
  expect(texts.length).toBeGreaterThan(15)
})

it.each(texts)('$selector can be read on every background', ({colour}) => {
  const dim = backgrounds.filter((background) => contrast(colour, background.colour) < 4.5)

  expect(dim).toEqual([])
})

it.each(tokenClasses)('has a colour for %s', (name) => {
  expect(texts.map(({selector}) => selector)).toContain(`.t-${name}`)
})

it('colours a token alike with an element and without, where only listings are asked', () => {
  const ranges = rules.filter(({selector}) => selector.startsWith('pre.code::highlight('))

  expect(ranges).toHaveLength(10)
  for (const {selector, declarations} of ranges) {
    const name = /\((.*)\)/.exec(selector)?.[1]
    const element = texts.find((text) => text.selector === `.${name}`)
    expect(declarations.get('color')).toBe(element?.colour)
  }
})

it.each(['highlighted', 'focused', 'inserted', 'deleted', 'error', 'warning'])(
  'marks %s lines with a bar',
  (state) => {
    const bar = rules.find(({selector}) => selector === `pre.code .${state}`)
    expect(bar?.declarations.get('border-left-color')).toMatch(/^#/)
  }
)

it('tells the signs of lines apart', () => {
  const signs = ['inserted', 'deleted', 'error', 'warning'].map((state) =>
    rules.find(({selector}) => selector === `pre.code .${state}::after`)?.declarations.get('content')
  )

  expect(new Set(signs).size).toBe(4)
  expect(signs).not.toContain(undefined)
})

it('positions only lines that bear a sign or a number', () => {
  const positioned = rules.filter(({declarations}) => declarations.get('position') === 'relative')

  expect(positioned.map(({selector}) => selector)).toEqual([
    'pre.code.numbered .line',
    ...['inserted', 'deleted', 'error', 'warning'].map((state) => `pre.code .${state}`)
  ])
})

it('has no padding or border at the foot of what may break', () => {
  for (const {selector, declarations} of rules) {
    if (!/(?:^|[ >])(?:pre\.code|figure\.listing)$/.test(selector)) continue
    expect(declarations.get('padding')?.split(' ').at(2) ?? '0').toBe('0')
    expect([...declarations.keys()]).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:padding-bottom|border-bottom.*|border)$/)])
    )
  }
})

it('keeps lines a whole number of tenths of a point apart', () => {
  for (const {declarations} of rules) {
    const height = declarations.get('line-height')
    if (height) expect(height).toMatch(/^\d+(?:\.\d)?pt$/)
  }
})

/** Contrast ratio of WCAG 2.2: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
