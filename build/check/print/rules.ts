import type {PrintedBook} from '../../model/edition.ts'
import type {Source} from '../../model/printer.ts'
import type {PrintFacts} from './facts.ts'

/** What a rule looks at. */
export interface PrintSubject {
  readonly facts: PrintFacts
  readonly printed: PrintedBook
  /** BCP 47. */
  readonly language: string
}

/** What a rule found. */
export interface PrintFinding {
  /** Begins with “Unexpected”. */
  readonly message: string
  /** Position of the page, from 0. */
  readonly page?: number | undefined
  /** Whether the printer would refuse the file, or only advises (default: `error`). */
  readonly severity?: 'error' | 'warning' | undefined
  readonly hint?: string | undefined
}

/** A line of the table, with what is wrong. */
export interface PrintResult {
  readonly check: string
  readonly found: string
  readonly expected: string
  readonly source?: Source | undefined
  readonly findings: readonly PrintFinding[]
}

/** One thing that must hold for an interior. */
export type PrintRule = (subject: PrintSubject) => PrintResult

/** `3.18 mm` from pt. */
export function millimetres(points: number): string {
  return `${number((points * 25.4) / 72)} mm`
}

/** At most two digits after the point. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Whether two lengths in pt are the same to a hundredth. */
export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.01
}
