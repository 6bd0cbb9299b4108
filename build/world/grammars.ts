import {readdir, readFile} from 'node:fs/promises'
import {hashOf} from './hash.ts'

/** A TextMate grammar of our own. */
export interface Grammar {
  /** Language it is for, as authors write it. */
  readonly name: string
  readonly scopeName: string
  /** Other names of the language. */
  readonly aliases: readonly string[]
  /** Languages of other grammars that it includes. */
  readonly embeddedLangs: readonly string[]
  readonly patterns: readonly unknown[]
  readonly repository: Readonly<Record<string, unknown>>
}

const folder = new URL('../../assets/grammars/', import.meta.url)

/**
 * Read the grammars in `assets/grammars/`.
 *
 * @returns
 *   Grammars, sorted by file name, and the hash of all of them.
 */
export async function readGrammars(): Promise<{
  readonly grammars: readonly Grammar[]
  readonly hash: string
}> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tmLanguage.json')).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
  // Files of the project itself, which its tests run.
  const grammars = texts.map((text) => JSON.parse(text) as Grammar)

  return {grammars, hash: hashOf(texts.join('\0'))}
}
