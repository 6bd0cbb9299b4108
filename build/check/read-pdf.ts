import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString
} from 'pdf-lib'
import type {PdfBookmark, PdfFacts, PdfFont, PdfLink, PdfPage} from './pdf-facts.ts'

/**
 * Read back from a PDF what checks ask about.
 *
 * @param bytes
 *   The file.
 * @throws
 *   When it is no PDF.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  return factsOf(await PDFDocument.load(bytes, {updateMetadata: false}))
}

/** Read what checks ask about from a PDF that is open. */
export function factsOf(document: PDFDocument): PdfFacts {
  const {catalog, context} = document
  const pages = document.getPages()
  const positions = new Map(pages.map(({ref}, position) => [ref.tag, position]))
  const labels = labelsOf(catalog, pages.length)

  /** The page of an explicit destination: `[page /XYZ x y zoom]`, or a dictionary around it. */
  function pageOf(destination: PDFObject | undefined): number | undefined {
    const value = context.lookup(destination)
    if (value instanceof PDFDict) return pageOf(value.get(PDFName.of('D')))
    const page = value instanceof PDFArray ? value.get(0) : undefined
    return page instanceof PDFRef ? positions.get(page.tag) : undefined
  }

  const destinations = new Map<string, number>()
  for (const [name, value] of namedDestinations(catalog, context)) {
    const page = pageOf(value)
    if (page !== undefined) destinations.set(name, page)
  }

  function bookmarks(first: PDFObject | undefined): PdfBookmark[] {
    const found: PdfBookmark[] = []
    for (
      let item = context.lookup(first);
      item instanceof PDFDict;
      item = context.lookup(item.get(PDFName.of('Next')))
    ) {
      const action = context.lookup(item.get(PDFName.of('A')))
      const target =
        item.get(PDFName.of('Dest')) ?? (action instanceof PDFDict ? action.get(PDFName.of('D')) : undefined)
      const name = textOf(context.lookup(target))
      found.push({
        title: textOf(context.lookup(item.get(PDFName.of('Title')))) ?? '',
        page: name === undefined ? pageOf(target) : destinations.get(name),
        children: bookmarks(item.get(PDFName.of('First')))
      })
    }
    return found
  }

  const outline = context.lookup(catalog.get(PDFName.of('Outlines')))
  const marks = context.lookup(catalog.get(PDFName.of('MarkInfo')))

  return {
    title: document.getTitle(),
    language: textOf(context.lookup(catalog.get(PDFName.of('Lang')))),
    isTagged: marks instanceof PDFDict && String(marks.get(PDFName.of('Marked'))) === 'true',
    pages: pages.map((page, position): PdfPage => {
      const {width, height} = page.getSize()
      const annotations = page.node.Annots()?.asArray() ?? []
      return {
        label: labels[position] ?? '',
        width,
        height,
        links: annotations.flatMap((annotation) => linkOf(context.lookup(annotation), context, pageOf))
      }
    }),
    destinations: Object.fromEntries(destinations),
    outline: outline instanceof PDFDict ? bookmarks(outline.get(PDFName.of('First'))) : [],
    fonts: fontsOf(context)
  }
}

function linkOf(
  annotation: PDFObject | undefined,
  context: PDFContext,
  pageOf: (destination: PDFObject | undefined) => number | undefined
): PdfLink[] {
  if (!(annotation instanceof PDFDict) || String(annotation.get(PDFName.of('Subtype'))) !== '/Link') return []
  const action = context.lookup(annotation.get(PDFName.of('A')))
  const address =
    action instanceof PDFDict ? textOf(context.lookup(action.get(PDFName.of('URI')))) : undefined
  const target =
    annotation.get(PDFName.of('Dest')) ??
    (action instanceof PDFDict ? action.get(PDFName.of('D')) : undefined)
  return [{destination: textOf(context.lookup(target)), address, page: pageOf(target)}]
}

/** Names are strings in the name tree, and names in the older dictionary; links use either. */
function textOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName)
    return value.decodeText()
  return
}

function namedDestinations(catalog: PDFDict, context: PDFContext): [string, PDFObject][] {
  const old = context.lookup(catalog.get(PDFName.of('Dests')))
  const names = context.lookup(catalog.get(PDFName.of('Names')))
  const tree = names instanceof PDFDict ? names.get(PDFName.of('Dests')) : undefined
  return [
    ...(old instanceof PDFDict
      ? old.entries().map(([key, value]): [string, PDFObject] => [key.decodeText(), value])
      : []),
    ...namesBelow(tree, context)
  ]
}

function namesBelow(node: PDFObject | undefined, context: PDFContext): [string, PDFObject][] {
  const tree = context.lookup(node)
  if (!(tree instanceof PDFDict)) return []
  const kids = context.lookup(tree.get(PDFName.of('Kids')))
  const names = context.lookup(tree.get(PDFName.of('Names')))
  const found: [string, PDFObject][] = []
  if (names instanceof PDFArray) {
    for (let index = 0; index + 1 < names.size(); index += 2) {
      found.push([textOf(context.lookup(names.get(index))) ?? '', names.get(index + 1)])
    }
  }
  const below = kids instanceof PDFArray ? kids.asArray().flatMap((kid) => namesBelow(kid, context)) : []
  return [...found, ...below]
}

/** Page labels by ISO 32000-2, 12.4.2, as far as this project writes them: prefix, digits, small roman. */
function labelsOf(catalog: PDFDict, count: number): string[] {
  const {context} = catalog
  const tree = context.lookup(catalog.get(PDFName.of('PageLabels')))
  const numbers = tree instanceof PDFDict ? context.lookup(tree.get(PDFName.of('Nums'))) : undefined
  const labels: string[] = Array.from({length: count}, (_, position) => String(position + 1))
  if (!(numbers instanceof PDFArray)) return labels

  for (let index = 0; index + 1 < numbers.size(); index += 2) {
    const first = Number(String(numbers.get(index)))
    const run = context.lookup(numbers.get(index + 1))
    if (!(run instanceof PDFDict)) continue
    const prefix = textOf(context.lookup(run.get(PDFName.of('P')))) ?? ''
    const style = textOf(context.lookup(run.get(PDFName.of('S'))))
    const start = context.lookup(run.get(PDFName.of('St')))
    const base = start instanceof PDFNumber ? start.asNumber() : 1
    for (let position = first; position < count; position++) {
      const number = base + position - first
      labels[position] = prefix + (style === 'r' ? smallRoman(number) : style === 'D' ? String(number) : '')
    }
  }
  return labels
}

/** Written apart from the numbering it is to check. */
function smallRoman(number: number): string {
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc']
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
  return (
    'c'.repeat(Math.floor(number / 100)) +
    (tens[Math.floor(number / 10) % 10] ?? '') +
    (ones[number % 10] ?? '')
  )
}

/** Fonts of a file, each once. */
export function fontsOf(context: PDFContext): PdfFont[] {
  const fonts: PdfFont[] = []
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || String(object.get(PDFName.of('Type'))) !== '/Font') continue
    const type = textOf(context.lookup(object.get(PDFName.of('Subtype')))) ?? ''
    // The descendants of a composite font are listed with it.
    if (type.startsWith('CIDFont')) continue
    const kids = context.lookup(object.get(PDFName.of('DescendantFonts')))
    const bearer = kids instanceof PDFArray ? context.lookup(kids.get(0)) : object
    const descriptor =
      bearer instanceof PDFDict ? context.lookup(bearer.get(PDFName.of('FontDescriptor'))) : undefined
    fonts.push({
      name: textOf(context.lookup(object.get(PDFName.of('BaseFont')))) ?? '',
      type,
      isEmbedded:
        type === 'Type3' ||
        (descriptor instanceof PDFDict &&
          ['FontFile', 'FontFile2', 'FontFile3'].some((name) => descriptor.has(PDFName.of(name))))
    })
  }
  return fonts
}
