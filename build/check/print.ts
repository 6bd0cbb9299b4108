import {hash} from 'node:crypto'
import type {AnchorId, Book} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import type {Artifact, PrintedBook} from '../model/edition.ts'
import type {Preflight} from '../model/preflight.ts'
import type {Memory} from '../model/world.ts'
import {fileSize, fonts, forbidden, language, standard, transparency} from './print/file-rules.ts'
import {colourSpaces, greyText, hairlines, resolution, smallText, totalInk} from './print/ink-rules.ts'
import {gutter, safeMargins} from './print/margin-rules.ts'
import {readPrint} from './print/read-print.ts'
import type {PrintRule} from './print/rules.ts'
import {blankPages, pageBoxes, pageCount, spine, trimSize} from './print/sheet-rules.ts'
import {preflightOf} from './print/verdict.ts'

const rules: readonly PrintRule[] = [
  trimSize,
  pageBoxes,
  pageCount,
  spine,
  blankPages,
  gutter,
  safeMargins,
  colourSpaces,
  greyText,
  totalInk,
  resolution,
  hairlines,
  smallText,
  transparency,
  fonts,
  forbidden,
  standard,
  fileSize,
  language
]

/**
 * Preflight: hold a written interior against what the printer takes.
 *
 * @param artifact
 *   The file.
 * @param printed
 *   What it is to be.
 * @param book
 *   For places in the manuscript.
 * @param anchors
 *   Position of the page on which each anchor is, from 0.
 * @param memory
 *   Remembers what was read from the same file before.
 * @returns
 *   A table of everything that was looked at; reports `print/<check>` for what the printer would
 *   refuse or advises against, with the page, and the line of the manuscript that stands next before.
 */
export async function checkPrint(
  {name, bytes}: Artifact,
  printed: PrintedBook,
  book: Book,
  anchors: ReadonlyMap<AnchorId, number>,
  memory: Memory
): Promise<Diagnosed<Preflight>> {
  const digest = hash('sha256', bytes)
  const facts = await memory.recall('print-facts', {name, parts: {file: digest}}, () => readPrint(bytes))
  const results = rules.map((rule) => rule({facts, printed, language: book.metadata.language}))
  return preflightOf('interior', name, printed, results, (page) => targetBefore(page, book, anchors))
}

/** What stands last before the end of a page. */
function targetBefore(page: number, {targets}: Book, anchors: ReadonlyMap<AnchorId, number>) {
  let nearest: {readonly id: AnchorId; readonly position: number} | undefined
  for (const [id, position] of anchors) {
    if (position > page || !targets.has(id)) continue
    if (!nearest || position > nearest.position) nearest = {id, position}
  }
  return nearest && targets.get(nearest.id)
}
