import {VFile} from 'vfile'
import {hasClass} from '../assemble/classes.ts'
import type {Chapter, ChapterSources, Source} from '../model/book.ts'
import {copyNodes, copyTree} from '../model/copy-tree.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import type {World} from '../model/world.ts'
import {parseOnce} from '../parse/parse-once.ts'
import {chapterOf, type TransformedSource, transformFile} from '../transform/index.ts'

/** Chapters of a book that is being written; what does not change is read once. */
export interface KeptChapters {
  /** Read those that are new or have changed; only their changed files are parsed and transformed. */
  readonly read: (chapters: readonly ChapterSources[]) => Promise<readonly ChapterSources[]>
  readonly diagnosticsOf: (path: string) => readonly Diagnostic[]
  /** A copy to be edited; nothing before it was read. */
  readonly whole: (path: string) => Chapter | undefined
  /** The same without the lines of listings, which are more than half of a book on software: enough to refer to it. */
  readonly outline: (path: string) => Chapter | undefined
}

/** A file after its own transforms, and what it was made of. */
interface KeptFile {
  readonly text: string
  readonly opensChapter: boolean
  /** Files that it shows or includes. */
  readonly read: ReadonlyMap<string, Uint8Array | undefined>
  readonly transformed: TransformedSource
  readonly diagnostics: readonly Diagnostic[]
}

interface KeptChapter {
  readonly files: readonly KeptFile[]
  readonly chapter: Diagnosed<Chapter>
  readonly outline: Chapter
}

/** Keep the chapters of a book in memory. */
export function keepChapters(world: World): KeptChapters {
  const chapters = new Map<string, KeptChapter>()
  const files = new Map<string, KeptFile>()

  async function isSame(file: KeptFile, source: Source, opensChapter: boolean): Promise<boolean> {
    if (file.text !== source.text || file.opensChapter !== opensChapter) return false
    const found = [...file.read].map(async ([path, bytes]) => isEqual(await world.read(path), bytes))
    return (await Promise.all(found)).every(Boolean)
  }

  async function fileOf(source: Source, opensChapter: boolean): Promise<KeptFile> {
    // A file may be a chapter of its own and in the folder of another one.
    const key = JSON.stringify([source.path, opensChapter])
    const known = files.get(key)
    if (known && (await isSame(known, source, opensChapter))) return known
    const read = new Map<string, Uint8Array | undefined>()
    const watched: World = {
      ...world,
      async read(path) {
        const bytes = await world.read(path)
        read.set(path, bytes)
        return bytes
      }
    }
    const {value, diagnostics} = await parseOnce(source, world)
    const transformed = await transformFile(value, opensChapter, watched)
    const file = {text: source.text, opensChapter, read, transformed, diagnostics}
    files.set(key, file)
    return file
  }

  /** Whether a chapter was new or had changed. */
  async function readChapter(sources: ChapterSources): Promise<boolean> {
    const known = chapters.get(sources.path)
    const own = await Promise.all(sources.sources.map((source, index) => fileOf(source, index === 0)))
    const isKnown =
      known?.chapter.value.role === sources.role &&
      known.files.length === own.length &&
      own.every((file, at) => file === known.files[at])
    if (isKnown) return false
    const {value, diagnostics} = chapterOf(
      sources,
      own.map(({transformed}) => copyOfFile(transformed))
    )
    chapters.set(sources.path, {
      files: own,
      chapter: {value, diagnostics: [...own.flatMap((file) => file.diagnostics), ...diagnostics]},
      outline: outlineOf(value)
    })
    return true
  }

  function whole(path: string): Chapter | undefined {
    const kept = chapters.get(path)
    return kept && copyOf(kept.chapter.value)
  }

  function outline(path: string): Chapter | undefined {
    const kept = chapters.get(path)
    return kept && copyOf(kept.outline)
  }

  return {
    async read(all) {
      const isNew = await Promise.all(all.map(readChapter))
      return all.filter((_, index) => isNew[index])
    },
    diagnosticsOf: (path) => chapters.get(path)?.chapter.diagnostics ?? [],
    whole,
    outline
  }
}

/** To gather footnotes of a chapter, trees of its files are edited, and messages added. */
function copyOfFile(one: TransformedSource): TransformedSource {
  const file = new VFile({path: one.file.path, value: one.file.value})
  file.messages.push(...one.file.messages)
  return {...one, file, tree: copyTree(one.tree)}
}

function outlineOf(chapter: Chapter): Chapter {
  const outline = copyOf(chapter)
  for (const {tree} of outline.parts) {
    visitElements(tree, (element) => {
      // Answers may be shown in another chapter, with their listings.
      if (hasClass(element, 'block-answer')) return SKIP
      // What authors wrote in HTML may hold what is referred to.
      if (element.tagName === 'pre' && hasClass(element, 'code')) element.children = []
      return
    })
  }
  return outline
}

function copyOf(chapter: Chapter): Chapter {
  const parts = chapter.parts.map((part) => ({
    ...part,
    tree: copyTree(part.tree),
    footnotes: part.footnotes.map((note) => ({...note, children: copyNodes(note.children)}))
  }))
  return {...chapter, parts}
}

function isEqual(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0
}
