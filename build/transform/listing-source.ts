import {posix} from 'node:path'
import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Files} from '../model/world.ts'
import type {FenceMeta} from './fence-meta.ts'
import {type IncludeProblem, includedLines} from './included-lines.ts'

/** The code of a listing, and where it comes from. */
export interface ListingSource {
  /** As written: with tabs and blanks at their ends. */
  readonly lines: readonly string[]
  /** Place of a character of a line, by its index; in the fence for lines of another file. */
  readonly pointOf: (index: number, offset: number) => Point | undefined
  /** Where the first character of a line stands; `path` is that of an included file. */
  readonly placeOf: (index: number) => {
    readonly path: string | undefined
    readonly line: number
    readonly column: number
  }
  /** `listings/a.yaml:12` for lines of another file. */
  readonly nameOf: (index: number) => string | undefined
  readonly problems: readonly IncludeProblem[]
}

/**
 * Find the code of a listing: in the fence itself, or in the file that its meta names.
 *
 * @param pre
 *   `pre` with a `code` in it.
 * @param meta
 *   Of the fence.
 * @param file
 *   Markdown file; the included file's path is relative to it.
 * @param files
 *   Where files are read.
 * @returns
 *   Code; errors are those of `includedLines`, and `listings/body-and-file` when there is both.
 */
export async function listingSource(
  pre: Element,
  meta: FenceMeta,
  file: VFile,
  files: Files
): Promise<ListingSource> {
  const body = textOf(pre).replace(/[ \t\r\n]+$/, '')
  const written = body === '' ? [] : body.split(/\r\n|\n|\r/)
  const start = pre.position?.start
  if (meta.file === undefined) {
    const pointOf = pointsIn(file, start, written)
    const placeOf = (index: number) => ({path: undefined, ...(pointOf(index, 0) ?? {line: 1, column: 1})})
    return {lines: written, pointOf, placeOf, nameOf: () => undefined, problems: []}
  }

  const path = posix.join(posix.dirname(file.path), meta.file)
  const {lines, problems} = await includedLines(path, meta, files)
  const both: IncludeProblem = {
    rule: 'listings/body-and-file',
    message: `Unexpected code in a fence with \`file="${meta.file}"\`, expected nothing between its ends`,
    offset: meta.offsets.file ?? 0,
    hint: 'Delete the code, or delete `file="…"`'
  }
  return {
    // What cannot be included stays visible as the author asked for it.
    lines: lines.length > 0 ? lines.map(({text}) => text) : [...written, meta.file],
    pointOf: () => start,
    placeOf: (index) => ({path, line: lines[index]?.number ?? 1, column: lines[index]?.column ?? 1}),
    nameOf: (index) => `${path}:${lines[index]?.number ?? 1}`,
    problems: written.length > 0 ? [both, ...problems] : problems
  }
}

/** Lines of a block in the Markdown file; in a list or a quotation they do not begin at column 1. */
function pointsIn(
  file: VFile,
  start: Point | undefined,
  written: readonly string[]
): ListingSource['pointOf'] {
  const markdown = String(file.value).split(/\r\n|\n|\r/)
  const opening = markdown[(start?.line ?? 0) - 1]?.slice((start?.column ?? 1) - 1)
  const first = /^(?:`{3,}|~{3,})/.test(opening ?? '') ? 1 : 0

  return (index, offset) => {
    if (!start) return
    const line = start.line + first + index
    const column = markdown[line - 1]?.indexOf(written[index] ?? '') ?? -1
    return column === -1 ? start : {line, column: column + offset + 1}
  }
}
