import {visitParents} from 'unist-util-visit-parents'
import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {toXml} from 'xast-util-to-xml'
import type {Asset} from '../model/book.ts'
import type {FontCutter} from '../model/press.ts'

const family = 'Book Sans'

/**
 * Put the font of its labels into each drawing.
 *
 * A picture sees no fonts of the package, only those that it brings: without them labels take whatever
 * font a device has, which may be wider than their boxes.
 *
 * @param drawings
 *   SVG; one that does not name the book's font stays as it is.
 * @param cutter
 *   Cuts the font down to the labels of each.
 * @returns
 *   The same drawings, in their order, with `@font-face` rules that hold TrueType files as `data:`.
 */
export async function withLabelFonts(
  drawings: readonly Asset[],
  cutter: FontCutter
): Promise<readonly Asset[]> {
  const found = drawings.map((drawing) => ({drawing, labelled: labelledIn(drawing)}))
  const among = {
    regular: found.map(({labelled}) => labelled?.labels.regular ?? '').join(''),
    bold: found.map(({labelled}) => labelled?.labels.bold ?? '').join('')
  }
  return Promise.all(
    found.map(async ({drawing, labelled}) =>
      labelled ? {...drawing, bytes: await withFonts(labelled, cutter, among)} : drawing
    )
  )
}

async function withFonts(
  {tree, svg, labels}: Labelled,
  cutter: FontCutter,
  among: LabelCharacters
): Promise<Uint8Array> {
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
  return new TextEncoder().encode(toXml(tree))
}

/** Characters of labels, by weight. */
interface LabelCharacters {
  readonly regular: string
  readonly bold: string
}

interface Labelled {
  readonly tree: Root
  readonly svg: Element
  readonly labels: LabelCharacters
}

/** A drawing with its labels, when there are some in the book's font. */
function labelledIn(drawing: Asset): Labelled | undefined {
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
