import type {Element} from 'hast'
import {h} from 'hastscript'
import {visitElements} from '../model/visit-elements.ts'
import type {Wording} from '../model/wording.ts'
import {classesOf} from './classes.ts'
import type {ContentDocument} from './content-document.ts'
import {toRoot} from './to-root.ts'

/**
 * Link each entry of the glossary back to where the term is first used.
 *
 * @param documents
 *   Of the whole package; edited: the first use gets an id, the entry a link.
 * @param wording
 *   Of the book's language.
 */
export function linkGlossaryBack(documents: readonly ContentDocument[], wording: Wording): void {
  const uses = firstUses(documents)
  for (const {kind, children} of documents) {
    if (kind !== 'glossary') continue
    visitElements(toRoot(children), (node) => {
      if (node.tagName === 'dl') addLinks(node, uses, wording)
    })
  }
}

/** Ids of first uses, by the id of the entry. */
function firstUses(documents: readonly ContentDocument[]): ReadonlyMap<string, string> {
  const uses = new Map<string, string>()
  for (const {kind, children} of documents) {
    if (kind !== 'chapter') continue
    visitElements(toRoot(children), (node) => {
      const entry = String(node.properties['href'] ?? '').slice(1)
      if (!classesOf(node).includes('glossref') || entry === '' || uses.has(entry)) return
      node.properties['id'] ??= `${entry}-use`
      uses.set(entry, String(node.properties['id']))
    })
  }
  return uses
}

function addLinks(list: Element, uses: ReadonlyMap<string, string>, wording: Wording): void {
  let use: string | undefined
  for (const child of list.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'dt') use = uses.get(String(child.properties['id']))
    if (child.tagName !== 'dd' || use === undefined) continue

    const link = h(
      'a.glossary-back',
      {role: 'doc-backlink', href: `#${use}`, ariaLabel: wording.backToText},
      '↑'
    )
    const last = child.children.at(-1)
    const end = last?.type === 'element' && last.tagName === 'p' ? last : child
    end.children.push({type: 'text', value: ' '}, link)
    use = undefined
  }
}
