import {VFile} from 'vfile'
import type {Asset, Chapter, ChapterSources} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import type {Sample} from '../model/sample.ts'
import type {World} from '../model/world.ts'
import type {Parsed} from '../parse/index.ts'
import {collect} from './collect.ts'
import {diagnosticsOf} from './diagnostics.ts'
import type {TransformedFile} from './footnotes.ts'
import {fileProcessor} from './processor.ts'

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
  const transformed = await Promise.all(
    parsed.map(async (one, index): Promise<TransformedFile & {assets: ReadonlyMap<string, Asset>}> => {
      const assets = new Map<string, Asset>()
      const samples: Sample[] = []
      const file = new VFile({path: one.path, value: one.text})
      const {title} = one.frontMatter
      const processor = fileProcessor({world, assets, samples, opensChapter: index === 0, title})
      const tree = await processor.run(structuredClone(one.tree), file)
      return {file, tree, samples, assets}
    })
  )

  const assets = new Map(transformed.flatMap((one) => [...one.assets]))
  const value = collect(chapter, transformed, parsed[0]?.frontMatter ?? {}, assets)

  return {value, diagnostics: transformed.flatMap(({file}) => diagnosticsOf(file).toSorted(byPlace))}
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [first, second] = [startOf(a), startOf(b)]
  return first.line - second.line || first.column - second.column
}

function startOf({place}: Diagnostic): {line: number; column: number} {
  const start = place && 'start' in place ? place.start : place
  return start ?? {line: 0, column: 0}
}
