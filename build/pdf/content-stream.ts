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
 * An inline image is one operation, `BI`, whose operand is its dictionary. What
 * is broken is skipped, as readers do.
 *
 * @param source
 *   The stream, decoded; bytes as characters of Latin-1.
 */
export function* operationsOf(source: string): Generator<Operation> {
  let position = 0
  let start = 0
  let operands: Operand[] = []

  while (true) {
    skipBlanks()
    if (position >= source.length) return
    if (operands.length === 0) start = position
    const word = operand()
    if (word === undefined) continue
    if (typeof word !== 'string') {
      operands.push(word)
      continue
    }
    if (word === 'BI') operands = [inlineImage()]
    yield {operator: word, operands, raw: source.slice(start, position)}
    operands = []
  }

  function skipBlanks(): void {
    while (position < source.length) {
      const code = source.charCodeAt(position)
      if (code === percent)
        while (position < source.length && !isLineEnd(source.charCodeAt(position))) position++
      else if (isBlank(code)) position++
      else return
    }
  }

  /** An operand; an operator as a string; `undefined` for what is neither. */
  function operand(): Operand | string | undefined {
    const sign = source[position]
    if (sign === '/') return {name: nameHere()}
    if (sign === '(') return {text: literal()}
    if (sign === '[') return list(']')
    if (sign === '<') return source[position + 1] === '<' ? dictionary() : {text: hexadecimal()}
    const from = position
    while (position < source.length && isRegular(source.charCodeAt(position))) position++
    if (position === from) {
      position++
      return
    }
    const word = source.slice(from, position)
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return Number(word)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : word
  }

  function nameHere(): string {
    const from = position++
    while (position < source.length && isRegular(source.charCodeAt(position))) position++
    return source.slice(from, position)
  }

  function list(end: string): Operand[] {
    const items: Operand[] = []
    position++
    while (true) {
      skipBlanks()
      if (position >= source.length) return items
      if (source.startsWith(end, position)) {
        position += end.length
        return items
      }
      const item = operand()
      if (item !== undefined && typeof item !== 'string') items.push(item)
    }
  }

  function dictionary(): Dictionary {
    position++
    return dictionaryOf(list('>>'))
  }

  function hexadecimal(): string {
    const end = source.indexOf('>', position)
    const digits = source.slice(position + 1, end === -1 ? source.length : end).replace(/[^\da-f]/gi, '')
    position = end === -1 ? source.length : end + 1
    return (digits.length % 2 === 0 ? digits : `${digits}0`).replace(/../g, (pair) =>
      String.fromCharCode(Number.parseInt(pair, 16))
    )
  }

  function literal(): string {
    const from = ++position
    for (let depth = 1; position < source.length; position++) {
      const sign = source[position]
      if (sign === '\\') position++
      else if (sign === '(') depth++
      else if (sign === ')' && --depth === 0) break
    }
    return source.slice(from, position++).replace(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, unescaped)
  }

  /** The dictionary of an image in the stream; its data is left behind. */
  function inlineImage(): Dictionary {
    const items: Operand[] = []
    for (skipBlanks(); position < source.length; skipBlanks()) {
      const item = operand()
      if (item === 'ID') break
      if (item !== undefined && typeof item !== 'string') items.push(item)
    }
    const end = /\sEI(?=\s|$)/g
    end.lastIndex = position
    const found = end.exec(source)
    position = found ? found.index + found[0].length : source.length
    return dictionaryOf(items)
  }
}

const percent = 0x25

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

function unescaped(_: string, escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
  if (/^[\r\n]/.test(escaped)) return ''
  return {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}[escaped] ?? escaped
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c || code === 0
}

/** Neither white space nor one of `()<>[]{}/%`. */
function isRegular(code: number): boolean {
  return !isBlank(code) && !delimiters.has(code)
}

const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)))
