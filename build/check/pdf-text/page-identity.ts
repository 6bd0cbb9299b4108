import {createHash} from 'node:crypto'
import {PDFArray, PDFDict, PDFName, type PDFObject, type PDFPage, PDFRawStream, PDFRef} from 'pdf-lib'
import type {MarkedContent, StructureElement} from './structure.ts'

/**
 * A hash of all that the text of pages comes from: the bytes of their streams
 * and of the forms that these draw, fonts, and the structure tree.
 *
 * Numbers of objects do not count, nor what comes before the pages: the same
 * pages in another file have the same hash.
 */
export function identityOf(pages: readonly PDFPage[], marksOf: MarkedContent): string {
  const hash = createHash('sha256')
  const elements = new Map<StructureElement, string>()
  let first: number | undefined

  for (const page of pages) {
    const {width, height} = page.getSize()
    hash.update(`page ${width} ${height}\n`)
    const contents = page.node.Contents()
    for (const stream of contents instanceof PDFArray ? contents.asArray() : [contents])
      addStream(page.node.context.lookup(stream))
    addMarks(page.ref)
    addResources(page.node.Resources(), new Set())
  }
  return hash.digest('hex')

  function addStream(stream: PDFObject | undefined): void {
    if (stream instanceof PDFRawStream) hash.update(stream.contents)
  }

  /** What the marked content of a page or a form belongs to. */
  function addMarks(owner: PDFRef): void {
    for (const [id, {element, order}] of marksOf(owner)) {
      first ??= order
      hash.update(`${id} ${order - first} ${nameOf(element)}\n`)
    }
  }

  /** Fonts and forms by the names under which streams know them. */
  function addResources(resources: PDFDict | undefined, seen: ReadonlySet<string>): void {
    for (const [name, font] of resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.entries() ?? [])
      hash.update(`${name} ${fontIdentity(font, resources)}\n`)
    for (const [name, reference] of resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.entries() ?? []) {
      const form = resources?.context.lookup(reference)
      if (!(form instanceof PDFRawStream && reference instanceof PDFRef) || seen.has(reference.tag)) continue
      if (form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) continue
      hash.update(`${name} ${form.dict.get(PDFName.of('Matrix'))}\n`)
      addStream(form)
      addMarks(reference)
      addResources(form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict), new Set([...seen, reference.tag]))
    }
  }

  /** An element by its role and those around it; elements are counted as they are come by. */
  function nameOf(element: StructureElement): string {
    const known = elements.get(element)
    if (known !== undefined) return known
    const {role, parent} = element
    const name = `${elements.size}${role}<${parent ? nameOf(parent) : ''}`
    elements.set(element, name)
    return name
  }
}

const fontIdentities = new WeakMap<PDFDict, string>()

/** What a font says of its codes; each is hashed once. */
function fontIdentity(font: PDFObject, resources: PDFDict | undefined): string {
  const dictionary = resources?.context.lookup(font)
  if (!(dictionary instanceof PDFDict)) return ''
  const known = fontIdentities.get(dictionary)
  if (known !== undefined) return known
  const {context} = dictionary
  const hash = createHash('sha256')
  add(dictionary)
  const identity = hash.digest('hex')
  fontIdentities.set(dictionary, identity)
  return identity

  function add(object: PDFObject | undefined): void {
    const value = context.lookup(object)
    if (value instanceof PDFRawStream) hash.update(value.contents)
    else if (value instanceof PDFArray) for (const one of value.asArray()) add(one)
    else if (value instanceof PDFDict) {
      for (const [key, one] of value.entries()) {
        // The outlines say nothing of text.
        if (key === PDFName.of('FontDescriptor')) continue
        hash.update(key.toString())
        add(one)
      }
    } else hash.update(`${value} `)
  }
}
