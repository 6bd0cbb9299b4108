import type {LayoutProblem} from '../../model/press.ts'

/** Keep the notes of a flow, measure them, and divide those that fill a page's foot. */
export function installNoteStore(): void {
  const {nodes, breaks} = window.binding
  const {letters, isElement, isFirst} = nodes
  const notes = new Map<string, {readonly element: HTMLElement; times: number; height: number | undefined}>()
  /** What of each note was put on pages, against what there is of it. */
  const placements: {readonly note: string; readonly wanted: string; found: string}[] = []

  /** Take the notes out of a flow, so that only its text is poured; returns them as text. */
  function take(flow: DocumentFragment): string {
    let taken = ''
    for (const section of flow.querySelectorAll('section.page-notes')) {
      taken += section.outerHTML
      for (const element of section.children) {
        if (isElement(element)) notes.set(element.id, {element, times: 0, height: undefined})
      }
      section.remove()
    }
    return taken
  }

  /** Go on after pages on which notes stood before. */
  function begin(counts: Readonly<Record<string, number>>): void {
    for (const [id, note] of notes) note.times = counts[id] ?? 0
  }

  /** How often each note stood on a page. */
  function counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...notes].flatMap(([id, {times}]) => (times > 0 ? [[id, times]] : [])))
  }

  /** Letters of a note or of a part of it, but no signs, which change. */
  function lettersOf(element: Element): string {
    const copy = element.cloneNode(true)
    if (!isElement(copy)) return ''
    for (const sign of copy.querySelectorAll('.note-sign, .noteref')) sign.remove()
    return letters(copy.textContent)
  }

  /** The foot of a page: the box of notes, out of sight. */
  function emptyFoot(area: HTMLElement): {readonly foot: HTMLElement; readonly box: HTMLElement} {
    const foot = document.createElement('aside')
    foot.className = 'page-notes'
    const box = document.createElement('div')
    foot.append(box)
    area.append(foot)
    return {foot, box}
  }

  /** Height of some notes at the foot of a page, in px, without the rule above them. */
  function heightOf(pieces: readonly Element[], area: HTMLElement): number {
    if (pieces.length === 0) return 0
    const {foot, box} = emptyFoot(area)
    box.append(...pieces.map((piece) => piece.cloneNode(true)))
    const {height} = box.getBoundingClientRect()
    foot.remove()
    return height
  }

  /** The same on all pages of a flow, each of which would be laid out anew to measure it. */
  let overhead: number | undefined

  /** What a foot needs besides its notes, in px. */
  function overheadOf(area: HTMLElement): number {
    if (overhead !== undefined) return overhead
    const {foot} = emptyFoot(area)
    overhead = foot.getBoundingClientRect().height
    foot.remove()
    return overhead
  }

  /** Calls of further notes in a note. */
  function callsOf(id: string): readonly HTMLAnchorElement[] {
    return [...(notes.get(id)?.element.querySelectorAll<HTMLAnchorElement>('a.noteref') ?? [])]
  }

  function noteHeight(id: string, area: HTMLElement): number {
    const note = notes.get(id)
    if (!note) return 0
    note.height ??= heightOf([note.element], area)
    return note.height
  }

  /** A note to be put on a page; where it is called again on a later page, it stands there again. */
  function copyOf(id: string, sign: number): BoundNotePiece | undefined {
    const note = notes.get(id)
    if (!note) return undefined
    const element = note.element.cloneNode(true)
    if (!isElement(element)) return undefined
    note.times++
    if (note.times > 1) {
      for (const inner of element.querySelectorAll('[id]')) inner.removeAttribute('id')
      element.id = `${id}.${note.times}`
    }
    placements.push({note: id, wanted: lettersOf(element), found: ''})
    return {note: id, element, placement: placements.length - 1, sign}
  }

  /**
   * Put notes into the box at a page's foot.
   *
   * @param room
   *   Height for them, in px.
   * @returns
   *   What does not fit, for the next page.
   */
  function fill(
    box: HTMLElement,
    pieces: readonly BoundNotePiece[],
    room: number
  ): readonly BoundNotePiece[] {
    if (room <= 0) return pieces
    box.append(...pieces.map(({element}) => element))
    const rest = box.getBoundingClientRect().height > room + 0.5 ? divide(box, room) : undefined
    const left: BoundNotePiece[] = []
    for (const piece of pieces) {
      const placement = placements[piece.placement]
      if (!box.contains(piece.element)) left.push(piece)
      else {
        if (placement) placement.found += lettersOf(piece.element)
        if (piece.element === rest?.divided && rest.remainder)
          left.push({...piece, element: rest.remainder, sign: undefined})
      }
    }
    return left
  }

  /** Take out of a box what the browser puts beyond a height. */
  function divide(box: HTMLElement, room: number): {divided?: Element; remainder?: HTMLElement} | undefined {
    const {width, left} = box.getBoundingClientRect()
    const gap = 1000
    Object.assign(box.style, {height: `${room}px`, columnWidth: `${width}px`, columnGap: `${gap}px`})
    box.style.columnFill = 'auto'
    const place = breaks.firstBeyond(box, left + width + gap / 2)
    box.removeAttribute('style')
    if (!place) return undefined

    let start = place.node
    if (place.offset === 0)
      while (start.parentNode && start.parentNode !== box && isFirst(start, start.parentNode))
        start = start.parentNode
    const range = document.createRange()
    if (place.offset > 0) range.setStart(start, place.offset)
    else range.setStartBefore(start)
    range.setEndAfter(box.lastChild ?? box)

    const cut: Element[] = []
    for (let at = start.parentNode; at && at !== box; at = at.parentNode) if (isElement(at)) cut.unshift(at)
    const fragment = range.extractContents()
    const [divided] = cut
    let clone = fragment.firstElementChild
    if (!divided || !clone || !isElement(clone)) return undefined

    const remainder = clone
    for (const element of cut) {
      if (!clone) break
      clone.removeAttribute('id')
      clone.setAttribute('data-split-from', '')
      if (clone instanceof HTMLOListElement && element instanceof HTMLOListElement) {
        const isWithin = cut.at(cut.indexOf(element) + 1)?.tagName === 'LI'
        clone.start = element.start + element.children.length - (isWithin ? 1 : 0)
      }
      clone = clone.firstElementChild
    }
    return {divided, remainder}
  }

  /** Notes of which not every letter is on a page, or some twice. */
  function problems(): readonly LayoutProblem[] {
    return placements
      .filter(({wanted, found}) => wanted !== found)
      .map(({note, wanted, found}) => ({
        rule: 'layout/lost-text',
        message: `Unexpected text of a note on the pages: “${found.slice(-24)}”, expected “${wanted.slice(-24)}”`,
        near: note
      }))
  }

  window.binding = {
    ...window.binding,
    noteStore: {
      take,
      begin,
      counts,
      has: (id) => notes.has(id),
      callsOf,
      emptyFoot,
      heightOf,
      overheadOf,
      noteHeight,
      copyOf,
      fill,
      problems
    }
  }
}
