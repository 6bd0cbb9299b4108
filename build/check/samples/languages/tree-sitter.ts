import {fileURLToPath} from 'node:url'
import type {Node, Parser} from 'web-tree-sitter'
import {type Finding, quoted} from '../finding.ts'
import {brackets, type Lexis} from './brackets.ts'

/** Grammars by language: the file in its package. */
const grammars = {
  go: 'tree-sitter-go/tree-sitter-go.wasm',
  python: 'tree-sitter-python/tree-sitter-python.wasm',
  rust: 'tree-sitter-rust/tree-sitter-rust.wasm',
  hcl: '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm',
  lua: '@tree-sitter-grammars/tree-sitter-lua/tree-sitter-lua.wasm'
} as const

export type Grammar = keyof typeof grammars

/** Comments and strings, for languages whose parsers do not say which bracket is open. */
const lexes: Readonly<Partial<Record<Grammar, Omit<Lexis, 'rule'>>>> = {
  go: {
    skipped: /"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])+'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    opening: /["`]/
  },
  python: {
    skipped: /"{3}[\s\S]*?"{3}|'{3}[\s\S]*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*/g,
    opening: /["']/
  },
  rust: {
    skipped: /\/\/[^\n]*|\/\*[\s\S]*?\*\/|r(#*)"[\s\S]*?"\1|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[^'\n]+|[^'\\\n])'/g,
    opening: /"/
  },
  hcl: {skipped: /"(?:\\.|[^"\\\n])*"|(?:#|\/\/)[^\n]*|\/\*[\s\S]*?\*\//g, opening: /"/}
}

const parsers = new Map<Grammar, Promise<Parser>>()

/** A way to make a file of a fragment: what stands before and after it, each on lines of its own. */
export type Wrapping = readonly [before: string, after: string]

/**
 * Reports the first place that does not fit a grammar.
 *
 * @param language
 *   Name of the grammar.
 * @param title
 *   For the message: `Go`.
 * @param text
 *   The code.
 * @param wrappings
 *   What to try besides the code as it is; it is right when one of them is.
 * @param inspect
 *   Finds what the grammar is too generous for.
 */
export async function treeSitter(
  language: Grammar,
  title: string,
  text: string,
  wrappings: readonly Wrapping[] = [],
  inspect?: (root: Node) => Omit<Finding, 'rule'> | undefined
): Promise<readonly Finding[]> {
  const parser = await parserFor(language)
  const whole = firstError(parser, text)
  if (!whole && inspect) {
    const tree = parser.parse(text)
    const found = tree && inspect(tree.rootNode)
    tree?.delete()
    return found ? [{rule: `samples/${language}`, ...found}] : []
  }
  if (!whole || wrappings.some(([before, after]) => !firstError(parser, `${before}\n${text}\n${after}`))) {
    return []
  }

  const plain = lexes[language] && brackets(text, {rule: `samples/${language}`, ...lexes[language]})
  if (plain && plain.length > 0) return plain.slice(0, 1)
  const {missing, row, column} = whole
  const there = text.split('\n')[row]?.slice(column)
  const shown = there?.trim() ? quoted(there) : 'end of the line'
  const message = `Unexpected ${shown}, expected ${missing ? `\`${missing}\`` : title}`
  return [{rule: `samples/${language}`, message, line: row, column}]
}

/** Loaded when a book has the language. */
function parserFor(language: Grammar): Promise<Parser> {
  const known = parsers.get(language)
  if (known) return known
  const loading = (async () => {
    const {Language, Parser} = await import('web-tree-sitter')
    await Parser.init()
    const parser = new Parser()
    const path = fileURLToPath(import.meta.resolve(grammars[language]))
    return parser.setLanguage(await Language.load(path))
  })()
  parsers.set(language, loading)
  return loading
}

interface ErrorPlace {
  /** The punctuation or word that is missing, when it is known. */
  readonly missing: string | undefined
  readonly row: number
  readonly column: number
}

function firstError(parser: Parser, text: string): ErrorPlace | undefined {
  const tree = parser.parse(text)
  if (!tree) return undefined
  const node = errorIn(tree.rootNode)
  // A node lives as long as its tree.
  const found = node && {
    missing: node.isMissing && !node.isNamed ? node.type : undefined,
    row: node.startPosition.row,
    column: node.startPosition.column
  }
  tree.delete()
  return found
}

/** The first error, as deep as it goes. */
function errorIn(node: Node): Node | undefined {
  if (node.isMissing) return node
  if (!node.hasError) return undefined
  for (const child of node.children) {
    const inner = child && errorIn(child)
    if (inner) return inner
  }
  return node.isError ? node : undefined
}
