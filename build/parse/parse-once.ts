import type {Source} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import type {Memory} from '../model/world.ts'
import {type Parsed, parse} from './index.ts'

/** Parse a file of the manuscript, if the same text was not parsed before: then its tree is remembered. */
export function parseOnce(source: Source, memory: Memory): Promise<Diagnosed<Parsed>> {
  const key = {name: source.path, parts: {text: source.text}}
  return memory.recall('mdast', key, async () => parse(source))
}
