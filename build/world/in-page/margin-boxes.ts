/**
 * Give running heads and folios their whole margin, without measuring.
 *
 * Paged.js asks for the widths of all margin boxes of each finished page, in
 * between its own changes to them, so that the browser finds the style of the
 * whole page anew twice. Our pages have one box in a margin, at one of its
 * ends; for others Paged.js does as before.
 */
export function installMarginBoxes(): void {
  const atPage = window.Paged.registeredHandlers.find(({name}) => name === 'AtPage')
  if (!atPage) throw new Error('Expected Paged.js to have a handler of page boxes')
  // No other handler has margin boxes.
  const handler = atPage.prototype as PagedMarginHandler
  const measured = handler.finalizePage

  handler.finalizePage = function (...args) {
    const {element} = args[1]
    for (const [selectors, {hasContent}] of Object.entries(this.marginalia)) {
      const [onPage = '', box = ''] = selectors.split(' ')
      if (hasContent && element.matches(onPage)) element.querySelector(box)?.classList.add('hasContent')
    }

    const margins = [...element.querySelectorAll<HTMLElement>('.pagedjs_pagebox > :has(> .hasContent)')]
    const columns = margins.map((margin) => {
      const boxes = margin.querySelectorAll('.hasContent')
      const end =
        boxes.length === 1 && /pagedjs_margin-(?:top|bottom)-(left|right)\b/.exec(boxes[0]?.className ?? '')
      return end && (end[1] === 'left' ? '1fr 0px 0px' : '0px 0px 1fr')
    })
    if (!columns.every((one) => one)) return measured.apply(this, args)
    for (const [at, margin] of margins.entries()) margin.style.gridTemplateColumns = columns[at] || ''
  }
}
