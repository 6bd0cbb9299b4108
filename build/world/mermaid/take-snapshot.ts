/** An element as the browser shows it. */
export interface ShownElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Computed values of the properties that were asked for. */
  readonly style: Readonly<Record<string, string>>
  readonly children: readonly (ShownElement | string)[]
}

/** A rectangle in the drawing's own units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The drawing in the page, with everything that style sheets say about it. */
export interface Snapshot {
  readonly root: ShownElement
  /** Around all that is painted, strokes included. */
  readonly bounds: Box
}

/**
 * Describe the drawing that mermaid-cli left in the page.
 *
 * Runs in the browser and is sent there as text: it may use nothing but what
 * is inside it and what the page has. HTML inside the drawing becomes SVG text
 * at the places where the browser set its lines.
 *
 * @param properties
 *   CSS properties to note for every element.
 * @param standIns
 *   Texts to put back, by what stands for them.
 */
export function takeSnapshot(
  properties: readonly string[],
  standIns: Readonly<Record<string, string>>
): Snapshot | undefined {
  const svgNamespace = 'http://www.w3.org/2000/svg'
  const root = document.querySelector<SVGSVGElement>('#container > svg')
  if (!root) return

  const {width, height} = root.viewBox.baseVal
  root.style.maxWidth = 'none'
  root.style.overflow = 'visible'
  if (width && height) {
    root.setAttribute('width', String(width))
    root.setAttribute('height', String(height))
  }

  putBack(root)
  // Some labels are drawn before what they stand on, and would be hidden by it.
  for (const label of root.querySelectorAll('.edgeTerminals, .node-labels')) {
    ;(label.closest('.root') ?? root).append(label)
  }
  for (const foreign of root.querySelectorAll('foreignObject')) replaceHtml(foreign)

  return {root: describe(root), bounds: boundsOf(root)}

  function putBack(svg: SVGSVGElement): void {
    const names = Object.keys(standIns)
    if (names.length === 0) return
    const texts = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      text.nodeValue = names.reduce(
        (value, name) => value.replaceAll(name, standIns[name] ?? ''),
        text.nodeValue ?? ''
      )
  }

  /** Each line of each run of text becomes a `text` where the browser has set it. */
  function replaceHtml(foreign: SVGForeignObjectElement): void {
    const parent = foreign.parentElement
    // Formulas are more than lines of text; whoever reads the snapshot sees that they are still there.
    if (!(parent instanceof SVGGraphicsElement) || foreign.querySelector('math,svg,img,input')) return
    // What a `switch` has beside the HTML is for viewers that cannot show it.
    if (parent.tagName === 'switch') for (const other of parent.querySelectorAll('text')) other.remove()
    const matrix = parent.getScreenCTM()?.inverse()
    const texts = document.createTreeWalker(foreign, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const holder = text.parentElement
      if (!holder) continue
      const style = getComputedStyle(holder)
      for (const line of linesOf(text)) {
        const metrics = metricsOf(style)
        const point = new DOMPoint(line.left, line.top + metrics).matrixTransform(matrix)
        const label = document.createElementNS(svgNamespace, 'text')
        label.setAttribute('x', String(point.x))
        label.setAttribute('y', String(point.y))
        label.setAttribute(
          'style',
          `fill:${style.color};stroke:none;text-anchor:start;dominant-baseline:auto;` +
            `font-family:${style.fontFamily};font-size:${style.fontSize};` +
            `font-weight:${style.fontWeight};font-style:${style.fontStyle}`
        )
        label.textContent = line.text
        parent.insertBefore(label, foreign)
      }
    }
    foreign.remove()
  }

  function linesOf(text: Node): {text: string; left: number; top: number}[] {
    const value = text.nodeValue ?? ''
    const lines: {text: string; left: number; top: number}[] = []
    const range = document.createRange()
    let offset = 0
    for (const character of value) {
      range.setStart(text, offset)
      offset += character.length
      range.setEnd(text, offset)
      const box = range.getClientRects()[0]
      const last = lines.at(-1)
      if (!box || box.width === 0) continue
      if (last && Math.abs(last.top - box.top) < 2) last.text += character
      else lines.push({text: character, left: box.left, top: box.top})
    }
    return lines.filter((line) => line.text.trim() !== '')
  }

  function metricsOf(style: CSSStyleDeclaration): number {
    const context = document.createElement('canvas').getContext('2d')
    if (!context) return 0
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    return context.measureText('x').fontBoundingBoxAscent
  }

  function boundsOf(svg: SVGSVGElement): Box {
    const matrix = svg.getScreenCTM()?.inverse()
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const leaf of svg.querySelectorAll(
      'path,rect,circle,ellipse,line,polyline,polygon,text,image,use'
    )) {
      if (leaf.closest('defs,marker,symbol,clipPath,mask,pattern') || !paints(leaf)) continue
      const box = leaf.getBoundingClientRect()
      if (box.width === 0 && box.height === 0) continue
      for (const [x, y] of [
        [box.left, box.top],
        [box.right, box.bottom]
      ] as const) {
        const point = new DOMPoint(x, y).matrixTransform(matrix)
        left = Math.min(left, point.x)
        right = Math.max(right, point.x)
        top = Math.min(top, point.y)
        bottom = Math.max(bottom, point.y)
      }
    }
    return right < left
      ? {x: 0, y: 0, width: 0, height: 0}
      : {x: left, y: top, width: right - left, height: bottom - top}
  }

  function paints(leaf: Element): boolean {
    const {visibility, fill, stroke} = getComputedStyle(leaf)
    if (visibility === 'hidden' || !shown(leaf)) return false
    if (leaf.tagName === 'text') return leaf.textContent.trim() !== ''
    return [fill, stroke].some((paint) => paint !== 'none' && !/^rgba\(.*, 0\)$/.test(paint))
  }

  function describe(element: Element): ShownElement {
    const computed = getComputedStyle(element)
    const children: (ShownElement | string)[] = []
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) children.push(child.nodeValue ?? '')
      else if (child instanceof Element && shown(child)) children.push(describe(child))
    }
    return {
      name: element.tagName,
      attributes: {
        ...Object.fromEntries(
          [...element.attributes].map(({name, value}) => [name, inUnits(element, name, value)])
        ),
        ...transformOf(element)
      },
      style: Object.fromEntries(properties.map((name) => [name, computed.getPropertyValue(name)])),
      children
    }
  }

  /** Lengths in percent or em, in the drawing's own units: those that percents refer to will change. */
  function inUnits(element: Element, name: string, value: string): string {
    if (!/\d(?:%|[a-z]+)$/i.test(value) || !(element instanceof SVGGraphicsElement) || element === root)
      return value
    const length: unknown = Reflect.get(element, name)
    if (length instanceof SVGAnimatedLength) return String(length.baseVal.value)
    if (length instanceof SVGAnimatedLengthList) return [...length.baseVal].map((one) => one.value).join(' ')
    return value
  }

  /** A transform that a style sheet sets about an origin of its own, as an attribute. */
  function transformOf(element: Element): Record<string, string> {
    if (!(element instanceof SVGGraphicsElement) || !(element.parentElement instanceof SVGGraphicsElement))
      return {}
    if (element.hasAttribute('transform') || getComputedStyle(element).transform === 'none') return {}
    const outer = element.parentElement.getScreenCTM()?.inverse()
    const inner = element.getScreenCTM()
    if (!outer || !inner) return {}
    const {a, b, c, d, e, f} = outer.multiply(inner)
    return {transform: `matrix(${[a, b, c, d, e, f].map((part) => Math.round(part * 1e4) / 1e4).join(' ')})`}
  }

  function shown(element: Element): boolean {
    if (element.tagName === 'title' || element.tagName === 'desc') return true
    // Gantt charts mark the day on which they are drawn.
    if (element.tagName === 'style' || element.classList.contains('today')) return false
    return getComputedStyle(element).display !== 'none'
  }
}
