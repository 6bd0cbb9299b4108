import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {VFile} from 'vfile'
import type {Sample, SampleLine} from '../model/sample.ts'
import {withoutCitations} from './citations.ts'
import {expandTabs} from './code-columns.ts'
import type {FenceMeta} from './fence-meta.ts'
import {linesIn} from './listing-figure.ts'
import type {ListingSource} from './listing-source.ts'

/** A listing on its way to becoming a figure. */
export interface Listing {
  readonly pre: Element
  readonly meta: FenceMeta
  readonly language: string | undefined
  readonly source: ListingSource
  /** From the highlighter: without notations and, as yet, without callouts. */
  readonly code: Element
  /** Columns from one tab stop to the next. */
  readonly stop: number
}

/**
 * Keep the code of a listing for the checks, with the place of each line.
 *
 * Lines that are marked as deleted are left out: the sample is what stands there afterwards.
 *
 * @param file
 *   The Markdown file.
 */
export function listingSample({pre, meta, language, source, code, stop}: Listing, file: VFile): Sample {
  const {title, id, wrong, invalid, fragment, channel, output, version} = meta
  const lines = [...linesIn(code)].flatMap(([number, line]): SampleLine[] => {
    if (isDeleted(line)) return []
    const index = number - 1
    const text = writtenOf(textOf(line), source.lines[index] ?? '', stop)
    const place = source.placeOf(index)
    return [{text, path: place.path ?? file.path, line: place.line, column: place.column}]
  })
  const about = {
    title: title === undefined ? undefined : withoutCitations(title),
    id,
    wrong,
    invalid,
    fragment,
    channel,
    output,
    version
  }

  return {language, lines, ...about, path: file.path, place: pre.position}
}

/** What is printed, with the tabs that the author wrote. */
function writtenOf(printed: string, written: string, stop: number): string {
  if (!written.includes('\t')) return printed
  for (let end = 0; end <= written.length; end++) {
    const part = written.slice(0, end)
    if (expandTabs(part, stop) === printed) return part
  }
  return printed
}

function isDeleted(line: Element): boolean {
  const {className} = line.properties
  return Array.isArray(className) && className.includes('deleted')
}
