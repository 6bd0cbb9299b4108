import {closest, distance} from 'fastest-levenshtein'
import {parsePrinter} from '../config/parse-printer.ts'
import type {Diagnosed, Diagnostic, Place} from '../model/diagnostic.ts'
import type {Printer} from '../model/printer.ts'
import type {Files} from '../model/world.ts'
import {bundledPrinters} from '../world/printer-files.ts'

/** Where an author keeps printers of their own, in the book's folder. */
const ownFolder = 'printers'

/**
 * What printers take, by name: a file in the book's folder goes before one of
 * the pipeline's.
 *
 * Reports a name that no file has (`print/unknown-printer`), and what
 * `parsePrinter` reports.
 *
 * @param names
 *   Each printer once.
 * @param named
 *   File, and place in it, to name when a printer is unknown.
 */
export async function readPrinters(
  names: readonly string[],
  files: Files,
  named: {readonly file: string; readonly place: Place | undefined}
): Promise<Diagnosed<readonly Printer[]>> {
  const bundled = await bundledPrinters()
  const own = ((await files.list(ownFolder)) ?? []).flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? [])
  const known = [...new Set([...own, ...bundled.keys()])].toSorted()

  const read = await Promise.all(
    names.map(async (name): Promise<Diagnosed<Printer | undefined>> => {
      const path = `${ownFolder}/${name}.yaml`
      const bytes = await files.read(path)
      const text = bytes ? new TextDecoder().decode(bytes) : bundled.get(name)
      return text === undefined
        ? {value: undefined, diagnostics: [unknownPrinter(name, known, named)]}
        : parsePrinter(name, text, path)
    })
  )
  return {
    value: read.flatMap(({value}) => value ?? []),
    diagnostics: read.flatMap(({diagnostics}) => diagnostics)
  }
}

function unknownPrinter(
  name: string,
  known: readonly string[],
  {file, place}: {readonly file: string; readonly place: Place | undefined}
): Diagnostic {
  const guess = closest(name, known)
  return {
    rule: 'print/unknown-printer',
    severity: 'error',
    message: `Unexpected printer \`${name}\`, expected one of ${known.map((one) => `\`${one}\``).join(', ')}`,
    file,
    place,
    hints: [
      ...(distance(name, guess) <= 2 ? [`Did you mean \`${guess}\`?`] : []),
      `Say what it takes in \`${ownFolder}/${name}.yaml\``
    ]
  }
}
