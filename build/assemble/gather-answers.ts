import type {Element, Root} from 'hast'
import type {Chapter, Footnote, Part} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import {visitElements} from '../model/visit-elements.ts'
import type {Wording} from '../model/wording.ts'
import {hasClass, span} from './classes.ts'
import {elementsOf} from './elements-of.ts'
import {idOf} from './ids.ts'

/** A chapter that has its number already. */
export interface AnchoredChapter extends Chapter {
  readonly number: string | undefined
}

/**
 * Move the answers of all exercises to where `::answers` stands, under the titles of their chapters.
 *
 * The answers of a file become a part of their own, which keeps the path of that file: links in them
 * and messages about them stay right. Their footnotes and index marks go with them. Trees are
 * edited. Without `::answers` nothing is moved.
 *
 * Errors: `answers/second-place` about another `::answers`, and `answers/nested` about one inside of
 * something; neither is filled. Warns: `answers/none` when there is nothing to gather.
 *
 * @param chapters
 *   Their own anchors are unique in the book; headings are not yet numbered.
 */
export function gatherAnswers<Anchored extends AnchoredChapter>(
  chapters: readonly Anchored[],
  wording: Wording
): Diagnosed<readonly Anchored[]> {
  const {value: place, diagnostics} = placeOf(chapters)
  if (!place) return {value: chapters, diagnostics}

  const before = chapters.map((chapter) => {
    const [taken, parts] = takeAnswers(chapter)
    const [first] = taken
    const heading = headingOf(chapter, wording)
    first?.tree.children.unshift(heading)
    return {chapter: {...chapter, parts}, taken}
  })
  const answers = before.flatMap(({taken}) => taken)

  return {
    value: before.map(({chapter}) => ({
      ...chapter,
      parts: chapter.parts.flatMap((part) => (part.tree === place.part.tree ? fill(part, answers) : part))
    })),
    diagnostics: answers.length > 0 ? diagnostics : [...diagnostics, nothing(place)]
  }
}

interface AnswersPlace {
  readonly part: Part
  readonly element: Element
}

function placeOf(chapters: readonly Chapter[]): Diagnosed<AnswersPlace | undefined> {
  const places: AnswersPlace[] = []
  const diagnostics: Diagnostic[] = []
  for (const part of chapters.flatMap(({parts}) => parts)) {
    for (const element of elementsOf(part)) {
      if (element.properties['dataGenerated'] !== 'answers') continue
      const at = {severity: 'error' as const, file: part.path, place: element.position}
      if (!part.tree.children.includes(element)) {
        diagnostics.push({
          ...at,
          rule: 'answers/nested',
          message: 'Unexpected `::answers` inside of a block or list, expected it between paragraphs',
          hints: ['Put it on a line of its own, without indentation']
        })
      } else if (places.length > 0) {
        diagnostics.push({
          ...at,
          rule: 'answers/second-place',
          message: 'Unexpected second `::answers`, expected one in the book',
          hints: ['Take one of the two out']
        })
      } else places.push({part, element})
    }
  }
  return {value: places[0], diagnostics}
}

function nothing({part, element}: AnswersPlace): Diagnostic {
  return {
    rule: 'answers/none',
    severity: 'warning',
    message: 'Unexpected `::answers` in a book without answers, expected `:::answer{for=…}` in a chapter',
    file: part.path,
    place: element.position,
    hints: ['Write `:::answer{for=ex-retries}` after an exercise, or take this line out']
  }
}

/** The answers of a chapter, a part for each file, and the chapter's parts without them. */
function takeAnswers({parts}: Chapter): readonly [readonly Part[], readonly Part[]] {
  const taken: Part[] = []
  const left = parts.map((part): Part => {
    const answers: Element[] = []
    visitElements(part.tree, (node, index, parent) => {
      if (!hasClass(node, 'block-answer') || !parent || index === undefined) return
      answers.push(node)
      parent.children.splice(index, 1)
      return index
    })
    if (answers.length === 0) return part

    const [moved, rest] = partsOf(part, {type: 'root', children: answers})
    // The code of listings is looked at by file, and stays with the others of its file.
    taken.push({...moved, samples: []})
    return rest
  })
  return [taken, left]
}

/** `第 2 章 流量管理`: a heading of the second level, without a number of its own. */
function headingOf({number, title, role}: AnchoredChapter, wording: Wording): Element {
  const label =
    number === undefined ? undefined : (role === 'appendix' ? wording.appendix : wording.chapter)(number)
  return {
    type: 'element',
    tagName: 'h2',
    properties: {className: ['unnumbered', 'answers-title']},
    children: [span('title', [label, title].filter(Boolean).join(' '))]
  }
}

/** The part that has the place, cut in two there, with the answers between. */
function fill(part: Part, answers: readonly Part[]): readonly Part[] {
  const {children} = part.tree
  const at = children.findIndex(
    (child) => child.type === 'element' && child.properties['dataGenerated'] === 'answers'
  )
  const after = children.splice(at).slice(1)
  if (!after.some((child) => child.type === 'element')) return [part, ...answers]

  const [behind, left] = partsOf(part, {type: 'root', children: after})
  return [left, ...answers, {...behind, samples: []}]
}

/** A part with some of its tree, and what is left of it: each with its own notes and marks. */
function partsOf(part: Part, tree: Root): readonly [Part, Part] {
  const ids = new Set(elementsOf({...part, tree, footnotes: []}).map(idOf))
  let [moved, kept]: readonly [readonly Footnote[], readonly Footnote[]] = [[], part.footnotes]
  for (;;) {
    const [called, others] = split(kept, ({callers}) => callers.every((caller) => ids.has(caller)))
    if (called.length === 0) break
    ;[moved, kept] = [[...moved, ...called], others]
    // A note may call others, which then go with it.
    const notes: Part = {...part, tree: {type: 'root', children: []}, footnotes: called}
    for (const element of elementsOf(notes)) ids.add(idOf(element))
  }
  const [marks, others] = split(part.indexMarks, ({anchor}) => ids.has(anchor))

  return [
    {...part, tree, footnotes: moved, indexMarks: marks},
    {...part, footnotes: kept, indexMarks: others}
  ]
}

function split<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
