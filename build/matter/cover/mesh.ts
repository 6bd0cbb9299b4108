import type {Book, NumberedChapter, Role} from '../../model/book.ts'
import {elementsIn} from '../../model/elements-in.ts'

/** A book as a mesh: its sections, and which of them refer to which. */
export interface BookMesh {
  readonly chapters: readonly MeshChapter[]
  readonly links: readonly MeshLink[]
}

/** A chapter, and the sections that are its own: `count` of them, the first being number `first` of the book. */
export interface MeshChapter {
  readonly role: Role
  /** `1`, `A`; `undefined` in front and back matter. */
  readonly number: string | undefined
  readonly title: string
  readonly first: number
  readonly count: number
}

/** Two sections of which one refers to the other, the first of the book first. */
export interface MeshLink {
  readonly one: number
  readonly other: number
  /** How often, in both directions. */
  readonly count: number
}

/**
 * Read from a book how its sections hang together. What comes before the first
 * section of a chapter counts as one.
 *
 * @param book
 *   Assembled; its trees are read, not edited.
 */
export function meshOf(book: Pick<Book, 'chapters'>): BookMesh {
  const chapters: MeshChapter[] = []
  const sectionOf = new Map<string, number>()
  const references: {readonly from: number; readonly to: string}[] = []
  let section = -1

  for (const chapter of book.chapters) {
    const first = section + 1
    section = first
    const openers = sectionHeadings(chapter)
    for (const node of elementsIn(chapter.parts.map(({tree}) => tree))) {
      if (openers.has(node)) section++
      const {id, href, className} = node.properties
      if (typeof id === 'string') sectionOf.set(id, section)
      if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) continue
      const isReference = Array.isArray(className) && className.some((name) => referring.has(String(name)))
      if (isReference) references.push({from: section, to: href.slice(1)})
    }
    const {role, number, title} = chapter
    chapters.push({role, number, title, first, count: section - first + 1})
  }
  return {chapters, links: linksOf(references, sectionOf)}
}

/** Classes of links inside of the book that an author wrote. */
const referring: ReadonlySet<string> = new Set(['xref', 'link'])

/** The headings that open a section. */
function sectionHeadings({headings}: NumberedChapter): ReadonlySet<unknown> {
  return new Set(headings.filter(({depth}) => depth === 2).map(({element}) => element))
}

function linksOf(
  references: readonly {readonly from: number; readonly to: string}[],
  sectionOf: ReadonlyMap<string, number>
): readonly MeshLink[] {
  const counts = new Map<string, MeshLink>()
  for (const {from, to: id} of references) {
    const to = sectionOf.get(id)
    if (to === undefined || to === from) continue
    const [one, other] = from < to ? [from, to] : [to, from]
    const key = `${one} ${other}`
    counts.set(key, {one, other, count: (counts.get(key)?.count ?? 0) + 1})
  }
  return [...counts.values()]
}
