import type {AnchorId, NumberedChapter} from '../model/book.ts'

/**
 * Names that code hosts make from the text of headings, so that links which work there work here.
 *
 * As GitHub does it: lower case, white space becomes `-`, punctuation goes, and a second heading
 * of the same text in a file gets `-1`.
 *
 * @returns
 *   Ids of headings by `path#slug`; those of a folder's first file by the folder's path, too.
 */
export function slugsOf(chapters: readonly NumberedChapter[]): ReadonlyMap<string, AnchorId> {
  const slugs = new Map<string, AnchorId>()

  for (const chapter of chapters) {
    const [opening] = chapter.parts
    for (const {path, text, id} of chapter.headings) {
      const slug = slugOf(text)
      let name = slug
      for (let copy = 1; slugs.has(`${path}#${name}`); copy++) name = `${slug}-${copy}`
      slugs.set(`${path}#${name}`, id)
      if (path === opening?.path) slugs.set(`${chapter.path}#${name}`, id)
    }
  }

  return slugs
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}
