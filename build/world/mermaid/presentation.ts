import type {ShownElement} from './take-snapshot.ts'

/** CSS properties with an attribute of the same name in SVG 1.1, and what the attribute's absence means. */
const inherited: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-opacity': '1',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  visibility: 'visible'
}

const own: Readonly<Record<string, string>> = {
  opacity: '1',
  'clip-path': 'none',
  mask: 'none',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'text-decoration-line': 'none',
  'dominant-baseline': 'auto',
  'alignment-baseline': 'auto'
}

/** Geometry that style sheets may set; the attribute is only there when they do not. */
const geometry = ['rx', 'ry']

/** What a snapshot has to note for `presentationOf`. */
export const notedProperties: readonly string[] = [
  ...Object.keys(inherited),
  ...Object.keys(own),
  ...geometry
]

/** Mermaid draws hairlines here and there; printers lose them. */
const minimumStroke = 0.75

/**
 * Style of an element as presentation attributes, as far as it differs from
 * what the element inherits.
 *
 * Style sheets inside an SVG are ignored, or shown as black boxes, by several
 * e-readers and converters; attributes are understood by all. The font is
 * named once, at the root.
 *
 * @param element
 *   Element of a snapshot.
 * @param parent
 *   The element around it; `undefined` at the root.
 */
export function presentationOf(
  element: ShownElement,
  parent: ShownElement | undefined
): Record<string, string> {
  const attributes: Record<string, string> = {}

  for (const [name, initial] of Object.entries(inherited)) {
    const value = element.style[name] ?? initial
    if (value !== (parent?.style[name] ?? initial)) write(attributes, name, value)
  }
  for (const [name, initial] of Object.entries(own)) {
    const value = element.style[name] ?? initial
    if (value !== initial) write(attributes, name, value)
  }
  if (element.name === 'rect') {
    for (const name of geometry) {
      const value = element.style[name] ?? 'auto'
      if (value !== 'auto' && !(value === '0px' && !element.attributes[name])) write(attributes, name, value)
    }
  }
  return attributes
}

function write(attributes: Record<string, string>, name: string, value: string): void {
  switch (name) {
    case 'fill':
    case 'stroke':
    case 'stop-color': {
      const {paint, opacity} = paintOf(value)
      attributes[name] = paint
      const opacityName = `${name === 'stop-color' ? 'stop' : name}-opacity`
      if (opacity < 1) attributes[opacityName] = String(opacity)
      return
    }
    case 'fill-opacity':
    case 'stroke-opacity':
    case 'stop-opacity':
      // What the colour's own alpha has written goes in as a factor.
      attributes[name] = String(Number(attributes[name] ?? 1) * Number(value))
      return
    case 'stroke-width':
      attributes[name] = String(Math.max(minimumStroke, pixels(value)))
      return
    case 'font-size':
    case 'rx':
    case 'ry':
      attributes[name] = value.endsWith('px') ? String(pixels(value)) : value
      return
    case 'font-weight':
      // The book has two weights.
      attributes[name] = Number(value) >= 600 ? 'bold' : 'normal'
      return
    case 'stroke-dasharray':
      attributes[name] = value.replaceAll('px', '')
      return
    case 'text-decoration-line':
      attributes['text-decoration'] = value
      return
    default:
      if (!value.includes('url(')) attributes[name] = value
      else if (localReference(value)) attributes[name] = `url(#${localReference(value)})`
  }
}

/** `url("#a")` and `url("file:///page.html#a")` name the same; a filter function or another file does not. */
export function localReference(value: string): string | undefined {
  return /^url\(["']?[^"')#]*#([^"')]+)["']?\)$/.exec(value)?.[1]
}

/** Colours as every renderer reads them: six hexadecimal digits, opacity apart. */
function paintOf(value: string): {paint: string; opacity: number} {
  const reference = value.startsWith('url(') ? localReference(value.replace(/\).*$/, ')')) : undefined
  if (reference) return {paint: `url(#${reference})`, opacity: 1}

  const [, red, green, blue, alpha = '1'] =
    /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(value) ?? wide(value) ?? []
  if (red === undefined || Number(alpha) === 0) return {paint: 'none', opacity: 1}
  const digits = [red, green, blue].map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
  return {paint: `#${digits.join('')}`, opacity: Number(alpha)}
}

/** Mixed colours compute to `color(srgb 0.5 0.5 0.5 / 0.5)`. */
function wide(value: string): readonly (string | undefined)[] | undefined {
  const [whole, red, green, blue, alpha] =
    /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(value) ?? []
  return whole === undefined
    ? undefined
    : [whole, ...[red, green, blue].map((part) => String(Number(part) * 255)), alpha]
}

function pixels(value: string): number {
  return Math.round(Number.parseFloat(value) * 1000) / 1000
}
