import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Book, IndexEntry, IndexLink} from '../model/book.ts'
import {type Wording, wordingFor} from '../model/wording.ts'
import {generatedPage} from './generated-page.ts'
import type {Locate} from './location.ts'
import {type LocatorStyle, type PrintedLocator, printedLocators} from './locators.ts'

/** What every part of the index needs. */
interface Setting {
  readonly wording: Wording
  readonly locate: Locate
  readonly style: LocatorStyle
}

/**
 * The index as a page.
 *
 * @param locate
 *   Pages or places of the marks.
 * @param style
 *   `pages` merges pages into ranges; `places` links to every place by the name it is given.
 * @returns
 *   Groups under their letters; `undefined` when the index is empty.
 */
export function indexPage(book: Book, locate: Locate, style: LocatorStyle): Element | undefined {
  if (book.index.length === 0) return

  const wording = wordingFor(book.metadata.language)
  const groups = book.index.map(({letter, entries}) =>
    h('section.index-group', [
      h('h2.index-letter', letter === '#' ? wording.symbols : letter),
      entryList(entries, {wording, locate, style})
    ])
  )
  return generatedPage('index', wording, groups, 'doc-index')
}

function entryList(entries: readonly IndexEntry[], setting: Setting): Element {
  return h(
    'ul.index-entries',
    entries.map((entry) => entryItem(entry, setting))
  )
}

function entryItem(entry: IndexEntry, setting: Setting): Element {
  const {wording} = setting
  const locators = printedLocators(entry.locators, setting.locate, setting.style)
  const clauses: ElementContent[][] = [
    ...(locators.length > 0
      ? [
          [
            h(
              'span.locators',
              separate(
                locators.map((one) => locatorLink(one, entry, setting)),
                wording
              )
            )
          ]
        ]
      : []),
    ...(entry.see.length > 0 ? [crossReference('see', wording.see, entry.see, wording)] : []),
    ...(entry.seeAlso.length > 0 ? [crossReference('see-also', wording.seeAlso, entry.seeAlso, wording)] : [])
  ]

  return h('li.index-entry', {id: entry.id}, [
    h('span.index-term', entry.term),
    ...clauses.flatMap((clause, position): ElementContent[] => [
      {type: 'text', value: position === 0 ? wording.termSeparator : wording.clauseSeparator},
      ...clause
    ]),
    ...(entry.entries.length > 0 ? [entryList(entry.entries, setting)] : [])
  ])
}

function locatorLink({start, end, principal}: PrintedLocator, entry: IndexEntry, setting: Setting): Element {
  const text = end ? `${start.folio}${setting.wording.rangeDash}${end.folio}` : start.folio
  const properties = {
    className: principal ? ['locator', 'principal'] : ['locator'],
    href: start.href,
    // A bare number says nothing to those who hear the links of a page one after another.
    ariaLabel: `${entry.term} ${text}`
  }
  return h('a', properties, principal ? h('b', text) : text)
}

function crossReference(
  className: string,
  word: string,
  links: readonly IndexLink[],
  wording: Wording
): ElementContent[] {
  const terms = links.map(({term, target}) => (target ? h('a', {href: `#${target}`}, term) : h('span', term)))
  return [
    h('span', {className: [className]}, [
      h('span.see-word', word),
      {type: 'text', value: ' '},
      ...separate(terms, wording)
    ])
  ]
}

function separate(items: readonly Element[], {listSeparator}: Wording): ElementContent[] {
  return items.flatMap((item, position): ElementContent[] =>
    position === 0 ? [item] : [{type: 'text', value: listSeparator}, item]
  )
}
