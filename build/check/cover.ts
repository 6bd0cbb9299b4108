import {hash} from 'node:crypto'
import type {Diagnosed} from '../model/diagnostic.ts'
import type {Artifact, PrintedBook} from '../model/edition.ts'
import type {Preflight} from '../model/preflight.ts'
import type {Memory} from '../model/world.ts'
import {barcode, type CoverRule, coverBoxes, coverSafe, coverSpine, spineText} from './print/cover-rules.ts'
import {fileSize, fonts, forbidden, standard, transparency} from './print/file-rules.ts'
import {colourSpaces, hairlines, resolution, smallText, totalInk} from './print/ink-rules.ts'
import {readCover} from './print/read-cover.ts'
import type {PrintRule} from './print/rules.ts'
import {preflightOf} from './print/verdict.ts'

/** What covers must be. */
const own: readonly CoverRule[] = [coverBoxes, coverSpine, spineText, coverSafe, barcode]

/** What holds for interiors too. */
const shared: readonly PrintRule[] = [
  colourSpaces,
  totalInk,
  resolution,
  hairlines,
  smallText,
  transparency,
  fonts,
  forbidden,
  standard,
  fileSize
]

/**
 * Preflight: hold a written cover against what the printer takes, and against
 * the interior that it is for.
 *
 * @param artifact
 *   The file.
 * @param printed
 *   The interior.
 * @param language
 *   Of the book.
 * @param memory
 *   Remembers what was read from the same file before.
 * @returns
 *   A table of everything that was looked at; reports `print/<check>` for what the printer would
 *   refuse or advises against.
 */
export async function checkCover(
  {name, bytes}: Artifact,
  printed: PrintedBook,
  language: string,
  memory: Memory
): Promise<Diagnosed<Preflight>> {
  const digest = hash('sha256', bytes)
  const facts = await memory.recall('cover-facts', {name, parts: {file: digest}}, () => readCover(bytes))
  // Covers are printed in colour, whatever is inside.
  const colour: PrintedBook = {...printed, paper: {...printed.paper, ink: 'colour'}}
  const results = [
    ...own.map((rule) => rule({facts, printed})),
    ...shared.map((rule) => rule({facts, printed: colour, language}))
  ]
  return preflightOf('cover', name, printed, results, () => undefined)
}
