import {ContentScanner, type OperandKind} from './content-scanner.ts'
import {latin1} from './stream-bytes.ts'

/** A name, such as `/F1`, with its solidus. */
export interface Name {
  readonly name: string
}

/** A string: its bytes as characters of Latin-1. */
export interface Text {
  readonly text: string
}

/** What stands before an operator. */
export type Operand = number | boolean | null | Name | Text | Dictionary | readonly Operand[]

export interface Dictionary {
  readonly entries: ReadonlyMap<string, Operand>
}

/** An operator with its operands, and the text that they stand in. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly Operand[]
  readonly raw: string
}

/**
 * Split a content stream into its operations (ISO 32000-2, 7.8.2).
 *
 * For those who look at operands as values; `ContentScanner` reads only what is asked for.
 *
 * An inline image is one operation, `BI`, whose operand is its dictionary. What
 * is broken is skipped, as readers do.
 *
 * @param source
 *   The stream, decoded; bytes as characters of Latin-1.
 */
export function* operationsOf(source: string): Generator<Operation> {
  const scanner = new ContentScanner(Buffer.from(source, 'latin1'))
  while (scanner.next()) {
    const operator = scanner.operatorText
    const operands = operandsOf(scanner)
    yield {
      operator,
      operands: operator === 'BI' ? [dictionaryOf(operands)] : operands,
      raw: source.slice(scanner.start, scanner.end)
    }
  }
}

/** The operands of an operation as values; what a bracket holds is one operand. */
function operandsOf(scanner: ContentScanner, at = {index: 0}, end?: OperandKind): readonly Operand[] {
  const operands: Operand[] = []
  while (at.index < scanner.count) {
    const kind = scanner.kind(at.index)
    const index = at.index++
    if (kind === end) break
    if (kind === 'number') operands.push(scanner.number(index))
    else if (kind === 'name') operands.push({name: scanner.raw(index)})
    else if (kind === 'literal' || kind === 'hexadecimal')
      operands.push({text: latin1(scanner.text.subarray(0, scanner.readString(index)))})
    else if (kind === '[') operands.push(operandsOf(scanner, at, ']'))
    else if (kind === '<<') operands.push(dictionaryOf(operandsOf(scanner, at, '>>')))
    else if (kind === 'word') operands.push(wordOf(scanner.raw(index)))
  }
  return operands
}

/** What is written as a word and is no operator. */
function wordOf(word: string): boolean | null {
  return word === 'null' ? null : word === 'true'
}

function dictionaryOf(items: readonly Operand[]): Dictionary {
  const entries = new Map<string, Operand>()
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]]
    if (isName(key) && value !== undefined) entries.set(key.name, value)
  }
  return {entries}
}

/** Whether an operand is a name. */
export function isName(operand: Operand | undefined): operand is Name {
  return typeof operand === 'object' && operand !== null && 'name' in operand
}

/** Whether an operand is a string. */
export function isText(operand: Operand | undefined): operand is Text {
  return typeof operand === 'object' && operand !== null && 'text' in operand
}

/** The operands that are numbers. */
export function numbersOf(operands: readonly Operand[]): number[] {
  return operands.filter((operand) => typeof operand === 'number')
}
