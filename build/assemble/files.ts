import {posix} from 'node:path'
import type {AnchorId, NumberedChapter} from '../model/book.ts'

/** By path of a manuscript file or of a chapter's folder: the heading that it begins with. */
export type FileAnchors = ReadonlyMap<string, AnchorId>

/**
 * Where links to files of the manuscript lead.
 *
 * @returns
 *   Every part's path, and every chapter's file or folder. A part without heading belongs to the
 *   heading before it.
 */
export function filesOf(chapters: readonly NumberedChapter[]): FileAnchors {
  const files = new Map<string, AnchorId>()

  for (const chapter of chapters) {
    let before = chapter.id
    for (const {path} of chapter.parts) {
      before = chapter.headings.find((heading) => heading.path === path)?.id ?? before
      // Answers that were gathered have the path of the file that they were written in.
      if (!files.has(path)) files.set(path, before)
    }
    files.set(chapter.path, chapter.id)
  }

  return files
}

/**
 * Path of a link's file below the book's folder.
 *
 * @param from
 *   Path of the file that links.
 * @param path
 *   As written, without `#…`; percent escapes are decoded.
 */
export function resolvePath(from: string, path: string): string {
  return posix.join(posix.dirname(from), decode(path)).replace(/\/$/, '')
}

/** Text of a part of an address, without percent escapes. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone `%` is no escape, and can be part of a file's name.
    return text
  }
}
