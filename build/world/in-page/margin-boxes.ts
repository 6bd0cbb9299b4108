import type {PageSide} from '../../model/press.ts'

/**
 * Leave the margins of most pages unmeasured, and note what they have on either side.
 *
 * Paged.js asks for the widths of all margin boxes of each finished page, in
 * between its own changes to them, so that the browser finds the style of the
 * whole page anew twice. A box that is alone in its margin gets all of it when
 * the page is taken apart; for others Paged.js does as before.
 */
export function installMarginBoxes(): void {
  const atPage = window.Paged.registeredHandlers.find(({name}) => name === 'AtPage')
  if (!atPage) throw new Error('Expected Paged.js to have a handler of page boxes')
  // No other handler has margin boxes.
  const handler = atPage.prototype as PagedMarginHandler
  const measured = handler.finalizePage
  const boxesOf = new WeakMap<Element, Readonly<Record<PageSide, ReadonlySet<Element>>>>()

  const sideOf = (page: Element): PageSide => (page.matches('.pagedjs_left_page') ? 'left' : 'right')

  const isAloneIn = (margin: Element, count: number): boolean =>
    count === 1 && margin.matches('.pagedjs_margin-top, .pagedjs_margin-bottom')

  /** Boxes that have content when the page is on a side. */
  function boxesWithContent(
    page: Element,
    side: PageSide,
    marginalia: PagedMarginHandler['marginalia']
  ): Set<Element> {
    const twin = document.createElement('div')
    twin.className = page.className.replace(/pagedjs_(left|right)_page/, `pagedjs_${side}_page`)
    const boxes = Object.entries(marginalia).flatMap(([selectors, {hasContent}]) => {
      const [onPage = '', box = ''] = selectors.split(' ')
      return hasContent && twin.matches(onPage) ? (page.querySelector(box) ?? []) : []
    })
    return new Set(boxes)
  }

  handler.finalizePage = function (...args) {
    const {element} = args[1]
    const boxes = {
      left: boxesWithContent(element, 'left', this.marginalia),
      right: boxesWithContent(element, 'right', this.marginalia)
    }
    boxesOf.set(element, boxes)
    for (const box of boxes[sideOf(element)]) box.classList.add('hasContent')

    const margins = [...element.querySelectorAll('.pagedjs_pagebox > :has(> .hasContent)')]
    if (!margins.every((margin) => isAloneIn(margin, margin.querySelectorAll('.hasContent').length)))
      measured.apply(this, args)
  }

  /**
   * Margins of a finished page as HTML, without the boxes that have no content: fourteen of sixteen.
   *
   * @returns
   *   `undefined` for the side that the page is not on when its boxes would have to be measured.
   */
  function marginsOf(page: Element, side: PageSide): string | undefined {
    const isOwn = sideOf(page) === side
    const written: string[] = []
    for (const margin of page.querySelectorAll('.pagedjs_pagebox > :not(.pagedjs_area)')) {
      const full = [...margin.children].filter((box) => boxesOf.get(page)?.[side].has(box))
      if (full.length === 0) continue
      const isAlone = isAloneIn(margin, full.length)
      if (!isAlone && !isOwn) return
      const copy = margin.cloneNode()
      const boxes = (isAlone ? full : [...margin.children]).map((box) => box.cloneNode(true))
      if (!(copy instanceof HTMLElement)) continue
      copy.append(...boxes)
      if (isAlone) {
        // One that has the margin to itself needs none beside it to be in its place.
        // However long its text is, it is no wider than the margin, which cuts it.
        copy.style.gridTemplateColumns = 'minmax(0, 1fr)'
        copy.firstElementChild?.classList.add('hasContent')
      }
      written.push(copy.outerHTML)
    }
    return written.join('')
  }

  window.binding = {...window.binding, margins: {on: marginsOf}}
}
