import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import type {Printer, Source, Sourced} from '../model/printer.ts'
import {type PrinterSettings, printerSchema} from './printer-schema.ts'
import {readSettings} from './read-settings.ts'

/**
 * Read what a printer takes from YAML 1.2.
 *
 * Reports what `readSettings` does, and a number whose source is not there
 * (`config/unknown-source`).
 *
 * @param name
 *   What the printer is called on the command line.
 * @param text
 *   Contents of its file.
 * @param file
 *   Path to name in diagnostics.
 * @returns
 *   The printer; `undefined` when something is wrong.
 */
export function parsePrinter(name: string, text: string, file: string): Diagnosed<Printer | undefined> {
  const {value: settings, diagnostics} = readSettings(text, file, printerSchema)
  if (!settings) return {value: undefined, diagnostics}

  const missing: Diagnostic[] = []
  const sources = new Map(Object.entries(settings.data.sources))

  /** A number with its source instead of the name of that. */
  function sourced<Value>(
    {value, source: key}: {readonly value: Value; readonly source: string},
    ...path: readonly string[]
  ): Sourced<Value> {
    const source = sources.get(key)
    if (!source) {
      missing.push({
        rule: 'config/unknown-source',
        severity: 'error',
        message: `Unexpected source \`${key}\`, expected one of ${[...sources.keys()].map((one) => `\`${one}\``).join(', ')}`,
        file,
        place: settings?.places.ofValue([...path, 'source'])
      })
    }
    return {value, source: source ?? nowhere}
  }

  const printer = printerOf(name, settings.data, sourced)
  return {value: missing.length > 0 ? undefined : printer, diagnostics: [...diagnostics, ...missing]}
}

const nowhere: Source = {where: '', date: '', sure: 'memory'}

type Attach = <Value>(
  number: {readonly value: Value; readonly source: string},
  ...path: readonly string[]
) => Sourced<Value>

function printerOf(name: string, settings: PrinterSettings, sourced: Attach): Printer {
  const optional = <Value>(
    number: {readonly value: Value; readonly source: string} | undefined,
    path: string
  ): Sourced<Value> | undefined => number && sourced(number, path)

  return {
    name,
    title: settings.title,
    trim: sourced(settings.trim, 'trim'),
    sizePages: optional(settings['size-pages'], 'size-pages'),
    papers: new Map(
      Object.entries(settings.papers).map(([paper, {ink, pages, spine}]) => [
        paper,
        {
          ink,
          pages: sourced(pages, 'papers', paper, 'pages'),
          spine: sourced(spine, 'papers', paper, 'spine')
        }
      ])
    ),
    bleed: sourced(settings.bleed, 'bleed'),
    marks: sourced(settings.marks, 'marks'),
    gutter: sourced(settings.gutter, 'gutter'),
    safe: sourced(settings.safe, 'safe'),
    multiple: sourced(settings.multiple, 'multiple'),
    blankLast: sourced(settings['blank-last'], 'blank-last'),
    blankRun: optional(settings['blank-run'], 'blank-run'),
    colour: sourced(settings.colour, 'colour'),
    standard: sourced(settings.standard, 'standard'),
    forbidden: sourced(settings.forbidden, 'forbidden'),
    fileSize: optional(settings['file-size'], 'file-size'),
    ink: optional(settings.ink, 'ink'),
    resolution: sourced(settings.resolution, 'resolution'),
    textSize: sourced(settings['text-size'], 'text-size'),
    ruleWidth: sourced(settings['rule-width'], 'rule-width'),
    refusedLanguages: optional(settings['refused-languages'], 'refused-languages'),
    spineText: sourced(settings['spine-text'], 'spine-text'),
    cover: sourced(settings.cover, 'cover')
  }
}
