import type {Element, ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {visitElements} from '../model/visit-elements.ts'
import {type Wording, wordingFor} from '../model/wording.ts'
import {classesOf} from './classes.ts'
import type {ContentDocument} from './content-document.ts'
import {toRoot} from './to-root.ts'

/** Width in CSS px from which the labels of a diagram are too small on a phone. */
const wide = 560

/**
 * Give every large diagram a page of its own, which a link below it opens.
 *
 * There it fills the screen, also when that is turned. The page stands outside the reading order.
 *
 * @param documents
 *   Chapters in reading order; edited: captions of large diagrams end with a link.
 * @param language
 *   Of the book.
 * @returns
 *   Documents `figure-1.xhtml`, … that link back to where the diagram stands.
 */
export function pictureDocuments(
  documents: readonly ContentDocument[],
  language: string
): readonly ContentDocument[] {
  const wording = wordingFor(language)
  const pages: ContentDocument[] = []
  for (const {kind, children, division} of documents) {
    if (kind !== 'chapter') continue
    visitElements(toRoot(children), (figure) => {
      if (figure.tagName !== 'figure' || !classesOf(figure).includes('figure')) return
      const picture = largeDiagramIn(figure)
      if (!picture) return
      const name = `figure-${pages.length + 1}.xhtml`
      figure.properties['id'] ??= `figure-${pages.length + 1}`
      const caption = figure.children.find(
        (child) => child.type === 'element' && child.tagName === 'figcaption'
      )
      const title = caption ? textOf(caption).trim() : wording.openPicture
      const link = h('span.picture-link', h('a', {href: name}, wording.openPicture))
      pages.push(pageOf(name, title, picture, String(figure.properties['id']), division, wording))
      if (caption?.type === 'element') caption.children.push({type: 'text', value: ' '}, link)
      else figure.children.push(h('figcaption', link))
    })
  }
  return pages
}

function largeDiagramIn(figure: Element): Element | undefined {
  let found: Element | undefined
  visitElements(figure, (node) => {
    const isDiagram = node.tagName === 'img' && classesOf(node).includes('diagram')
    if (isDiagram && Number(node.properties['width']) >= wide) found ??= node
  })
  return found
}

function pageOf(
  name: string,
  title: string,
  picture: Element,
  figure: string,
  division: ContentDocument['division'],
  wording: Wording
): ContentDocument {
  const image: ElementContent = {...picture, properties: {...picture.properties, id: undefined}}
  return {
    name,
    title,
    division,
    kind: 'picture',
    children: [
      h('figure', [h('div.graphic', [image]), h('figcaption', title)]),
      h('p.picture-link', h('a', {href: `#${figure}`, role: 'doc-backlink'}, wording.backToText))
    ]
  }
}
