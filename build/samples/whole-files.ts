import {posix} from 'node:path'
import type {Files} from '../model/world.ts'
import type {TitledSample} from './titled-samples.ts'

/** A file of the author's that listings show only parts of. */
export interface WholeFile {
  /** Without its folder. */
  readonly name: string
  /** As the author wrote it, but as printed where it is printed. */
  readonly text: string
  /** Those that show something of it, in the order of the book. */
  readonly parts: readonly TitledSample[]
}

/**
 * Read the files that listings cut parts out of: a reader who is told to run or apply one needs all of it.
 *
 * @param samples
 *   Of a chapter. A listing includes from one file at most.
 * @param files
 *   Where files are read. One that is not there any more is left out: its listings show what there was.
 * @returns
 *   In the order of their first parts; without those that a listing shows from the first line to the last.
 */
export async function wholeFiles(
  samples: readonly TitledSample[],
  {read}: Pick<Files, 'read'>
): Promise<readonly WholeFile[]> {
  const byPath = Map.groupBy(samples, ({sample}) => sample.lines.find(({path}) => path !== sample.path)?.path)
  const found = await Promise.all(
    [...byPath].map(async ([path, parts]) => {
      const bytes = path === undefined ? undefined : await read(path)
      if (path === undefined || bytes === undefined) return []
      const lines = new TextDecoder()
        .decode(bytes)
        .replace(/\s+$/, '')
        .split(/\r\n|\n|\r/)
      const isShown = parts.some(({sample}) => sample.lines.length === lines.length)
      return isShown ? [] : [{name: posix.basename(path), text: withoutCallouts(lines, parts), parts}]
    })
  )
  return found.flat()
}

/** Signs of callouts stand in the author's file, too. */
function withoutCallouts(lines: readonly string[], parts: readonly TitledSample[]): string {
  const printed = [...lines]
  for (const {line, column, text} of parts.flatMap(({sample}) => sample.lines)) {
    printed[line - 1] = (lines[line - 1] ?? '').slice(0, column - 1) + text
  }
  return `${printed.join('\n')}\n`
}
