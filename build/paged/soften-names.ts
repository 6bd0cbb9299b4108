import type {ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visitElements} from '../model/visit-elements.ts'

/** Shorter names stay in one piece: in sentences, and in code. */
const [longestWord, longestCode] = [11, 8]

/** A name of several words without blanks, in a sentence: `DestinationRule`, `kube-apiserver`. */
const names = /([A-Za-z0-9][\w./:=-]*[A-Za-z0-9])/

/** Between two parts of a name: after a separator, before the capital that begins a word, before a number. */
const joint =
  /(?<=[\w)\]}"'][/.,=:_-]+)(?=[\w([{"'$])|(?<=\w[({]+)(?=[\w{"'])|(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=\d)/

/** Between two parts of an address: numbers with dots are left alone. */
const jointOfNumbers = /(?<=\d[/:])(?=\d)/

/** What is left of a name on a line, and what comes on the next, has so many characters. */
const least = 3

/**
 * Let long names in a line of text break between their words, in code and in
 * sentences.
 *
 * A name of forty characters that may not break leaves a line full of gaps
 * before it. (`wbr` is no character: what is copied stays the same. A hyphen
 * would be taken for a part of the name.)
 */
export function softenNames(tree: Root): void {
  visitElements(tree, (node) => {
    if (/^(pre|svg|h[1-6])$/.test(node.tagName)) return SKIP
    const isCode = node.tagName === 'code'
    node.children = node.children.flatMap((child) => {
      if (child.type !== 'text') return [child]
      if (isCode) return withBreaks(pieces(child.value, longestCode))
      const words = child.value.split(names).map((word) => pieces(word, longestWord))
      return withBreaks(words.reduce(joined))
    })
    return isCode ? SKIP : undefined
  })
}

/** The parts of a name between which it may break. */
function pieces(name: string, longest: number): string[] {
  if (name.length <= longest) return [name]
  const parts: string[] = []
  for (const part of name.split(/[A-Za-z]/.test(name) ? joint : jointOfNumbers)) {
    const before = parts.at(-1)
    if (before !== undefined && Math.min(before.length, part.length) < least) {
      parts[parts.length - 1] = before + part
    } else parts.push(part)
  }
  return parts
}

/** One text after the other: where they meet there is no break. */
function joined(before: string[], [first = '', ...rest]: string[]): string[] {
  return [...before.slice(0, -1), (before.at(-1) ?? '') + first, ...rest]
}

function withBreaks(parts: readonly string[]): ElementContent[] {
  return parts.flatMap((value, index): ElementContent[] => [
    ...(index > 0 ? [h('wbr')] : []),
    {type: 'text', value}
  ])
}
