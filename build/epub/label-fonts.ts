import {visitParents} from 'unist-util-visit-parents'
import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {toXml} from 'xast-util-to-xml'
import type {Asset} from '../model/book.ts'
import type {FontCutter} from '../model/press.ts'

const family = 'Book Sans'

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
 * @returns
 *   The same drawing with `@font-face` rules that hold TrueType files as `data:`.
 */
export async function withLabelFonts(drawing: Asset, cutter: FontCutter): Promise<Asset> {
  const source = new TextDecoder().decode(drawing.bytes)
  if (!source.includes(family)) return drawing

  const tree = fromXml(source)
  const svg = tree.children.find((child) => child.type === 'element')
  const labels = labelsIn(tree)
  if (svg === undefined || labels.regular + labels.bold === '') return drawing

  const rules = await Promise.all(
    ([400, 700] as const).map(async (weight) => {
      const characters = weight === 700 ? labels.bold : labels.regular
      if (characters === '') return ''
      const font = await cutter.cutFont({family, weight, style: 'normal'}, characters)
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

/** Characters of labels, by weight. */
function labelsIn(tree: Root): {readonly regular: string; readonly bold: string} {
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
