import type {LaidOutPage} from '../../build/model/press.ts'

/** A page as the press gives it, with a box in the margins of either side. */
export function laidOutPage(content = '', style = ''): LaidOutPage {
  return {
    classes: 'pagedjs_page',
    style,
    margins: {left: marginOf('left'), right: marginOf('right')},
    content
  }
}

function marginOf(side: string): string {
  return `<div class="pagedjs_margin-bottom-${side}"><div class="pagedjs_margin-content"></div></div>`
}
