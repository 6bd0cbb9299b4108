import {ParseSpeeds, PDFDocument} from 'pdf-lib'
import {tagNotes} from './tag-notes.ts'
import {joinTables} from './tags/join-tables.ts'
import {levelHeadings} from './tags/level-headings.ts'
import {liftContent} from './tags/lift-content.ts'
import {markArtifacts} from './tags/mark-artifacts.ts'
import {mendRoles} from './tags/mend-roles.ts'

/**
 * Mend the structure tree of a printed part of a book, as far as it does not
 * depend on other parts, and mark what is outside of it.
 *
 * @param printed
 *   PDF as Chromium wrote it.
 * @returns
 *   A fifth of its objects; the same bytes for the same part.
 */
export async function tagPart(printed: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, {updateMetadata: false, parseSpeed: ParseSpeeds.Fastest})
  tagNotes(document)
  joinTables(document)
  mendRoles(document)
  levelHeadings(document)
  liftContent(document)
  markArtifacts(document)
  // Packed, it would be unpacked again at once, and once more for each build.
  return document.save({useObjectStreams: false, addDefaultPage: false, objectsPerTick: Infinity})
}
