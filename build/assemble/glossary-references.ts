import type {GlossaryEntry, NumberedChapter} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import {hasClass} from './classes.ts'
import {elementsOf} from './elements-of.ts'
import {nearest} from './nearest.ts'
import {fold} from './sort-key.ts'

/**
 * Lead every `a.glossref` to its term in the glossary.
 *
 * Errors (`glossary/unknown-term`) about a term that the glossary does not have; its link loses its
 * `href`, the words stay.
 */
export function resolveTerms(
  chapters: readonly NumberedChapter[],
  glossary: readonly GlossaryEntry[]
): readonly Diagnostic[] {
  const entries = new Map(
    glossary.flatMap((entry) => [entry.term, ...entry.variants].map((name) => [fold(name), entry] as const))
  )
  const diagnostics: Diagnostic[] = []

  for (const part of chapters.flatMap(({parts}) => parts)) {
    for (const element of elementsOf(part)) {
      if (!hasClass(element, 'glossref')) continue

      const term = String(element.properties['dataTerm'] ?? '')
      const entry = entries.get(fold(term))
      delete element.properties['dataTerm']
      if (entry) {
        element.properties['href'] = `#${entry.id}`
        continue
      }

      const guess = entries.get(nearest(fold(term), entries.keys()) ?? '')
      delete element.properties['href']
      diagnostics.push({
        rule: 'glossary/unknown-term',
        severity: 'error',
        message: `Unexpected term \`${term}\`, expected a term of \`glossary.yaml\``,
        file: part.path,
        place: element.position,
        hints: [
          ...(guess ? [`Did you mean \`:term[${guess.term}]\`?`] : []),
          `Explain it in \`glossary.yaml\`: \`- {term: ${term}, definition: …}\``
        ]
      })
    }
  }

  return diagnostics
}
