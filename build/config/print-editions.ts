import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import type {PrintEdition} from '../model/edition.ts'
import type {Printer} from '../model/printer.ts'
import type {PrintSettings} from './book-config.ts'

/**
 * The interiors to make: the author's settings for each of some printers.
 *
 * Reports a paper that a printer does not have (`print/unknown-paper`).
 *
 * @param settings
 *   Of the book.
 * @param printers
 *   What they take.
 * @param file
 *   Path of the configuration.
 * @param hasProof
 *   Whether pages are shown with the printers' lines over them.
 */
export function printEditions(
  settings: PrintSettings,
  printers: readonly Printer[],
  file: string,
  hasProof: boolean
): Diagnosed<readonly PrintEdition[]> {
  const diagnostics: Diagnostic[] = []
  const editions = printers.flatMap((printer): readonly PrintEdition[] => {
    const own = settings.printers[printer.name]
    const [usual = ''] = printer.papers.keys()
    const name = own?.paper ?? settings.paper ?? usual
    const paper = printer.papers.get(name)
    if (!paper) {
      const names = [...printer.papers.keys()].map((one) => `\`${one}\``).join(', ')
      diagnostics.push({
        rule: 'print/unknown-paper',
        severity: 'error',
        message: `Unexpected paper \`${name}\` for \`${printer.name}\`, expected one of ${names}`,
        file,
        place: settings.place,
        hints: [`Say it for this printer only: \`printers: {${printer.name}: {paper: ${usual}}}\``]
      })
      return []
    }
    return [
      {
        kind: 'print',
        printer,
        paper: {...paper, name},
        trim: own?.trim ?? settings.trim,
        isbn: settings.isbn,
        addOn: settings.addOn,
        notes: settings.notes,
        hasProof,
        suffix: printers.length > 1 ? `-${printer.name}` : ''
      }
    ]
  })

  return {value: editions, diagnostics}
}
