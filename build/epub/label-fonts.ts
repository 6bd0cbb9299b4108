import {visitParents} from 'unist-util-visit-parents'
import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {toXml} from 'xast-util-to-xml'
import type {Asset} from '../model/book.ts'
import type {FontCutter} from '../model/press.ts'

const family = 'Book Sans'

/** Characters of labels, by weight. */
export interface LabelCharacters {
  readonly regular: string
  readonly bold: string
}

/** The characters of all labels that are in the book's font, in some drawings together. */
export function labelCharacters(drawings: readonly Asset[]): LabelCharacters {
  const all = drawings.map(labelled).map((one) => one?.labels ?? {regular: '', bold: ''})
  return {
    regular: all.map(({regular}) => regular).join(''),
    bold: all.map(({bold}) => bold).join('')
  }
}

/**
 * Put the font of its labels into a drawing.
 *
 * A picture sees no fonts of the package, only those that it brings: without them labels take whatever
 * font a device has, which may be wider than their boxes.
 *
 * @param drawing
 *   SVG; one that does not name the book's font stays as it is.
 * @param cutter
 *   Cuts the font down to the labels.
 * @param among
 *   Characters of this and of other drawings.
 * @returns
 *   The same drawing with `@font-face` rules that hold TrueType files as `data:`.
 */
export async function withLabelFonts(
  drawing: Asset,
  cutter: FontCutter,
  among: LabelCharacters
): Promise<Asset> {
  const found = labelled(drawing)
  if (!found) return drawing

  const {tree, svg, labels} = found
  const rules = await Promise.all(
    ([400, 700] as const).map(async (weight) => {
      const kind = weight === 700 ? 'bold' : 'regular'
      if (labels[kind] === '') return ''
      const font = await cutter.cutFont({family, weight, style: 'normal'}, labels[kind], among[kind])
      const url = `data:font/ttf;base64,${Buffer.from(font).toString('base64')}`
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${url})}`
    })
  )
  const style = elementOf('style', [{type: 'text', value: rules.join('')}])
  const names = svg.children.filter((child) => child.type === 'element' && isName(child))
  // What names the drawing comes first, by SVG 1.1 section 5.4.
  svg.children.splice(names.length, 0, elementOf('defs', [style]))
  return {...drawing, bytes: new TextEncoder().encode(toXml(tree))}
}

interface Labelled {
  readonly tree: Root
  readonly svg: Element
  readonly labels: LabelCharacters
}

/** A drawing with its labels, when there are some in the book's font. */
function labelled(drawing: Asset): Labelled | undefined {
  const source = new TextDecoder().decode(drawing.bytes)
  if (!source.includes(family)) return undefined
  const tree = fromXml(source)
  const svg = tree.children.find((child) => child.type === 'element')
  const labels = labelsIn(tree)
  return svg === undefined || labels.regular + labels.bold === '' ? undefined : {tree, svg, labels}
}

function labelsIn(tree: Root): LabelCharacters {
  const characters = {regular: new Set<string>(), bold: new Set<string>()}
  visitParents(tree, 'text', ({value}, ancestors) => {
    const elements = ancestors.filter((ancestor) => ancestor.type === 'element')
    if (elements.every(({name}) => name !== 'text')) return
    const weight = elements.findLast(({attributes}) => attributes['font-weight'])?.attributes['font-weight']
    const set = weight === 'bold' ? characters.bold : characters.regular
    for (const character of value) set.add(character)
  })
  const sorted = (set: ReadonlySet<string>): string => [...set].sort().join('')
  return {regular: sorted(characters.regular), bold: sorted(characters.bold)}
}

function isName({name}: Element): boolean {
  return name === 'title' || name === 'desc'
}

function elementOf(name: string, children: Element['children']): Element {
  return {type: 'element', name, attributes: {}, children}
}
