import {visit} from 'unist-util-visit'
import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {toXml} from 'xast-util-to-xml'
import type {Asset} from '../model/book.ts'

/**
 * Read an SVG file that an author supplies.
 *
 * Readers and printers show it as an image, in which nothing runs; one that would run scripts,
 * embed HTML or fetch something is refused all the same, because it is not what its author sees.
 * Document types, comments and processing instructions are left out: EPUB allows no entities.
 *
 * @param bytes
 *   XML in UTF-8.
 * @returns
 *   Cleaned image with its size from `width` and `height` (`px`, `pt`, `mm`, `cm`, `in`), else from the view box; or why
 *   it cannot be shown.
 */
export function readSvg(
  bytes: Uint8Array
): Pick<Asset, 'bytes' | 'width' | 'height'> | {readonly reason: string} {
  let tree: Root
  try {
    tree = fromXml(new TextDecoder().decode(bytes))
  } catch {
    return {reason: 'not well-formed SVG'}
  }

  const svg = tree.children.find((node) => node.type === 'element')
  if (svg?.type !== 'element' || !/(?:^|:)svg$/.test(svg.name)) return {reason: 'not SVG'}

  const danger = dangerIn(svg)
  if (danger) return {reason: `an SVG with ${danger}`}

  const size = sizeOf(svg)
  if (!size) return {reason: 'an SVG without `viewBox`, `width` and `height`'}

  visit(svg, (node, index, parent) => {
    if (!parent || index === undefined || (node.type !== 'comment' && node.type !== 'instruction')) return
    parent.children.splice(index, 1)
    return index
  })
  svg.attributes['xmlns'] ??= 'http://www.w3.org/2000/svg'
  return {bytes: new TextEncoder().encode(toXml(svg)), ...size}
}

function dangerIn(svg: Element): string | undefined {
  let danger: string | undefined

  visit(svg, 'element', (node) => {
    const name = node.name.replace(/^.*:/, '').toLowerCase()
    if (/^(?:script|foreignobject|iframe|embed|object|handler)$/.test(name)) danger ??= `\`<${node.name}>\``
    if (name === 'style' && refersOutside(textIn(node))) danger ??= 'a style that fetches files'

    for (const [key, value] of Object.entries(node.attributes)) {
      if (/^on/i.test(key)) danger ??= `\`${key}\``
      const isAddress = /^(?:.*:)?(?:href|src)$/i.test(key)
      if (
        isAddress &&
        name !== 'a' &&
        !/^\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/i.test(value ?? '')
      ) {
        danger ??= `a reference to \`${value}\``
      }
      if (isAddress && name === 'a' && !/^\s*(?:#|https?:)/i.test(value ?? ''))
        danger ??= `a link to \`${value}\``
      if (!isAddress && refersOutside(value ?? '')) danger ??= `a reference in \`${key}\``
    }
  })
  return danger
}

function refersOutside(css: string): boolean {
  return /@import|url\(\s*["']?\s*(?!#|["'\s])/i.test(css)
}

function textIn(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('')
}

/** CSS px of the units in which drawing programs state a size. */
const px: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96
}

function sizeOf({attributes}: Element): {width: number; height: number} | undefined {
  const [, , boxWidth = 0, boxHeight = 0] = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = lengthOf(attributes['width'])
  const height = lengthOf(attributes['height'])

  if (width && height) return {width, height}
  return boxWidth > 0 && boxHeight > 0 ? {width: boxWidth, height: boxHeight} : undefined
}

function lengthOf(text: string | null | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]+)\s*([a-z]*)\s*$/.exec(text ?? '') ?? []
  const factor = px[unit]
  const length = Number(number) * (factor ?? Number.NaN)
  return length > 0 ? Math.round(length * 100) / 100 : undefined
}
