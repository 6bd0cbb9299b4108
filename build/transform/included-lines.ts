import {posix} from 'node:path'
import type {Files} from '../model/world.ts'
import type {FenceMeta} from './fence-meta.ts'
import type {FenceProblem} from './fence-place.ts'
import {inRanges} from './line-ranges.ts'
import type {Problem} from './messages.ts'
import {nearest} from './nearest.ts'
import {findRegions} from './regions.ts'

/** A line of a file that a listing shows. */
export interface IncludedLine {
  readonly text: string
  /** In its file, from 1. */
  readonly number: number
  /** Of the first character of `text`, from 1. */
  readonly column: number
}

/** What is wrong with an include, with the place in the fence's meta. */
export type IncludeProblem = FenceProblem & Pick<Problem, 'rule'>

/**
 * Read the lines that a fence includes from a file.
 *
 * @param path
 *   Below the book's folder.
 * @param meta
 *   Of the fence; `lines` counts in the file, or in the region when there is one.
 * @param files
 *   Where files are read.
 * @returns
 *   Lines without markers of regions, as far as they are there, and errors:
 *   `listings/missing-file`, `listings/unknown-region`, `listings/unclosed-region`,
 *   `listings/bad-range`.
 */
export async function includedLines(
  path: string,
  meta: FenceMeta,
  files: Files
): Promise<{readonly lines: readonly IncludedLine[]; readonly problems: readonly IncludeProblem[]}> {
  const bytes = await files.read(path)
  if (!bytes) return {lines: [], problems: [await missingFile(path, meta, files)]}

  const all = new TextDecoder()
    .decode(bytes)
    .replace(/\s+$/, '')
    .split(/\r\n|\n|\r/)
  const {regions, markers} = findRegions(all)
  const problems: IncludeProblem[] = []
  let lines = all.map((text, index): IncludedLine => ({text, number: index + 1, column: 1}))

  if (meta.region !== undefined) {
    const {region: name} = meta
    const offset = meta.offsets.region ?? 0
    const region = regions.find((one) => one.name === name)
    const names = [...new Set(regions.map((one) => one.name))]
    if (!region) {
      const guess = nearest(name, names)
      problems.push({
        rule: 'listings/unknown-region',
        message: `Unexpected region \`${name}\`, expected one that \`${path}\` marks`,
        offset,
        hint: guess
          ? `Did you mean \`region="${guess}"\`?`
          : names.length > 0
            ? `Write one of ${names.map((one) => `\`region="${one}"\``).join(', ')}`
            : `Mark it in the file with the comments \`# region ${name}\` and \`# endregion\``
      })
    } else if (!region.closed) {
      problems.push({
        rule: 'listings/unclosed-region',
        message: `Unexpected end of \`${path}\`, expected the end of region \`${name}\` of line ${region.first - 1}`,
        offset,
        hint: `Add the comment \`# endregion ${name}\` to the file`
      })
    }
    lines = region ? lines.slice(region.first - 1, Math.max(region.last, region.first - 1)) : []
  }

  const {lines: ranges} = meta
  if (ranges && (meta.region === undefined || lines.length > 0)) {
    const count = lines.length
    for (const {first, last, offset} of ranges) {
      if (first <= count && (last <= count || last === Number.POSITIVE_INFINITY)) continue
      const hint = first <= count ? `Write \`${first}-${count}\`` : undefined
      const what = meta.region === undefined ? `\`${path}\`` : `region \`${meta.region}\``
      problems.push({
        rule: 'listings/bad-range',
        message: `Unexpected line ${first > count ? first : last}, expected one of the ${count} lines of ${what}`,
        offset,
        hint
      })
    }
    lines = lines.filter((_, index) => inRanges(index + 1, ranges))
  }

  return {lines: withoutIndent(withoutBlankEnds(lines.filter(({number}) => !markers.has(number)))), problems}
}

async function missingFile(path: string, meta: FenceMeta, files: Files): Promise<IncludeProblem> {
  const guess = nearest(posix.basename(path), (await files.list(posix.dirname(path))) ?? [])
  const wanted = posix.join(posix.dirname(meta.file ?? ''), guess ?? '')
  return {
    rule: 'listings/missing-file',
    message: `Unexpected \`file="${meta.file}"\`, expected a file \`${path}\` in the book’s folder`,
    offset: meta.offsets.file ?? 0,
    hint: guess && `Did you mean \`file="${wanted}"\`?`
  }
}

function withoutBlankEnds(lines: readonly IncludedLine[]): readonly IncludedLine[] {
  const hasText = ({text}: IncludedLine): boolean => text.trim() !== ''
  return lines.slice(Math.max(0, lines.findIndex(hasText)), lines.findLastIndex(hasText) + 1)
}

/** What stands in a file's depths starts at the margin of the page. */
function withoutIndent(lines: readonly IncludedLine[]): readonly IncludedLine[] {
  const indents = lines
    .filter(({text}) => text.trim() !== '')
    .map(({text}) => /^[ \t]*/.exec(text)?.[0] ?? '')
  const common = indents.reduce((a, b) => {
    let length = 0
    while (length < a.length && a[length] === b[length]) length++
    return a.slice(0, length)
  }, indents[0] ?? '')

  return lines.map((line) => ({
    ...line,
    text: line.text.slice(common.length),
    column: line.column + common.length
  }))
}
