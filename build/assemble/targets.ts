import type {AnchorId, Captioned, Heading, NumberedChapter, Target} from '../model/book.ts'
import type {Wording} from '../model/wording.ts'
import {elementsOf} from './elements-of.ts'
import {idOf} from './ids.ts'
import {chapterLabel} from './number-headings.ts'

/**
 * Everything in the chapters that a link may lead to, with the words that name it.
 *
 * Headings and captions are named by their number, headings without one by their title in quotation
 * marks (`《前言》`). All other places, such as index marks and notes, are named by the section they
 * stand in, because that is what a reader can look for.
 *
 * @param chapters
 *   Numbered; every id is unique.
 * @returns
 *   Targets by id, in reading order; a note's text comes after the part that calls it.
 */
export function targetsOf(
  chapters: readonly NumberedChapter[],
  wording: Wording
): ReadonlyMap<AnchorId, Target> {
  const targets = new Map<AnchorId, Target>()

  for (const chapter of chapters) {
    const headings = byId(chapter.headings)
    const captioned = byId(chapter.captioned)
    let section = wording.titled(chapter.title)

    for (const part of chapter.parts) {
      const add = (id: AnchorId, kind: Target['kind'], label: string, place: Target['place']) =>
        targets.set(id, {id, kind, label, chapter: chapter.id, path: part.path, place})

      for (const element of elementsOf(part)) {
        const id = idOf(element)
        if (!id) continue

        const heading = headings.get(id)
        const thing = captioned.get(id)
        if (heading) {
          section = headingLabel(chapter, heading, wording)
          add(id, heading.depth === 1 ? 'chapter' : 'section', section, heading.place)
        } else if (thing) {
          add(id, thing.kind, wording.captioned[thing.kind](thing.number), thing.place)
        } else {
          add(id, 'anchor', section, element.position)
        }
      }
      for (const note of part.footnotes) add(note.id, 'anchor', section, note.place)
    }
  }

  return targets
}

function headingLabel(chapter: NumberedChapter, {number, depth, text}: Heading, wording: Wording): string {
  if (number === undefined) return wording.titled(text)
  return depth === 1 ? chapterLabel(chapter, number, wording) : wording.section(number)
}

function byId<Thing extends Heading | Captioned>(things: readonly Thing[]): ReadonlyMap<AnchorId, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]))
}
