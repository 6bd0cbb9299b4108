import {PDFDict, type PDFDocument, PDFName} from 'pdf-lib'
import {childrenOf, elementOf, roleOf, structElements} from '../../pdf/structure-tree.ts'

/** What Chromium writes and PDF 1.7 does not know, with what comes nearest. */
const standard = {Strong: 'Span', Em: 'Span', Aside: 'Div'} as const

/**
 * Give elements of the structure tree the roles that PDF/UA-1 has for them.
 *
 * Chromium takes every `figure` for a picture; those around listings, tables
 * and pictures with a caption are groups. What is in an item of a list belongs
 * into a body. (ISO 32000-1, 14.8.4; ISO 14289-1, 7.1, 7.2 and 7.3.)
 */
export function mendRoles(document: PDFDocument): void {
  const {context, catalog} = document
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  tree?.set(PDFName.of('RoleMap'), context.obj(standard))

  for (const {reference, element} of structElements(document)) {
    const role = roleOf(element)
    if (role === 'Figure' && !element.has(PDFName.of('Alt'))) element.set(PDFName.of('S'), PDFName.of('Div'))
    if (role !== 'LI') continue
    const children = childrenOf(element)
    const inner = children.map((child) => elementOf(child, element))
    // What is no element cannot be moved: the tree of parents would not find it.
    if (inner.some((child) => child === undefined)) continue
    const content = children.filter((_, index) => !/^(Lbl|LBody)$/.test(roleOf(inner[index])))
    if (content.length === 0) continue
    const body = context.register(
      context.obj({Type: 'StructElem', S: 'LBody', P: reference, K: context.obj([...content])})
    )
    for (const child of content) elementOf(child, element)?.set(PDFName.of('P'), body)
    const rest = children.filter((child) => !content.includes(child))
    element.set(PDFName.of('K'), context.obj([...rest, body]))
  }
}
