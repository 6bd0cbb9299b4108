/**
 * Leave the margins of most pages unmeasured.
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

  handler.finalizePage = function (...args) {
    const {element} = args[1]
    for (const [selectors, {hasContent}] of Object.entries(this.marginalia)) {
      const [onPage = '', box = ''] = selectors.split(' ')
      if (hasContent && element.matches(onPage)) element.querySelector(box)?.classList.add('hasContent')
    }

    const margins = [...element.querySelectorAll('.pagedjs_pagebox > :has(> .hasContent)')]
    const isAlone = (margin: Element): boolean =>
      margin.matches('.pagedjs_margin-top, .pagedjs_margin-bottom') &&
      margin.querySelectorAll('.hasContent').length === 1
    if (!margins.every(isAlone)) measured.apply(this, args)
  }
}
