import {styleText} from 'node:util'
import type {Point} from 'unist'
import type {Diagnostic, Place} from '../model/diagnostic.ts'
import {quote} from './quote.ts'

/** How diagnostics are written. */
export interface TextOptions {
  /** Text of the file, to quote the line from (default: nothing is quoted). */
  readonly source?: string | undefined
  /** Path of a file as the author would type it (default: as it is in the diagnostic). */
  readonly pathOf?: (file: string) => string
  /** Whether to colour for a terminal (default: `false`). */
  readonly colour?: boolean
}

/**
 * Write one diagnostic the way an author reads it: place first, so that a
 * terminal or editor can jump there.
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: TextOptions = {}): string {
  const {source, pathOf = (file) => file, colour = false} = options
  const {file, severity, message, rule, hints = [], related} = diagnostic
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, {validateStream: false}) : text

  const start = startOf(diagnostic.place)
  const [line, caret] = source !== undefined && start ? quote(source, start) : []

  return [
    `${paint('bold', at(pathOf(file), start))} ${paint(severity === 'error' ? 'red' : 'yellow', `${severity}:`)} ${message} ${paint('dim', `(${rule})`)}`,
    ...(line === undefined ? [] : [line]),
    ...(caret === undefined ? [] : [paint('red', caret)]),
    ...(related ? [`  ${at(pathOf(related.file), startOf(related.place))} ${related.message}`] : []),
    ...hints.map((hint) => `  ${paint('cyan', 'hint:')} ${hint}`)
  ].join('\n')
}

/** Where a place begins. */
export function startOf(place: Place | undefined): Point | undefined {
  return place && 'start' in place ? place.start : place
}

function at(path: string, start: Point | undefined): string {
  return start ? `${path}:${start.line}:${start.column}` : path
}
