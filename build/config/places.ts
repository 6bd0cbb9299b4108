import type {Point, Position} from 'unist'
import {type Document, isMap, isNode, isScalar, type LineCounter, type Node} from 'yaml'
import type {Place} from '../model/diagnostic.ts'

/** Where things are in a YAML file, by their path of keys and positions. */
export interface Places {
  /** The value at a path, or the nearest one above it that exists. */
  readonly ofValue: (path: readonly PropertyKey[]) => Place
  /** The key of a mapping. */
  readonly ofKey: (path: readonly PropertyKey[], key: string) => Place | undefined
}

/** Look up places in a document that was parsed with a line counter. */
export function placesOf(document: Document, lines: LineCounter): Places {
  return {
    ofValue(path) {
      for (let depth = path.length; depth >= 0; depth--) {
        const node = nodeAt(path.slice(0, depth))
        const place = node && stretch(node)
        // Of a mapping that lacks something, only where it begins: it may be the whole file.
        if (place) return depth === path.length && isScalar(node) ? place : place.start
      }
      return {line: 1, column: 1}
    },
    ofKey(path, key) {
      const map = nodeAt(path)
      const pair = isMap(map)
        ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined
      return isNode(pair?.key) ? stretch(pair.key) : undefined
    }
  }

  function nodeAt(path: readonly PropertyKey[]): Node | undefined {
    const node = document.getIn(path, true)
    return isNode(node) ? node : undefined
  }

  function stretch({range}: Node): Position | undefined {
    return range ? positionOf(lines, range[0], range[1]) : undefined
  }
}

/** A stretch of a file between two offsets. */
export function positionOf(lines: LineCounter, start: number, end: number): Position {
  return {start: pointOf(lines, start), end: pointOf(lines, end)}
}

function pointOf(lines: LineCounter, offset: number): Point {
  const {line, col} = lines.linePos(offset)
  // Before the first line break of an empty file the counter knows no line.
  return {line: Math.max(line, 1), column: Math.max(col, 1)}
}
