import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text on a page; lengths in pt, from the lower left corner. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A link on a page. */
export interface PdfLinkArea {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
  /** Position of the page it leads to, from 0; `undefined` for addresses and for what does not resolve. */
  readonly page: number | undefined
  readonly address: string | undefined
}

export interface PdfPageText {
  readonly label: string
  readonly texts: readonly PdfText[]
  readonly links: readonly PdfLinkArea[]
}

/**
 * Read the text and the links of a PDF with pdf.js: another reader than the
 * one that the checks of the build use, so that both can be wrong only together.
 */
export async function readPdfText(bytes: Uint8Array): Promise<readonly PdfPageText[]> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
  const document = await task.promise
  const labels = await document.getPageLabels()

  const pages: PdfPageText[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent({disableNormalization: true})
    const annotations: readonly Annotation[] = await page.getAnnotations()
    const texts = items.flatMap((item): PdfText[] => {
      if (!('str' in item) || item.str === '') return []
      const [, , , , x, y] = item.transform
      return [{text: item.str, x: Number(x), y: Number(y), width: item.width, height: item.height}]
    })
    const links = await Promise.all(
      annotations
        .filter(({subtype}) => subtype === 'Link')
        .map(async ({rect, dest, url}): Promise<PdfLinkArea> => {
          const [left = 0, bottom = 0, right = 0, top = 0] = rect
          const target = typeof dest === 'string' ? await document.getDestination(dest) : dest
          const reference: unknown = target?.[0]
          return {
            left,
            bottom,
            right,
            top,
            page: isReference(reference) ? await document.getPageIndex(reference) : undefined,
            address: url
          }
        })
    )
    pages.push({label: labels?.[number - 1] ?? '', texts, links})
  }
  await task.destroy()
  return pages
}

interface Annotation {
  readonly subtype: string
  readonly rect: readonly number[]
  readonly dest?: string | readonly unknown[] | null
  readonly url?: string
}

function isReference(value: unknown): value is {num: number; gen: number} {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value
}

/** The text inside an area, from left to right. */
export function textIn(page: PdfPageText, {left, bottom, right, top}: PdfLinkArea): string {
  return page.texts
    .filter(({x, y, width}) => x + width / 2 >= left && x + width / 2 <= right && y >= bottom - 1 && y <= top)
    .sort((a, b) => a.x - b.x)
    .map(({text}) => text)
    .join('')
}

/** The text of a page by lines, from the top; pieces at one height are a line. */
export function linesOf(
  page: PdfPageText
): readonly {readonly y: number; readonly x: number; readonly text: string}[] {
  const lines: {y: number; pieces: PdfText[]}[] = []
  for (const piece of page.texts) {
    const line = lines.find(({y}) => Math.abs(y - piece.y) < 2)
    if (line) line.pieces.push(piece)
    else lines.push({y: piece.y, pieces: [piece]})
  }
  return lines
    .sort((a, b) => b.y - a.y)
    .map(({y, pieces}) => {
      const ordered = pieces.filter(({text}) => text.trim() !== '').sort((a, b) => a.x - b.x)
      return {y, x: ordered[0]?.x ?? 0, text: ordered.map(({text}) => text).join('')}
    })
    .filter(({text}) => text !== '')
}
