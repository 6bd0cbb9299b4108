import type {BookMesh, MeshChapter} from './mesh.ts'

/** Where a chapter lies on a circle, with half the room of a section at both ends; angles in radians, clockwise from the right. */
export interface Arc {
  readonly chapter: MeshChapter
  readonly start: number
  readonly end: number
}

/** Chapters on a circle, in the order of the mesh. */
export interface Ring {
  readonly arcs: readonly Arc[]
  /** Arc of a section, and the angle at which it stands. */
  readonly place: (section: number) => {readonly arc: number; readonly angle: number}
}

/** How much room a section takes, and what is left free after a chapter. */
const room = {body: {section: 1.5, gap: 2.2}, other: {section: 0.72, gap: 1.2}} as const

/** Where the first chapter of the body begins: lower left, so that the first chapters are in sight. */
const beginning = 0.325 * 2 * Math.PI

/**
 * Lay the sections of a book around a circle: chapters of the body first, each
 * section with twice the room of others, then appendices, then front matter.
 */
export function ringOf({chapters}: BookMesh): Ring {
  const around = [...chapters.keys()].toSorted((one, other) => rank(chapters[one]) - rank(chapters[other]))
  const roomOf = ({role}: MeshChapter) => (role === 'body' ? room.body : room.other)
  const total = chapters.reduce(
    (sum, chapter) => sum + chapter.count * roomOf(chapter).section + roomOf(chapter).gap,
    0
  )
  const angleOf = (length: number) => beginning + (length / total) * 2 * Math.PI
  const arcs: Arc[] = []
  let length = 0
  for (const index of around) {
    const chapter = chapters[index]
    if (!chapter) continue
    const {section, gap} = roomOf(chapter)
    const end = length + chapter.count * section
    arcs[index] = {chapter, start: angleOf(length), end: angleOf(end)}
    length = end + gap
  }

  return {
    arcs,
    place(section) {
      const arc = arcs.findLastIndex(({chapter}) => chapter.first <= section)
      const {chapter, start, end} = arcs[arc] ?? {chapter: {first: 0, count: 1}, start: 0, end: 0}
      const share = (section - chapter.first + 0.5) / chapter.count
      return {arc, angle: start + share * (end - start)}
    }
  }
}

function rank(chapter: MeshChapter | undefined): number {
  return ['body', 'appendix', 'back', 'front'].indexOf(chapter?.role ?? '')
}
