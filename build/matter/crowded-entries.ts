import type {Book, IndexEntry, IndexMark} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Locate} from './location.ts'
import {type LocatorStyle, printedLocators} from './locators.ts'

/** More bare numbers than this send a reader from page to page for nothing. */
const most = 6

/**
 * Find entries of the index with too many bare locators.
 *
 * Principal locators and ranges say more than a number, and do not count. (Chicago Manual of Style,
 * 16.10, and ISO 999, 7.4.3.4, ask for sub-entries from about six on.)
 *
 * @param book
 *   Assembled.
 * @param locate
 *   Pages of the paged edition; without it, marks in different sections count.
 * @returns
 *   Warnings (`index/too-many-locators`), each at the entry's first mark.
 */
export function crowdedEntries(book: Book, locate?: Locate | undefined): readonly Diagnostic[] {
  const style: LocatorStyle = locate ? 'pages' : 'places'
  const marks = new Map(
    book.chapters
      .flatMap(({parts}) => parts.flatMap(({indexMarks}) => indexMarks))
      .map((mark) => [mark.anchor, mark] as const)
  )
  // Every anchor is named by the section that it stands in.
  const bySection: Locate = (anchor) => {
    const target = book.targets.get(anchor)
    return target && {folio: target.label, page: 0, href: `#${anchor}`}
  }
  const crowded = (entry: IndexEntry, above: readonly string[]): readonly Diagnostic[] => {
    const names = [...above, entry.term]
    const printed = printedLocators(entry.locators, locate ?? bySection, style)
    const bare = printed.filter(({principal, end}) => !principal && !end)
    const first = entry.locators[0] && marks.get(entry.locators[0].start)
    return [
      ...(first && bare.length > most ? [diagnostic(names, bare.length, first, style)] : []),
      ...entry.entries.flatMap((sub) => crowded(sub, names))
    ]
  }
  return book.index.flatMap(({entries}) => entries).flatMap((entry) => crowded(entry, []))
}

function diagnostic(
  names: readonly string[],
  count: number,
  {path, place}: IndexMark,
  style: LocatorStyle
): Diagnostic {
  const [main, sub] = names
  const where = style === 'pages' ? 'bare page numbers' : 'sections without a sub-entry'
  return {
    rule: 'index/too-many-locators',
    severity: 'warning',
    message: `Unexpected ${count} ${where} for \`${names.join(', ')}\`, expected ${most} or fewer`,
    file: path,
    place,
    hints: [
      sub === undefined
        ? `Say what each passage is about: \`:index[]{term="${main}" sub="…"}\``
        : `Divide the sub-entry, or mark one passage of it as \`principal\`: \`:index[]{term="${main}" sub="${sub}" principal}\``
    ]
  }
}
