import type {AnchorId, NumberedChapter} from '../model/book.ts'

/**
 * Names that code hosts make from the text of headings, so that links which work there work here.
 *
 * As GitHub does it: lower case, white space becomes `-`, punctuation goes, and a second heading
 * of the same text in a file gets `-1`.
 *
 * @returns
 *   Ids of headings by `path#slug`.
 */
export function slugsOf(chapters: readonly NumberedChapter[]): ReadonlyMap<string, AnchorId> {
  const slugs = new Map<string, AnchorId>()

  for (const {path, text, id} of chapters.flatMap(({headings}) => headings)) {
    const slug = `${path}#${slugOf(text)}`
    let name = slug
    for (let copy = 1; slugs.has(name); copy++) name = `${slug}-${copy}`
    slugs.set(name, id)
  }

  return slugs
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}
