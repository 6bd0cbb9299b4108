import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Metadata} from '../model/book.ts'
import {pageId} from '../model/generated-pages.ts'

/** The half title: the title alone, on the first page after the cover. */
export function halfTitlePage({title}: Metadata): Element {
  return h('section.matter.matter-half-title', {id: pageId('halfTitle')}, h('p.half-title', title))
}
