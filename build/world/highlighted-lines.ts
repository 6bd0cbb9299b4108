import type {Element, ElementContent, Root} from 'hast'

/** A line of a highlighted listing, in a form that can be kept as JSON. */
export type HighlightedLine = {
  /** In the code that was given, from 1: lines that hold only a notation are left out. */
  readonly number: number
  /** Besides `line`. */
  readonly classes: readonly string[]
  readonly tokens: readonly (readonly [text: string, ...classes: string[]])[]
}

/**
 * Read the lines from the tree that the highlighter made.
 *
 * @param tree
 *   Root of `pre`, `code`, and a `span.line` for each line, with `data-line` and with `span`s in
 *   it whose `class` is a blank-separated string.
 * @returns
 *   Lines; blanks at the start and end of a token are apart from it, without a class.
 */
export function linesOf(tree: Root): readonly HighlightedLine[] {
  const code = elementsIn(elementsIn(tree)[0])[0]
  return elementsIn(code).map((line) => ({
    number: Number(line.properties['data-line']),
    classes: classesOf(line).filter((name) => name !== 'line'),
    tokens: withoutFinalBlanks(joinEqual(line.children.flatMap(tokensOf)))
  }))
}

/** A `code` element as `Highlighter` of the world promises it. */
export function codeOf(lines: readonly HighlightedLine[]): Element {
  return {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: lines.flatMap(({number, classes, tokens}, index): ElementContent[] => {
      const line: Element = {
        type: 'element',
        tagName: 'span',
        properties: {className: ['line', ...classes], dataLine: number},
        children: tokens.map(([value, ...className]) =>
          className.length === 0
            ? {type: 'text', value}
            : {type: 'element', tagName: 'span', properties: {className}, children: [{type: 'text', value}]}
        )
      }
      return index === 0 ? [line] : [{type: 'text', value: '\n'}, line]
    })
  }
}

type Tokens = HighlightedLine['tokens']

function tokensOf(node: ElementContent): Tokens {
  if (node.type === 'text') return [[node.value]]
  if (node.type !== 'element') return []
  const text = node.children.map((child) => ('value' in child ? child.value : '')).join('')
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return [[before], [core, ...classesOf(node)], [after]]
}

/** Without empty tokens, and with neighbours of the same kind in one. */
function joinEqual(tokens: Tokens): Tokens {
  const result: [string, ...string[]][] = []
  for (const [text, ...classes] of tokens) {
    const last = result.at(-1)
    if (text === '') continue
    if (last && last.slice(1).join() === classes.join()) last[0] += text
    else result.push([text, ...classes])
  }
  return result
}

/** Where a notation was taken off the end of a line. */
function withoutFinalBlanks(tokens: Tokens): Tokens {
  return tokens.flatMap(([text, ...classes], index): Tokens => {
    const kept = index === tokens.length - 1 ? text.replace(/[ \t]+$/, '') : text
    return kept === '' ? [] : [[kept, ...classes]]
  })
}

function elementsIn(node: Root | Element | undefined): readonly Element[] {
  return (node?.children ?? []).filter((child) => child.type === 'element')
}

function classesOf({properties}: Element): readonly string[] {
  const names = properties['class'] ?? properties['className'] ?? []
  return (Array.isArray(names) ? names : String(names).split(' ')).map(String).filter(Boolean)
}
