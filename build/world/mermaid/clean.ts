import type {Element, Text} from 'xast'
import {toXml} from 'xast-util-to-xml'
import type {Drawing} from '../../model/world.ts'
import {fontFamily} from './config.ts'
import {numberIds} from './number-ids.ts'
import {prune} from './prune.ts'
import type {ShownElement, Snapshot} from './take-snapshot.ts'
import {toXast} from './to-xast.ts'

/** Room around what is painted, in px: no stroke or tip of an arrow touches the edge. */
const margin = 4

/**
 * Make a self-contained SVG file of what Mermaid has drawn.
 *
 * The result uses SVG 1.1 with presentation attributes only, has no id that
 * nothing refers to, and is the same for the same definition. Its size is that
 * of what is painted: the margins of Mermaid's diagram types differ widely.
 *
 * @param snapshot
 *   The drawing in the page.
 * @param prefix
 *   Start of every id in the file.
 * @returns
 *   The drawing; `undefined` when it shows nothing.
 */
export function clean({root, bounds}: Snapshot, prefix: string): Drawing | undefined {
  const svg = toXast(root)
  if (!svg || bounds.width === 0 || bounds.height === 0) return

  prune(svg)
  numberIds(svg, prefix)

  const x = Math.floor(bounds.x - margin)
  const y = Math.floor(bounds.y - margin)
  const width = Math.ceil(bounds.x + bounds.width + margin) - x
  const height = Math.ceil(bounds.y + bounds.height + margin) - y
  const title = textOf(root, 'title')
  const description = textOf(root, 'desc')

  const names = [
    title && element('title', {id: `${prefix}-title`}, title),
    description && element('desc', {id: `${prefix}-desc`}, description)
  ].filter((one) => typeof one === 'object')

  const {fill, stroke, ...presentation} = svg.attributes
  svg.attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    width: String(width),
    height: String(height),
    viewBox: `${x} ${y} ${width} ${height}`,
    role: 'img',
    ...(title && {'aria-labelledby': `${prefix}-title`}),
    ...(description && {'aria-describedby': `${prefix}-desc`}),
    ...withoutGeometry(presentation),
    ...(fill && {fill}),
    ...(stroke && {stroke}),
    'font-family': fontFamily
  }
  svg.children.unshift(...names)

  return {svg: toXml(svg), width, height, title, description}
}

const geometry = new Set(['id', 'x', 'y', 'width', 'height', 'viewBox', 'preserveAspectRatio'])

function withoutGeometry(attributes: Element['attributes']): Element['attributes'] {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !geometry.has(name)))
}

/** `accTitle` and `accDescr` stand right below the root. */
function textOf(root: ShownElement, name: string): string | undefined {
  const child = root.children.find((one) => typeof one === 'object' && one.name === name)
  if (typeof child !== 'object') return
  const text = child.children
    .filter((one) => typeof one === 'string')
    .join('')
    .trim()
  return text || undefined
}

function element(name: string, attributes: Element['attributes'], value: string): Element {
  const text: Text = {type: 'text', value}
  return {type: 'element', name, attributes, children: [text]}
}
