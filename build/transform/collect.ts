import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Asset, Chapter, ChapterSources, IndexMark, Part} from '../model/book.ts'
import {EXIT, visitElements} from '../model/visit-elements.ts'
import {isAnchorId} from '../parse/anchor-id.ts'
import type {FrontMatter} from '../parse/front-matter.ts'
import {chapterIdFor} from './chapter-id.ts'
import {collectFootnotes, type TransformedFile} from './footnotes.ts'
import {collectIndexMarks} from './index-marks.ts'

/**
 * Make a chapter of its files.
 *
 * Footnotes and index marks are gathered here and not by plugins, because they are counted over the
 * whole chapter. Its id is the one in the front matter of the first file, else the one after its
 * title, else made from the path.
 *
 * @param chapter
 *   Chapter as `book.yaml` names it.
 * @param files
 *   Its files in reading order, after their own transforms; what is wrong with the footnotes is
 *   said to them (`footnotes/…`).
 * @param frontMatter
 *   Of the first file.
 * @param assets
 *   By name.
 */
export function collect(
  chapter: ChapterSources,
  files: readonly TransformedFile[],
  frontMatter: FrontMatter,
  assets: ReadonlyMap<string, Asset>
): Chapter {
  const notes = collectFootnotes(files)

  let before = 0
  const parts = files.map(({file, tree, samples}): Part => {
    const footnotes = notes.get(file) ?? []
    const indexMarks: IndexMark[] = []
    const take = (root: Root, path: string): void => {
      const marks = collectIndexMarks(root, path, before)
      indexMarks.push(...marks)
      before += marks.length
    }

    take(tree, file.path)
    for (const note of footnotes) take({type: 'root', children: [...note.children]}, note.file.path)

    return {
      path: file.path,
      tree,
      footnotes: footnotes.map(({file: _, ...note}) => note),
      indexMarks,
      samples
    }
  })

  const title = titleIn(parts[0]?.tree)
  const ownId = title?.properties['id']
  const id =
    frontMatter.id ??
    (typeof ownId === 'string' && isAnchorId(ownId) ? ownId : undefined) ??
    chapterIdFor(chapter.path)
  if (title) title.properties['id'] = id

  return {role: chapter.role, path: chapter.path, id, title: title ? textOf(title).trim() : id, parts, assets}
}

function titleIn(tree: Root | undefined): Element | undefined {
  let title: Element | undefined
  if (tree) {
    visitElements(tree, (node) => {
      if (node.tagName !== 'h1') return
      title = node
      return EXIT
    })
  }
  return title
}
