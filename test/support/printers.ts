import {parsePrinter} from '../../build/config/parse-printer.ts'
import type {Printer} from '../../build/model/printer.ts'
import {bundledPrinters} from '../../build/world/printer-files.ts'
import {said} from './said.ts'

const files = await bundledPrinters()

/** A printer that comes with the pipeline. */
export function printer(name: string): Printer {
  const {value, diagnostics} = parsePrinter(name, files.get(name) ?? '', `printers/${name}.yaml`)
  if (!value) throw new Error(said(diagnostics))
  return value
}
