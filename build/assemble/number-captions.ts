import type {Element, ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Captioned, CaptionKind, Chapter} from '../model/book.ts'
import {visitElements} from '../model/visit-elements.ts'
import type {Wording} from '../model/wording.ts'
import {childWithClass, hasClass, span} from './classes.ts'
import {freshId, type Ids, idOf} from './ids.ts'

/** Position of the last caption of each kind. */
export type CaptionCounts = Record<CaptionKind, number>

/** Counters that have counted nothing. */
export function startCounting(): CaptionCounts {
  return {figure: 0, table: 0, listing: 0, exercise: 0}
}

/**
 * Number what has a caption, and give it an id.
 *
 * Writes `span.label` and `id` into the trees. An exercise without title of its own is numbered too:
 * its label takes the place of the word that the transforms put there.
 *
 * @param chapter
 *   Chapter whose authors' ids are already registered.
 * @param number
 *   `2`, `A`; without one the bare position is the number.
 * @param counts
 *   Counters to go on from: new ones in a numbered chapter, shared ones by all others, so that a
 *   number is never given twice.
 * @param ids
 *   Ids that are taken; new ones are added.
 * @returns
 *   Figures, tables, listings and exercises in reading order.
 */
export function numberCaptions(
  chapter: Chapter,
  number: string | undefined,
  counts: CaptionCounts,
  wording: Wording,
  ids: Ids
): readonly Captioned[] {
  const captioned: Captioned[] = []

  for (const part of chapter.parts) {
    visitElements(part.tree, (element) => {
      const found = captionOf(element)
      if (!found) return

      const {kind, line} = found
      counts[kind]++
      const own = number === undefined ? String(counts[kind]) : `${number}-${counts[kind]}`
      const id = idOf(element) ?? freshId(ids, `${idPrefixes[kind]}-${own}`)
      element.properties['id'] = id
      const caption = captionIn(line, kind, wording)
      const label = span('label', wording.captioned[kind](own))
      line.children = caption ? [label, {type: 'text', value: ' '}, ...caption] : [label]

      captioned.push({
        kind,
        id,
        number: own,
        caption: caption ? textOf({type: 'root', children: caption}).trim() : '',
        element,
        path: part.path,
        place: element.position
      })
    })
  }

  return captioned
}

const idPrefixes = {figure: 'fig', table: 'tbl', listing: 'lst', exercise: 'ex'} satisfies Record<
  CaptionKind,
  string
>

/** What kind of captioned thing an element is, and the element that holds its caption. */
function captionOf(element: Element): {kind: CaptionKind; line: Element} | undefined {
  if (hasClass(element, 'block-exercise')) {
    const line = childWithClass(element, 'block-title')
    return line && {kind: 'exercise', line}
  }
  if (element.tagName !== 'figure') return

  const line = element.children.find((child) => child.type === 'element' && child.tagName === 'figcaption')
  const kind = figureKinds.find((name) => hasClass(element, name))
  return kind && line?.type === 'element' ? {kind, line} : undefined
}

const figureKinds = ['figure', 'table', 'listing'] as const

/** The caption without label; an exercise may have none but the word for exercises. */
function captionIn(line: Element, kind: CaptionKind, wording: Wording): ElementContent[] | undefined {
  const text = textOf(line).trim()
  if (text === '' || (kind === 'exercise' && text === wording.blocks.exercise)) return
  return childWithClass(line, 'caption') ? line.children : [span('caption', line.children)]
}
