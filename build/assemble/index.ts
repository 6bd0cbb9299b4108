import type {Book, Chapter, Manuscript, NumberedChapter} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import {wordingFor} from '../model/wording.ts'
import {registerAnchors} from './anchors.ts'
import {resolveAnswers} from './answers.ts'
import {avoidedTerms} from './avoided-terms.ts'
import {resolveCitations} from './citations.ts'
import {contentsOf} from './contents.ts'
import {writeDefaultTitles} from './default-titles.ts'
import {numberFootnotes} from './footnotes.ts'
import {gatherAnswers} from './gather-answers.ts'
import {glossaryOf, glossaryTargets} from './glossary.ts'
import {resolveTerms} from './glossary-references.ts'
import {idOf} from './ids.ts'
import {indexOf} from './index-entries.ts'
import {listsOf} from './lists.ts'
import {numberCaptions, startCounting} from './number-captions.ts'
import {numberChapters, titleOf} from './number-chapters.ts'
import {numberHeadings} from './number-headings.ts'
import {prefixOwnAnchors} from './own-anchors.ts'
import {listedPlatforms} from './platform-list.ts'
import {platformsOf} from './platforms.ts'
import {resolveReferences} from './references.ts'
import {targetsOf} from './targets.ts'
import {writeVersions} from './versions.ts'

/**
 * Make one book of the chapters: number it, link it, and gather contents, lists, index and glossary.
 *
 * Edits the chapters' trees as transforms do: ids, numbers, labels, and links. What it notices is
 * returned (`anchors/…`, `answers/…`, `citations/…`, `references/…`, `index/…`, `glossary/…`, `platforms/…`,
 * `terms/…`, `versions/…`); a book comes out in any case.
 *
 * @param manuscript
 *   For its metadata, its text as written, and the lists beside `book.yaml`.
 * @param chapters
 *   After the transforms, in reading order.
 */
export function assemble(manuscript: Manuscript, chapters: readonly Chapter[]): Diagnosed<Book> {
  const {metadata} = manuscript
  const wording = wordingFor(metadata.language)
  const numbers = numberChapters(chapters)
  // Before anything is numbered: generated ids keep clear of those that authors gave.
  const prefixed = chapters.map((chapter) => {
    const number = numbers.get(chapter)
    return {...chapter, parts: prefixOwnAnchors(chapter, number), number}
  })
  // Before ids and numbers are given: what is moved gets those of its new place.
  const {value: anchored, diagnostics: gatherDiagnostics} = gatherAnswers(prefixed, wording)
  const platforms = listedPlatforms(manuscript.platforms)
  // Before titles and captions are read for the contents and lists.
  const versionDiagnostics = writeVersions(
    anchored.flatMap(({parts}) => parts),
    platforms.value
  )
  const {value: ids, diagnostics: anchorDiagnostics} = registerAnchors(anchored)

  const outside = startCounting()
  const numbered = anchored.map((chapter): NumberedChapter => {
    const {number} = chapter
    const counts = number === undefined ? outside : startCounting()
    const title = titleOf(chapter)
    const id = (title && idOf(title)) ?? chapter.id
    return {
      ...chapter,
      id,
      headings: numberHeadings(chapter, number, wording, ids),
      captioned: numberCaptions(chapter, number, counts, wording, ids)
    }
  })

  for (const chapter of numbered) numberFootnotes(chapter)
  // After captions and titles were read for the lists, in which nothing is cited.
  const references = resolveCitations(numbered, manuscript.references, ids, metadata.language)
  // After the exercises have their labels, which are titles.
  writeDefaultTitles(numbered, wording)
  const glossary = glossaryOf(manuscript.glossary, ids, metadata.language)
  const targets = new Map([...targetsOf(numbered, wording), ...glossaryTargets(glossary.value, manuscript)])
  const referenceDiagnostics = resolveReferences(numbered, targets, metadata.language)
  const answerDiagnostics = resolveAnswers(
    numbered,
    targets,
    wording,
    anchored === prefixed ? undefined : {ids}
  )
  const termDiagnostics = resolveTerms(numbered, glossary.value)
  const named = platformsOf(platforms.value, numbered, manuscript.platforms)
  const sources = manuscript.chapters.flatMap((chapter) => chapter.sources)
  const avoidedDiagnostics = avoidedTerms(numbered, glossary.value, sources, metadata.language)
  const index = indexOf(numbered, manuscript.indexTerms, ids, metadata.language)

  return {
    value: {
      metadata,
      chapters: numbered,
      targets,
      contents: contentsOf(numbered),
      lists: listsOf(numbered, wording, metadata.lists),
      index: index.value,
      glossary: glossary.value,
      references: references.value,
      platforms: named.value,
      assets: new Map(numbered.flatMap(({assets}) => [...assets]))
    },
    diagnostics: [
      ...gatherDiagnostics,
      ...anchorDiagnostics,
      ...glossary.diagnostics,
      ...references.diagnostics,
      ...platforms.diagnostics,
      ...named.diagnostics,
      ...versionDiagnostics,
      ...referenceDiagnostics,
      ...answerDiagnostics,
      ...termDiagnostics,
      ...avoidedDiagnostics,
      ...index.diagnostics
    ]
  }
}
