import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Book, NumberedChapter, Platform} from '../model/book.ts'
import {visitElements} from '../model/visit-elements.ts'
import {type Wording, wordingFor} from '../model/wording.ts'

/**
 * Fill in the tables of platforms (`::platforms`).
 *
 * Edits the trees, as assembly does: the tables are part of the text from then on.
 *
 * @param book
 *   Assembled. A table with `data-kind` lists the platforms of that kind; another lists all, under
 *   the names of their kinds.
 */
export function fillPlatformTables(book: Pick<Book, 'metadata' | 'chapters' | 'platforms'>): void {
  const wording = wordingFor(book.metadata.language)
  for (const {parts} of book.chapters) {
    for (const {tree} of parts) {
      visitElements(tree, (node) => {
        if (node.tagName !== 'table' || node.properties['dataGenerated'] !== 'platforms') return
        const kind = node.properties['dataKind']
        node.properties = {className: ['platforms']}
        node.children = contentOf(book, typeof kind === 'string' ? kind : undefined, wording)
      })
    }
  }
}

type Numbered = Pick<Book, 'chapters' | 'platforms'>

function contentOf(book: Numbered, kind: string | undefined, wording: Wording): ElementContent[] {
  const {name, what, licence, state, chapters} = wording.platforms
  const listed = book.platforms.filter((one) => kind === undefined || one.kind === kind)
  const groups = [...new Set(listed.map((one) => one.kind))]
  const common = commonDate(listed)

  return [
    h('thead', [
      h(
        'tr',
        [
          name,
          what,
          licence,
          `${state}${common === undefined ? '' : wording.platforms.asOf(common)}`,
          chapters
        ].map((text) => h('th', {className: ['align-left'], scope: 'col'}, text))
      )
    ]),
    ...groups.map((group) =>
      h('tbody', [
        ...(group === undefined || groups.length === 1
          ? []
          : [h('tr', h('th', {className: ['align-left'], colSpan: 5, scope: 'rowgroup'}, group))]),
        ...listed.filter((one) => one.kind === group).map((one) => row(one, book, {wording, common}))
      ])
    )
  ]
}

/** The date that most of them have is said once; of two rows or fewer, each says its own. */
function commonDate(platforms: readonly Platform[]): string | undefined {
  const counts = new Map<string, number>()
  for (const {asOf} of platforms) if (asOf !== undefined) counts.set(asOf, (counts.get(asOf) ?? 0) + 1)
  const [[date, count] = [undefined, 0]] = [...counts].sort((a, b) => b[1] - a[1])
  return count > 2 ? date : undefined
}

interface RowSetting {
  readonly wording: Wording
  /** Date that the head of the table says. */
  readonly common: string | undefined
}

function row(platform: Platform, book: Numbered, {wording, common}: RowSetting): Element {
  const {name, url, what, licence = '', state, version, released, asOf} = platform
  const {platforms: words, clauseSeparator} = wording
  const release = version && words.version(version, released)
  const known = [state, release].filter(Boolean).join(clauseSeparator)
  const dated = asOf === undefined || asOf === common || known === '' ? known : `${known}${words.asOf(asOf)}`

  const cells: readonly ElementContent[][] = [
    [url === undefined ? {type: 'text', value: name} : h('a.external', {href: url}, name)],
    [{type: 'text', value: what}],
    [{type: 'text', value: licence}],
    [{type: 'text', value: dated}],
    chapterLinks(platform, book, wording)
  ]
  return h(
    'tr',
    cells.map((content) => h('td.align-left', content))
  )
}

/** `1、3–6、A`, with links; what has no number is named only when nothing else is. */
function chapterLinks(
  platform: Platform,
  {chapters}: Numbered,
  {listSeparator, rangeDash}: Wording
): ElementContent[] {
  const naming = chapters.filter(({id}) => platform.chapters.includes(id))
  const numbered = naming.filter(({number}) => number !== undefined)
  const shown = numbered.length > 0 ? numbered : naming
  const runs: NumberedChapter[][] = []
  for (const chapter of shown) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const follows = before && chapters.indexOf(chapter) === chapters.indexOf(before) + 1
    if (run && follows && before.role === chapter.role) run.push(chapter)
    else runs.push([chapter])
  }

  const links = (run: readonly NumberedChapter[]): ElementContent[][] => {
    const [first, last] = [run[0], run.at(-1)]
    if (run.length < 3 || !first || !last) return run.map((one) => [link(one)])
    return [[link(first), {type: 'text', value: rangeDash}, link(last)]]
  }
  return runs
    .flatMap(links)
    .flatMap((content, position) =>
      position === 0 ? content : [{type: 'text' as const, value: listSeparator}, ...content]
    )
}

function link({id, number, title}: NumberedChapter): Element {
  return h('a.link', {href: `#${id}`}, number ?? title)
}
