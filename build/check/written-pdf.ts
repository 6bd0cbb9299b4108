import {hash} from 'node:crypto'
import {ParseSpeeds, PDFDocument} from 'pdf-lib'
import type {Artifact} from '../model/edition.ts'
import type {Memory} from '../model/world.ts'
import type {PdfFacts} from './pdf-facts.ts'
import {factsOf} from './read-pdf.ts'

/** A PDF that was written and is read back; parsed once, and only when something asks what nobody remembers. */
export interface WrittenPdf {
  readonly name: string
  /** Of its bytes. */
  readonly hash: string
  readonly open: () => Promise<PDFDocument>
  readonly facts: () => Promise<PdfFacts>
}

/**
 * Take a PDF for reading.
 *
 * @param artifact
 *   The file.
 * @param memory
 *   Remembers what was read from the same file before.
 */
export function writtenPdf({name, bytes}: Artifact, memory: Memory): WrittenPdf {
  const digest = hash('sha256', bytes)
  let opened: Promise<PDFDocument> | undefined
  const open = (): Promise<PDFDocument> => {
    opened ??= PDFDocument.load(bytes, {updateMetadata: false, parseSpeed: ParseSpeeds.Fastest})
    return opened
  }
  return {
    name,
    hash: digest,
    open,
    facts: () => memory.recall('pdf-facts', {name, parts: {file: digest}}, async () => factsOf(await open()))
  }
}

/** What the pages of a PDF are called. */
export async function pageLabelsOf(pdf: WrittenPdf): Promise<readonly string[]> {
  return (await pdf.facts()).pages.map(({label}) => label)
}
