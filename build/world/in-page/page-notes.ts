/**
 * Put notes at the foot of the page that calls them.
 *
 * Before a break is taken, the column is made lower by as much as the notes
 * need that are called above the break.
 */
export function installPageNotes(): void {
  const {breaks, noteStore} = window.binding
  /** Height in px that text keeps however long the notes are, and that a divided note has on its first page. */
  const [textKept, noteKept] = [70, 38]
  /** Begun or called on earlier pages; those that were only called have their sign. */
  let waiting: readonly BoundNotePiece[] = []
  let reserved = 0

  function callsIn(root: Element): readonly HTMLAnchorElement[] {
    return [...root.querySelectorAll<HTMLAnchorElement>('a.noteref')]
  }

  /** Notes to begin on a page with such calls, each once: those that notes call come after those of the text. */
  function notesOf(calls: readonly HTMLAnchorElement[]): readonly string[] {
    const ids = new Set(calls.map(targetOf))
    for (const id of ids) for (const call of noteStore.callsOf(id)) ids.add(targetOf(call))
    return [...ids].filter((id) => noteStore.has(id) && !waiting.some(({note, sign}) => sign && note === id))
  }

  function targetOf(call: HTMLAnchorElement): string {
    return call.hash.slice(1)
  }

  function isBefore(call: Element, place: BoundPlace | undefined): boolean {
    if (!place) return true
    const where = place.node.compareDocumentPosition(call)
    return Boolean(where & Node.DOCUMENT_POSITION_PRECEDING) && !(where & Node.DOCUMENT_POSITION_CONTAINS)
  }

  /** Find the place where a page ends, leaving room at its foot for the notes that are called before it. */
  function reserve(layout: PagedLayout, rendered: HTMLElement): void {
    const {element: area, bounds} = layout
    reserved = 0
    area.style.removeProperty('height')
    const calls = callsIn(rendered)
    const host = area.parentElement
    if (!host || (calls.length === 0 && waiting.length === 0)) return

    const limit = bounds.right + Number.parseFloat(getComputedStyle(area).columnGap) / 2
    const overhead = noteStore.overheadOf(host)
    const before = noteStore.heightOf(
      waiting.map(({element}) => element),
      host
    )

    /** How many calls are on the page when it leaves so much room for notes. */
    const attempt = (room: number): number => {
      reserved = room
      area.style.height = `${bounds.height - room}px`
      const place = layout.hasOverflow(rendered, bounds) ? breaks.firstBeyond(rendered, limit) : undefined
      return calls.filter((call) => isBefore(call, place)).length
    }
    /** Room for the notes of the first calls, the last of them perhaps no more than begun. */
    const roomFor = (count: number, last = Number.POSITIVE_INFINITY): number => {
      const heights = notesOf(calls.slice(0, count)).map((id) => noteStore.noteHeight(id, host))
      if (heights.length === 0 && waiting.length === 0) return 0
      heights.push(Math.min(heights.pop() ?? 0, last))
      const sum = heights.reduce((total, height) => total + height, overhead + before)
      return Math.min(sum, bounds.height - textKept)
    }

    // The more room, the fewer calls: halve the way to the least room that is enough.
    let [fewest, most] = [0, calls.length]
    while (fewest < most) {
      const middle = (fewest + most) >> 1
      if (attempt(roomFor(middle)) <= middle) most = middle
      else fewest = middle + 1
    }
    // The last call may be pushed to the next page by its own note: let the note go on there instead.
    if (attempt(roomFor(most)) < most && attempt(roomFor(most, noteKept)) > most) attempt(roomFor(most))

    // What cannot be divided may be higher than the room that is left: then notes wait.
    const lowest = [...rendered.querySelectorAll('svg, img')]
      .map((atom) => atom.getBoundingClientRect())
      .filter(({left}) => left < limit)
      .reduce((most, {bottom}) => Math.max(most, bottom), 0)
    const left = bounds.bottom - lowest - 1
    if (left < reserved) attempt(left > overhead + noteKept ? left : 0)
  }

  /** Fill the foot of a finished page, and write the signs of its notes. */
  function place(area: HTMLElement, content: Element, room = reserved): HTMLElement | undefined {
    const host = area.parentElement
    const calls = callsIn(content)
    if (!host || (waiting.length === 0 && calls.length === 0)) return undefined

    const taken = waiting.reduce((most, {sign = 0}) => Math.max(most, sign), 0)
    const begun = notesOf(calls).flatMap((id, index) => noteStore.copyOf(id, taken + index + 1) ?? [])
    const pieces = [...waiting, ...begun]
    for (const call of [...calls, ...begun.flatMap(({element}) => callsIn(element))]) {
      const piece = pieces.find(({note, sign}) => sign && note === targetOf(call))
      if (!piece?.sign) continue
      call.textContent = signOf(piece.sign)
      call.setAttribute('href', `#${piece.element.id}`)
    }
    for (const {sign, element} of begun) {
      const caller = calls.find((call) => call.textContent === signOf(sign ?? 0))
      for (const link of element.querySelectorAll('.note-sign')) {
        link.textContent = signOf(sign ?? 0)
        if (caller) link.setAttribute('href', `#${caller.id}`)
      }
    }

    const {foot, box} = noteStore.emptyFoot(host)
    waiting = noteStore.fill(box, pieces, room - noteStore.overheadOf(host))
    if (box.childElementCount > 0) return foot
    foot.remove()
    return undefined
  }

  /** ① to ⑳, and plain numbers beyond. */
  function signOf(number: number): string {
    return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)
  }

  window.binding = {
    ...window.binding,
    pageNotes: {reserve, place, isWaiting: () => waiting.length > 0}
  }
}
