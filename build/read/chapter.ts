import {posix} from 'node:path'
import {closest} from 'fastest-levenshtein'
import type {ChapterEntry, ChapterSources} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import type {Files} from '../model/world.ts'
import {readSource} from './source.ts'

/**
 * Read the file of a chapter, or the files of its folder: `index.md`, or
 * `README.md` where there is none, then those whose names begin with a number,
 * by that number.
 *
 * Reports `manuscript/missing`, and of a folder `manuscript/no-index` and
 * `manuscript/unnumbered` (Markdown that will not be read, also in a folder
 * below); of each file what `readSource` reports.
 *
 * @param entry
 *   Chapter as the configuration names it.
 * @param files
 *   The book's folder.
 * @param config
 *   Path of the configuration, to name where the chapter is listed.
 * @param listed
 *   Paths of all chapters of the book.
 * @returns
 *   The chapter; `undefined` when none of it could be read.
 */
export async function readChapter(
  entry: ChapterEntry,
  files: Files,
  config: string,
  listed: readonly string[]
): Promise<Diagnosed<ChapterSources | undefined>> {
  const names = await files.list(entry.path)
  if (!names && !(await files.read(entry.path))) {
    return {value: undefined, diagnostics: [await missing(entry, files, config, listed)]}
  }

  const paths = names ? inOrder(names).map((name) => `${entry.path}/${name}`) : [entry.path]
  const read = await Promise.all(paths.map((path) => readSource(path, files)))
  const sources = read.flatMap(({value}) => value ?? [])

  return {
    value: sources.length > 0 ? {role: entry.role, path: entry.path, sources} : undefined,
    diagnostics: [
      ...(names ? aboutFolder(entry, names, config) : []),
      ...(names ? await aboutSubfolders(entry, names, files) : []),
      ...read.flatMap(({diagnostics}) => diagnostics)
    ]
  }
}

function inOrder(names: readonly string[]): readonly string[] {
  const byNumber = (a: string, b: string) =>
    Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1)
  return [...openingIn(names), ...names.filter(isNumbered).toSorted(byNumber)]
}

/** The file with the chapter's title: code hosts and GitBook show `README.md` for a folder. */
function openingIn(names: readonly string[]): readonly string[] {
  const [first] = ['index.md', 'readme.md'].flatMap(
    (one) => names.find((name) => name.toLowerCase() === one) ?? []
  )
  return first === undefined ? [] : [first]
}

/** Also what only other programs would read. */
function isMarkdown(name: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(name)
}

function isNumbered(name: string): boolean {
  return /^\d.*\.md$/.test(name)
}

function aboutFolder(
  {path, place}: ChapterEntry,
  names: readonly string[],
  config: string
): readonly Diagnostic[] {
  const opening = openingIn(names)
  const unread = names.filter((name) => isMarkdown(name) && !opening.includes(name) && !isNumbered(name))
  const noIndex: Diagnostic = {
    rule: 'manuscript/no-index',
    severity: 'error',
    message: `Unexpected folder \`${path}\` without \`index.md\`, expected it to begin with the chapter's title`,
    file: config,
    place,
    hints: [`Write \`${path}/index.md\` with the title: \`# …\``]
  }

  return [
    ...(opening.length > 0 ? [] : [noIndex]),
    ...unread.map(
      (name): Diagnostic => ({
        rule: 'manuscript/unnumbered',
        severity: 'warning',
        message: 'Unexpected file beside a chapter, expected its name to begin with a number: it is left out',
        file: `${path}/${name}`,
        hints: [`Say which place it has: \`01-${name.replace(/\.\w+$/, '.md')}\``]
      })
    )
  ]
}

/** A chapter has no folders with text. Folders with listings may have Markdown among them, and others a README. */
async function aboutSubfolders(
  {path}: ChapterEntry,
  names: readonly string[],
  files: Files
): Promise<readonly Diagnostic[]> {
  const folders = names.filter((name) => !name.includes('.')).map((name) => `${path}/${name}`)
  const inside = await Promise.all(folders.map((folder) => files.list(folder)))

  return folders.flatMap((folder, index) => {
    const content = inside[index] ?? []
    if (!content.every((name) => isMarkdown(name) || /^[^.]*$|\.(?:png|jpe?g|gif|svg|webp)$/i.test(name)))
      return []
    const unread = content.filter((name) => isMarkdown(name) && !/^readme\./i.test(name))
    return unread.map(
      (name): Diagnostic => ({
        rule: 'manuscript/unnumbered',
        severity: 'warning',
        message: `Unexpected file in a folder of a chapter, expected it in \`${path}\` itself: it is left out`,
        file: `${folder}/${name}`,
        hints: [
          `List \`${folder}\` under \`chapters\`, or move it: \`${path}/01-${name.replace(/\.\w+$/, '.md')}\``
        ]
      })
    )
  })
}

async function missing(
  {path, place}: ChapterEntry,
  files: Files,
  config: string,
  listed: readonly string[]
): Promise<Diagnostic> {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
  const names = ((await files.list(folder)) ?? []).map((name) =>
    folder === '.' ? name : `${folder}/${name}`
  )
  // A chapter that was renamed is nowhere else in the list, and kept its number more often than its words.
  const free = names.filter((name) => /(?:^|\/)[^.]*(?:\.md)?$/.test(name) && !listed.includes(name))
  const number = /^\d+/.exec(posix.basename(path))?.[0]
  const sameNumber = free.filter((name) => /^\d+/.exec(posix.basename(name))?.[0] === number)
  const candidates = number !== undefined && sameNumber.length > 0 ? sameNumber : free

  return {
    rule: 'manuscript/missing',
    severity: 'error',
    message: `Unexpected chapter \`${path}\`, expected a file or folder that exists`,
    file: config,
    place,
    hints: candidates.length > 0 ? [`Did you mean \`${closest(path, candidates)}\`?`] : []
  }
}
