import type {Root} from 'mdast'
import type {Point} from 'unist'
import {isMap, isScalar, LineCounter, parseDocument} from 'yaml'
import type {AnchorId} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import {isAnchorId} from './anchor-id.ts'

/** What a file says about itself between two lines of `---` at its start. */
export interface FrontMatter {
  /** Id of the chapter, for references from other chapters. */
  readonly id?: AnchorId | undefined
  /** Title of the chapter, used when the text has no `#` heading. */
  readonly title?: string | undefined
  /** Whether there may be a title in it that could not be read. */
  readonly isUnreadable?: true
}

const keys = ['id', 'title'] as const

/**
 * Read the YAML front matter of a file.
 *
 * Errors: `front-matter/syntax` for broken YAML, `front-matter/not-a-map`, `front-matter/not-a-text`
 * for a value that is not a string, `front-matter/bad-id`; warns about keys that mean nothing
 * (`front-matter/unknown-key`).
 *
 * @param tree
 *   Whole file; front matter is its first node, if it has any.
 * @param file
 *   Path to name in diagnostics.
 * @returns
 *   What is usable of the front matter.
 */
export function readFrontMatter(tree: Root, file: string): Diagnosed<FrontMatter> {
  const [node] = tree.children
  if (node?.type !== 'yaml') return {value: {}, diagnostics: []}

  const lines = new LineCounter()
  const document = parseDocument(node.value, {lineCounter: lines, prettyErrors: false})
  const diagnostics: Diagnostic[] = []

  // The first line of the YAML is the one after `---`.
  const firstLine = (node.position?.start.line ?? 1) + 1
  const report = (
    severity: Diagnostic['severity'],
    problem: string,
    offset: number | undefined,
    message: string,
    hints: readonly string[] = []
  ): void => {
    const {line, col} = lines.linePos(offset ?? 0)
    const place: Point = {line: firstLine + line - 1, column: col}
    diagnostics.push({rule: `front-matter/${problem}`, severity, message, file, place, hints})
  }

  for (const {message, pos} of document.errors) {
    report('error', 'syntax', pos[0], `Unexpected front matter, expected YAML: ${message}`)
  }
  if (diagnostics.length > 0) return {value: {isUnreadable: true}, diagnostics}
  if (document.contents === null) return {value: {}, diagnostics}

  if (!isMap(document.contents)) {
    report(
      'error',
      'not-a-map',
      document.contents.range?.[0],
      'Unexpected front matter, expected keys with values',
      ['Write `title: …` on a line of its own']
    )
    return {value: {isUnreadable: true}, diagnostics}
  }

  const value: {id?: AnchorId; title?: string; isUnreadable?: true} = {}
  for (const {key, value: content} of document.contents.items) {
    const offset = isScalar(key) ? key.range?.[0] : undefined
    const name = isScalar(key) ? String(key.value) : ''
    const known = keys.find((one) => one === name)
    if (!known) {
      report('warning', 'unknown-key', offset, `Unexpected key \`${name}\`, expected \`id\` or \`title\``, [
        'Leave it out: what is said of the whole book stands in `book.yaml`'
      ])
      continue
    }

    const text = isScalar(content) ? content.value : undefined
    if (typeof text !== 'string') {
      report('error', 'not-a-text', offset, `Unexpected value of \`${name}\`, expected a text`, [
        `Put it in quotation marks: \`${name}: "…"\``
      ])
      if (known === 'title') value.isUnreadable = true
    } else if (known === 'title') {
      value.title = text
    } else if (isAnchorId(text)) {
      value.id = text
    } else {
      report(
        'error',
        'bad-id',
        offset,
        `Unexpected id \`${text}\`, expected ASCII letters, digits, \`.\`, \`_\`, \`-\``,
        ['Write an id such as `ch-overview`']
      )
    }
  }

  return {value, diagnostics}
}
