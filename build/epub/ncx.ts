import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import type {NavigationEntry} from './navigation.ts'
import type {PageMark} from './page-breaks.ts'

/** What the NCX template prints. */
export interface Ncx {
  /** `navPoint` elements. */
  readonly points: string
  /** Levels of `points`. */
  readonly depth: number
  readonly pages: readonly {
    readonly label: string
    readonly href: string
    /** `front` are roman numerals, `special` what is no number. */
    readonly type: 'normal' | 'front' | 'special'
    readonly playOrder: number
  }[]
  /** Highest number of a page; 0 when there are none. */
  readonly lastPage: number
}

/**
 * The contents for reading systems of EPUB 2, which some shops still run.
 *
 * @param entries
 *   As in the navigation document.
 * @param pages
 *   Marked pages with their links.
 * @returns
 *   Parts of an NCX (Daisy Z39.86-2005); `playOrder` counts from 1.
 */
export function ncxOf(
  entries: readonly NavigationEntry[],
  pages: readonly (PageMark & {readonly href: string})[]
): Ncx {
  let order = 0
  const depthOf = (list: readonly NavigationEntry[]): number =>
    list.length === 0 ? 0 : 1 + Math.max(...list.map(({children}) => depthOf(children)))
  const pointOf = ({href, text, children}: NavigationEntry): Element => {
    order += 1
    return element('navPoint', {id: `point-${order}`, playOrder: `${order}`}, [
      element('navLabel', {}, [element('text', {}, [{type: 'text', value: text}])]),
      element('content', {src: href}, []),
      ...children.map(pointOf)
    ])
  }
  const points = toXml({type: 'root', children: entries.map(pointOf)}, {closeEmptyElements: true})

  return {
    points,
    depth: depthOf(entries),
    pages: pages.map(({label, href}) => ({label, href, type: typeOf(label), playOrder: ++order})),
    lastPage: Math.max(0, ...pages.map(({label}) => (/^\d+$/.test(label) ? Number(label) : 0)))
  }
}

function typeOf(label: string): 'normal' | 'front' | 'special' {
  if (/^\d+$/.test(label)) return 'normal'
  return /^[ivxlcdm]+$/.test(label) ? 'front' : 'special'
}

function element(name: string, attributes: Element['attributes'], children: Element['children']): Element {
  return {type: 'element', name, attributes, children}
}
