import {VFile} from 'vfile'
import type {Asset, Chapter, ChapterSources} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import type {Sample} from '../model/sample.ts'
import type {World} from '../model/world.ts'
import type {FrontMatter} from '../parse/front-matter.ts'
import type {Parsed} from '../parse/index.ts'
import {collect} from './collect.ts'
import {diagnosticsOf} from './diagnostics.ts'
import type {TransformedFile} from './footnotes.ts'
import {fileProcessor} from './processor.ts'

/** A file of a chapter after its own transforms, with what it shows. */
export interface TransformedSource extends TransformedFile {
  readonly assets: ReadonlyMap<string, Asset>
  readonly frontMatter: FrontMatter
}

/**
 * Turn the files of a chapter into the trees of `docs/html.md`.
 *
 * @param parsed
 *   Files of the chapter in reading order, one or more; they are not changed.
 * @param chapter
 *   Chapter as `book.yaml` names it.
 * @param world
 *   Reads images and included files, colours code, draws diagrams.
 * @returns
 *   Chapter that knows nothing of the others, and everything that its plugins found, by file and
 *   place; it never rejects because of the manuscript.
 */
export async function transform(
  parsed: readonly Parsed[],
  chapter: ChapterSources,
  world: World
): Promise<Diagnosed<Chapter>> {
  const files = parsed.map((one, index) => transformFile(one, index === 0, world))
  return chapterOf(chapter, await Promise.all(files))
}

/**
 * Turn one file of a chapter into a tree.
 *
 * @param parsed
 *   File, which is not changed.
 * @param opensChapter
 *   Whether it is the first of its chapter.
 * @param world
 *   Reads images and included files, colours code, draws diagrams.
 * @returns
 *   The file without the other ones: its footnotes are in its tree, and what was found is in its messages.
 */
export async function transformFile(
  {path, text, tree, frontMatter}: Parsed,
  opensChapter: boolean,
  world: World
): Promise<TransformedSource> {
  const assets = new Map<string, Asset>()
  const samples: Sample[] = []
  const file = new VFile({path, value: text})
  // A title that could not be read was reported as that: it is not missing.
  const standIn = opensChapter && frontMatter.isUnreadable ? file.stem : undefined
  const title = frontMatter.title ?? standIn
  const processor = fileProcessor({world, assets, samples, opensChapter, title})
  return {file, tree: await processor.run(structuredClone(tree), file), samples, assets, frontMatter}
}

/**
 * Make a chapter of its files.
 *
 * @param files
 *   In reading order, one or more; their trees and messages become the chapter's.
 */
export function chapterOf(chapter: ChapterSources, files: readonly TransformedSource[]): Diagnosed<Chapter> {
  const assets = new Map(files.flatMap((one) => [...one.assets]))
  const value = collect(chapter, files, files[0]?.frontMatter ?? {}, assets)
  return {value, diagnostics: files.flatMap(({file}) => diagnosticsOf(file).toSorted(byPlace))}
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [first, second] = [startOf(a), startOf(b)]
  return first.line - second.line || first.column - second.column
}

function startOf({place}: Diagnostic): {line: number; column: number} {
  const start = place && 'start' in place ? place.start : place
  return start ?? {line: 0, column: 0}
}
