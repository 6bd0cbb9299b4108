import type {Element, Parents} from 'hast'
import type {AnchorId, IndexMark} from '../model/book.ts'
import {visitElements} from '../model/visit-elements.ts'

/**
 * Take what index marks say off their elements, and give them ids.
 *
 * @param root
 *   Tree, or the text of a note.
 * @param path
 *   File that it was written in.
 * @param before
 *   How many marks of the chapter come before, so that ids (`ix-12`) are unique in it.
 * @returns
 *   Marks in order of appearance; those without a term stay text, and are none.
 */
export function collectIndexMarks(root: Parents, path: string, before: number): readonly IndexMark[] {
  const marks: IndexMark[] = []

  visitElements(root, (node: Element) => {
    const {dataTerm, dataSub, dataPrincipal, dataRange, dataSee, dataSeeAlso, dataSortAs} = node.properties
    if (node.tagName !== 'span' || typeof dataTerm !== 'string') return

    node.properties = {className: ['index-mark']}
    if (dataTerm === '') return

    // Counted in the chapter, so it is an anchor of it.
    const anchor = `ix-${before + marks.length + 1}` as AnchorId
    node.properties['id'] = anchor

    marks.push({
      term: [dataTerm, textIn(dataSub)],
      anchor,
      principal: dataPrincipal !== undefined,
      range: dataRange === 'start' || dataRange === 'end' ? dataRange : undefined,
      see: textIn(dataSee),
      seeAlso: textIn(dataSeeAlso),
      sortAs: textIn(dataSortAs),
      path,
      place: node.position
    })
  })
  return marks
}

function textIn(value: Element['properties'][string]): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
