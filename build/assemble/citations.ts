import type {Element, ElementContent} from 'hast'
import type {AnchorId, CitedReference, NumberedChapter, Part, Source} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import {citationContent, type NumberedCitation} from './citation-content.ts'
import {hasClass} from './classes.ts'
import {elementsOf} from './elements-of.ts'
import {freshId, type Ids} from './ids.ts'
import {nearest} from './nearest.ts'
import {referencesIn} from './reference-list.ts'
import {referenceOf} from './reference-schema.ts'

/** A source while its citations are counted. */
interface Counted {
  readonly number: number
  readonly id: AnchorId
  readonly citations: AnchorId[]
}

/**
 * Number the sources in the order of their first citation, and write the numbers into `sup.citation`.
 *
 * Trees are edited: each citation gets an id, and leads to the source in the list of references.
 *
 * Errors: `citations/undefined` about an id that `references.yaml` does not have; the citation stays
 * as it was written. Warns: `citations/uncited` about a source that nothing cites; it is not listed.
 * What `referencesIn` reports.
 *
 * @param chapters
 *   In reading order; notes come after the part that calls them.
 * @param source
 *   `references.yaml`, when there is one.
 * @param ids
 *   Ids that are taken; those of sources and citations are added.
 * @param language
 *   Of the book, BCP 47; decides where a passage is named.
 * @returns
 *   Sources that are cited, by number.
 */
export function resolveCitations(
  chapters: readonly NumberedChapter[],
  source: Source | undefined,
  ids: Ids,
  language: string
): Diagnosed<readonly CitedReference[]> {
  const {value: listed, diagnostics: invalid} = referencesIn(source)
  const counted = new Map<string, Counted>()
  const diagnostics: Diagnostic[] = [...invalid]

  const cite = (
    id: string
  ): {readonly number: number; readonly anchor: AnchorId; readonly target: AnchorId} => {
    const number = counted.size + 1
    const known = counted.get(id) ?? {number, id: freshId(ids, `ref-${number}`), citations: []}
    counted.set(id, known)
    const anchor = freshId(ids, `cite-${known.number}-${known.citations.length + 1}`)
    known.citations.push(anchor)
    return {number: known.number, anchor, target: known.id}
  }

  for (const part of chapters.flatMap(({parts}) => parts)) {
    for (const element of elementsOf(part)) {
      if (!hasClass(element, 'citation')) continue

      const cites = element.children.filter((child) => child.type === 'element')
      const unknown = cites.filter((one) => !listed.has(idIn(one)))
      if (unknown.length > 0) {
        diagnostics.push(
          ...unknown
            .filter((one) => !isDescribed(idIn(one), source))
            .map((one) => undefinedSource(one, element, part, [...listed.keys()]))
        )
        leaveWords(element, cites)
        continue
      }
      const numbered = cites.map((one): NumberedCitation => {
        const {dataLocator} = one.properties
        return {...cite(idIn(one)), locator: typeof dataLocator === 'string' ? dataLocator : undefined}
      })
      element.children = [...citationContent(numbered, language)]
    }
  }

  const references = [...counted].flatMap(([id, {citations, ...rest}]): CitedReference[] => {
    const one = listed.get(id)
    return one ? [{...rest, item: referenceOf(one.item), citations, place: one.place}] : []
  })
  for (const [id, {place}] of listed) {
    if (counted.has(id)) continue
    diagnostics.push({
      rule: 'citations/uncited',
      severity: 'warning',
      message: `Unexpected source \`${id}\` that nothing cites, expected \`[@${id}]\` in the text`,
      file: source?.path ?? '',
      place,
      hints: [`Write \`[@${id}]\` after what it is the source of, or take it out`]
    })
  }
  return {value: references, diagnostics}
}

function idIn({properties}: Element): string {
  return String(properties['dataCite'] ?? '')
}

/** Whether a source is there, but with a mistake for which it was left out: that has been said. */
function isDescribed(id: string, source: Source | undefined): boolean {
  const written = new RegExp(`\\bid:\\s*['"]?${RegExp.escape(id)}['"]?\\s*(?:[,}#]|$)`, 'm')
  return source !== undefined && written.test(source.text)
}

function undefinedSource(cite: Element, citation: Element, part: Part, known: readonly string[]): Diagnostic {
  const id = idIn(cite)
  const guess = nearest(id, known)
  return {
    rule: 'citations/undefined',
    severity: 'error',
    message: `Unexpected citation of \`${id}\`, expected the id of a source in \`references.yaml\``,
    file: part.path,
    place: cite.position ?? citation.position,
    hints: [
      guess
        ? `Did you mean \`[@${guess}]\`?`
        : `Describe it in \`references.yaml\`: \`- {id: ${id}, type: webpage, title: …, URL: …, accessed: …}\``
    ]
  }
}

/** What cannot be numbered stays as its author wrote it. */
function leaveWords(citation: Element, cites: readonly Element[]): void {
  const words = cites
    .map(({properties}) =>
      [`@${properties['dataCite']}`, properties['dataLocator']].filter(Boolean).join(', ')
    )
    .join('; ')
  const content: ElementContent[] = [{type: 'text', value: `[${words}]`}]
  citation.children = [
    {type: 'element', tagName: 'span', properties: {className: ['broken']}, children: content}
  ]
}
