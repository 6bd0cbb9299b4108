import type {PageStart} from '../../model/press.ts'

/** Number the blocks of a flow, by which a page that begins with one is found again in another state of it. */
export function installBlocks(): void {
  const {nodes, breaks} = window.binding
  const {isElement, isFirst, isText} = nodes
  const numbers = new WeakMap<Node, number>()
  let found: readonly HTMLElement[] = []

  /** What is only around blocks. */
  function isContainer({tagName}: Element): boolean {
    return tagName === 'MAIN' || tagName === 'SECTION'
  }

  /** The blocks of a flow in order; instead of a block, its container, where one begins, and nothing where it ends. */
  function stepsIn(parent: ParentNode): readonly (HTMLElement | undefined)[] {
    return [...parent.children]
      .filter(isElement)
      .flatMap((child) => (isContainer(child) ? [child, ...stepsIn(child), undefined] : [child]))
  }

  /** A short text that differs when a text does, as good as always. */
  function fingerprint(text: string): string {
    let [one, other] = [7, 11]
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      one = Math.imul(one ^ code, 0x85ebca6b)
      other = Math.imul(other, 31) + code
    }
    return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`
  }

  function fingerprintOf(step: HTMLElement | undefined): string {
    if (!step) return ''
    if (!isContainer(step)) return fingerprint(step.outerHTML)
    const shell = step.cloneNode(false)
    // Text between blocks, of which there is none but blanks as a rule.
    shell.textContent = [...step.childNodes].map((node) => (isText(node) ? node.data : '')).join('')
    return isElement(shell) ? fingerprint(shell.outerHTML) : ''
  }

  /** Take everything out of a flow that stands before a block. */
  function removeBefore(flow: DocumentFragment, block: number): void {
    for (let at: Node | null | undefined = stepsIn(flow)[block]; at && at !== flow; at = at.parentNode)
      while (at.previousSibling) at.previousSibling.remove()
  }

  /**
   * Number the blocks of a flow that Paged.js has read.
   *
   * @param count
   *   How many steps there are in the whole of it; what was taken out stood before the rest.
   */
  function number(flow: DocumentFragment, count: number): void {
    const steps = stepsIn(flow)
    found = steps.filter((step) => step !== undefined)
    for (const [index, step] of steps.entries())
      if (step && !isContainer(step)) numbers.set(step, count - steps.length + index)
  }

  /** The start of a page that a break leads to, when a block begins there. */
  function startOf({node, offset}: PagedBreakToken): PageStart | undefined {
    if (offset || !isElement(node)) return undefined
    let levels = 0
    let at: Element | null = node
    for (; at && isElement(at) && isContainer(at); at = at.firstElementChild) levels++
    const block = at ? numbers.get(at) : undefined
    return block === undefined ? undefined : {block, levels}
  }

  /** The break that leads to such a start. */
  function breakAt({block, levels}: PageStart): PagedBreakToken | undefined {
    let at: Node | null | undefined = found.find((step) => numbers.get(step) === block)
    for (let level = 0; at && level < levels; level++)
      at = isFirst(at, at.parentNode ?? at) ? at.parentNode : null
    return at ? breaks.tokenFor(at, 0) : undefined
  }

  window.binding = {
    ...window.binding,
    blocks: {
      fingerprints: (flow) => stepsIn(flow).map(fingerprintOf),
      fingerprint,
      removeBefore,
      number,
      startOf,
      breakAt
    }
  }
}
