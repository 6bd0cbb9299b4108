import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Metadata} from '../../model/book.ts'
import {wordingFor} from '../../model/wording.ts'
import {fittingSize, type TextRoom, widthOf} from './fit-text.ts'
import type {BookMesh, MeshChapter} from './mesh.ts'
import {chapterColours, coverColours, hexOf} from './palette.ts'

/** Room on the back; lengths in fortieths of the cover's width. */
const measure = 33

/** What stands above the summary, and where the barcode begins. */
const [above, below] = [11, 10.5] as const

/** From one line of the chapters to the next. */
const chapterLeading = 2.1

/** A text for the back with its size. */
export interface BackTexts {
  readonly elements: readonly Element[]
  /** Keys of `book.yaml` whose texts have no room. */
  readonly cramped: readonly string[]
}

/**
 * The texts of the back: subjects, subtitle, summary, chapters in the colours
 * that they have in the drawing of the front, and what that drawing shows.
 *
 * @param height
 *   Of the cover, in fortieths of its width.
 */
export function backTexts(metadata: Metadata, mesh: BookMesh, height: number): BackTexts {
  const wording = wordingFor(metadata.language)
  const summary = (metadata.abstract ?? metadata.description ?? '').split(/\n\s*\n/).filter(Boolean)
  const lead = metadata.subtitle ?? metadata.title
  const chapters = chapterList(mesh.chapters)
  const free = height - above - below
  const forChapters = chapters ? Math.ceil(bodyOf(mesh.chapters).length / 2) * chapterLeading + 2 : 0
  const rooms = {
    lead: {width: measure, height: 4.4, largest: 1.9, smallest: 1.1, leading: 1.3},
    summary: {width: measure, height: free - forChapters, largest: 1.06, smallest: 0.62, leading: 1.75}
  } as const satisfies Readonly<Record<string, TextRoom>>
  const [leadSize, summarySize] = [fittingSize([lead], rooms.lead), fittingSize(summary, rooms.summary)]
  const sections = mesh.chapters.reduce((sum, {count}) => sum + count, 0)

  return {
    elements: [
      ...(metadata.subjects.length > 0 ? [h('p.back-subjects', shownSubjects(metadata.subjects))] : []),
      h('p.back-lead', {style: `font-size:${leadSize ?? rooms.lead.smallest}em`}, lead),
      h(
        'div.back-summary',
        {style: `font-size:${summarySize ?? rooms.summary.smallest}em`},
        summary.map((text) => h('p', text))
      ),
      ...(chapters ? [chapters] : []),
      ...(mesh.links.length > 0 ? [h('p.back-note', wording.coverNote(sections, mesh.links.length))] : [])
    ],
    cramped: [
      ...(leadSize === undefined ? [metadata.subtitle === undefined ? 'title' : 'subtitle'] : []),
      ...(summarySize === undefined ? [metadata.abstract === undefined ? 'description' : 'abstract'] : [])
    ]
  }
}

/** As many keywords as fit one line. */
function shownSubjects(subjects: readonly string[]): string {
  const separator = ' · '
  let shown = ''
  for (const subject of subjects) {
    const longer = shown === '' ? subject : `${shown}${separator}${subject}`
    if (widthOf(longer) * 0.86 > measure) break
    shown = longer
  }
  return shown
}

function chapterList(chapters: readonly MeshChapter[]): Element | undefined {
  const body = bodyOf(chapters)
  // More would leave no room for the summary.
  if (body.length < 2 || body.length > 16) return undefined
  const colours = chapterColours(body.map(({role}) => role))
  return h(
    'ol.back-chapters',
    {style: `grid-template-rows:repeat(${Math.ceil(body.length / 2)},auto)`},
    body.map(({number, title}, index) =>
      h('li', [
        h('span.back-number', {style: `color:${hexOf(colours[index] ?? coverColours.soft)}`}, number ?? '·'),
        h('span.back-chapter', title)
      ])
    )
  )
}

function bodyOf(chapters: readonly MeshChapter[]): readonly MeshChapter[] {
  return chapters.filter(({role}) => role === 'body')
}
