import type {AnchorId, Book} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Flow} from '../model/press.ts'

/**
 * What went wrong in the layout of a flow, at the place in the manuscript that
 * stands next before it.
 *
 * @param name
 *   Of the flow: names the file when no place is known.
 */
export function layoutDiagnostics(name: string, {problems}: Flow, book: Book): readonly Diagnostic[] {
  return problems.map(({rule, message, near}) => {
    // The ids of a flow are the book's.
    const target = near === undefined ? undefined : book.targets.get(near as AnchorId)
    return {
      rule,
      // A line that is too wide is ugly; everything else loses text.
      severity: rule === 'layout/overfull' ? 'warning' : 'error',
      message,
      file: target?.path ?? name,
      place: target?.place,
      hints: hints[rule]
    }
  })
}

const hints: Readonly<Record<string, readonly string[]>> = {
  'layout/clipped': ['Make the figure or the table row smaller, or split it'],
  'layout/overfull': ['Break the long word or line, or make the table narrower'],
  'layout/no-progress': ['Make what cannot be broken smaller than a page']
}
