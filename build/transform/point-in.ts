import type {Point} from 'unist'

/**
 * Where in a file a character of a node's source stands.
 *
 * @param source
 *   The node as written.
 * @param at
 *   In the source, from 0.
 * @param start
 *   Where the node begins.
 */
export function pointIn(source: string, at: number, start: Point): Point {
  const lines = source.slice(0, at).split('\n')
  const last = lines.at(-1) ?? ''
  return {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + at : last.length + 1,
    ...(start.offset !== undefined && {offset: start.offset + at})
  }
}
