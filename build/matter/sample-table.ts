import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Book} from '../model/book.ts'
import type {SampleReport} from '../model/sample.ts'
import {visitElements} from '../model/visit-elements.ts'
import {wordingFor} from '../model/wording.ts'

/**
 * Fill in the tables that say how the samples of a book were checked (`::sample-report`).
 *
 * Edits the trees, as assembly does: the tables are part of the text from then on.
 *
 * @param book
 *   Assembled.
 * @param report
 *   What the checks counted.
 */
export function fillSampleTables(
  {metadata, chapters}: Pick<Book, 'metadata' | 'chapters'>,
  report: SampleReport
): void {
  for (const {parts} of chapters) {
    for (const {tree} of parts) {
      visitElements(tree, (node) => {
        if (node.tagName !== 'table' || node.properties['dataGenerated'] !== 'samples') return
        node.properties = {}
        node.children = contentOf(report, metadata.language)
      })
    }
  }
}

function contentOf(
  {languages, samples, resources, sources, withoutSchema, fragments, counterExamples}: SampleReport,
  language: string
): ElementContent[] {
  const {samples: words} = wordingFor(language)
  const rows = [
    ...languages.map((one) => [
      one.language,
      String(one.samples),
      one.parser === undefined ? words.unchecked : one.parser === 'own' ? words.ownParser : one.parser
    ]),
    [words.total, String(samples), ''],
    ...(resources > 0
      ? [[words.resources, String(resources), versionsOf(sources).join(words.separator)]]
      : []),
    ...(withoutSchema.length > 0
      ? [[words.withoutSchema, String(withoutSchema.length), words.syntaxOnly]]
      : []),
    ...(fragments > 0 ? [[words.fragments, String(fragments), words.inContext]] : []),
    ...(counterExamples > 0 ? [[words.counterExamples, String(counterExamples), words.mustFail]] : [])
  ]
  return [
    h('thead', row('th', [words.language, words.count, words.parser])),
    h(
      'tbody',
      rows.map((cells) => row('td', cells))
    )
  ]
}

const alignments = ['align-left', 'align-right', 'align-left']

function row(name: 'th' | 'td', cells: readonly string[]): Element {
  return h(
    'tr',
    cells.map((text, index) =>
      h(name, {className: [alignments[index] ?? ''], ...(name === 'th' && {scope: 'col'})}, text)
    )
  )
}

/** `istio 1.30.3` of `istio/istio@1.30.3:manifests/…`, each once. */
function versionsOf(sources: readonly string[]): readonly string[] {
  return [
    ...new Set(
      sources.map((source) => {
        const [, name, version] = /^(?:[\w.-]+\/)?([\w.-]+)(?:@| v)([\w.-]+)/.exec(source) ?? []
        return name === undefined ? source : `${name} ${version?.replace(/^v(?=\d)/, '')}`
      })
    )
  ]
}
