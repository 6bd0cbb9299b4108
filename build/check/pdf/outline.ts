import type {ContentsEntry} from '../../model/book.ts'
import type {PdfBookmark} from '../pdf-facts.ts'
import type {PdfRule} from '../pdf-rules.ts'

/** Every line of the contents is a bookmark too, on the page where its heading is (`pdf/missing-bookmark`). */
export const outline: PdfRule = ({facts, name, book}) => {
  const bookmarks = new Set(facts.outline.flatMap(flat).map(({title, page}) => `${page} ${letters(title)}`))

  return book.contents.flatMap(entries).flatMap(({number, text, target, depth}) => {
    // A chapter's heading begins with its label: `第 1 章`.
    const label = depth === 1 && number !== undefined ? book.targets.get(target)?.label : number
    const title = `${label ?? ''}${text}`
    if (bookmarks.has(`${facts.destinations[target]} ${letters(title)}`)) return []
    return {
      rule: 'pdf/missing-bookmark',
      severity: 'error' as const,
      message: `Unexpected outline without \`${title}\`, expected a bookmark for each line of the contents`,
      file: name
    }
  })
}

function flat(bookmark: PdfBookmark): PdfBookmark[] {
  return [bookmark, ...bookmark.children.flatMap(flat)]
}

function entries(entry: ContentsEntry): ContentsEntry[] {
  return [entry, ...entry.children.flatMap(entries)]
}

/** How much space stands between number and title is a matter of style. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
