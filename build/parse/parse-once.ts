import type {Source} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import type {Memory} from '../model/world.ts'
import {type Parsed, parse} from './index.ts'

/** Parse a file of the manuscript, if it was not parsed before with the same text: then its tree is remembered. */
export function parseOnce(source: Source, memory: Memory): Promise<Diagnosed<Parsed>> {
  // What is remembered names the file.
  const key = {name: source.path, parts: {path: source.path, text: source.text}}
  return memory.recall('mdast', key, async () => parse(source))
}
