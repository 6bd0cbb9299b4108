/** What a byte begins, or that it ends a name, a number or an operator. */
const [regular, blank, comment, name, literal, angle, closeAngle, list, closeList, stray] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9
] as const

const roles = new Uint8Array(256)
for (const [signs, role] of [
  ['\0\t\n\f\r ', blank],
  ['%', comment],
  ['/', name],
  ['(', literal],
  ['<', angle],
  ['>', closeAngle],
  ['[', list],
  [']', closeList],
  ['){}', stray]
] as const)
  for (const sign of signs) roles[sign.charCodeAt(0)] = role

/** Past the end, nothing ends. */
function roleAt(bytes: Uint8Array, at: number): number {
  return roles[bytes[at] ?? 0x21] ?? regular
}

/** What an operand is; lists and dictionaries are operands between brackets. */
export type OperandKind = 'number' | 'name' | 'literal' | 'hexadecimal' | 'word' | '[' | ']' | '<<' | '>>'

/**
 * Reads a content stream operation by operation (ISO 32000-2, 7.8.2), and
 * only as much of it as is asked for: where operands stand is known at once,
 * what they are is read on demand.
 *
 * An inline image is one operation, `BI`, whose operands are those of its
 * dictionary; its data is left out. What is broken is skipped, as readers do.
 */
export class ContentScanner {
  /** Of the operation at hand, by `operatorCode`; 0 for one of more than three letters. */
  operator = 0
  /** Where the operation begins, with its operands. */
  start = 0
  /** Where the operator ends. */
  end = 0
  /** How many operands there are, brackets among them. */
  count = 0
  /** What `readString` has read. */
  text = new Uint8Array(64)

  readonly #bytes: Uint8Array
  #word = 0
  #wordEnd = 0
  readonly #kinds: OperandKind[] = []
  readonly #from: number[] = []
  readonly #to: number[] = []
  /** Brackets that are open. */
  readonly #open: ('<<' | '[')[] = []

  /**
   * @param bytes
   *   Decoded stream.
   * @param from
   *   Offset to begin at (default: the beginning).
   */
  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes
    this.end = from
  }

  /** Go to the next operation; `false` when there is none. */
  next(): boolean {
    this.#forget()
    const bytes = this.#bytes
    const {length} = bytes
    let at = this.end
    while (at < length) {
      const byte = bytes[at] ?? 0
      const role = roles[byte] ?? regular
      if (role === blank) {
        at++
        continue
      }
      if (role === comment) {
        at = endOfLine(bytes, at)
        continue
      }
      if (this.count === 0) this.start = at
      if (role !== regular) {
        at = this.#operandAt(at, role)
        continue
      }
      const from = at
      do at++
      while (at < length && roleAt(bytes, at) === regular)
      if (byte <= 0x39 && isNumber(bytes, from, at)) this.#add('number', from, at)
      else if (isValue(bytes, from, at)) this.#add('word', from, at)
      else if (this.#open.length === 0) {
        this.#word = from
        this.#wordEnd = at
        this.operator = codeOf(bytes, from, at)
        this.end = this.operator === inlineImage ? this.#imageAt(at) : at
        return true
      }
    }
    this.end = length
    return false
  }

  /** The operator as text: `endbfchar`. */
  get operatorText(): string {
    return latin(this.#bytes, this.#word, this.#wordEnd)
  }

  /** What an operand is; `undefined` for one that is not there. */
  kind(index: number): OperandKind | undefined {
    return index < this.count ? this.#kinds[index] : undefined
  }

  /** An operand as it is written: `/F1`. */
  raw(index: number): string {
    return latin(this.#bytes, this.#from[index] ?? 0, this.#to[index] ?? 0)
  }

  /** A number; what is none, and what is not there, is `NaN`. */
  number(index: number): number {
    if (this.kind(index) !== 'number') return Number.NaN
    return decimal(this.#bytes, this.#from[index] ?? 0, this.#to[index] ?? 0)
  }

  /** Put the bytes of a string into `text`; returns how many there are. */
  readString(index: number): number {
    const [from, to] = [this.#from[index] ?? 0, this.#to[index] ?? 0]
    if (this.text.length < to - from) this.text = new Uint8Array(2 * (to - from))
    return this.#kinds[index] === 'hexadecimal'
      ? readHexadecimal(this.#bytes, from, to, this.text)
      : readLiteral(this.#bytes, from, to, this.text)
  }

  #forget(): void {
    this.count = 0
    if (this.#open.length > 0) this.#open.length = 0
  }

  #add(kind: OperandKind, from: number, to: number): void {
    const index = this.count++
    this.#kinds[index] = kind
    this.#from[index] = from
    this.#to[index] = to
  }

  /** Take in what begins with a delimiter; returns where it ends. */
  #operandAt(at: number, role: number): number {
    const bytes = this.#bytes
    const {length} = bytes
    let end = at + 1
    switch (role) {
      case comment:
        return endOfLine(bytes, at)
      case name:
        while (end < length && roleAt(bytes, end) === regular) end++
        this.#add('name', at, end)
        return end
      case literal:
        end = endOfLiteral(bytes, at)
        this.#add('literal', at + 1, end)
        return end + 1
      case angle:
        if (roleAt(bytes, end) === angle) return this.#bracket('<<', end + 1)
        while (end < length && roleAt(bytes, end) !== closeAngle) end++
        this.#add('hexadecimal', at + 1, end)
        return end + 1
      case list:
        return this.#bracket('[', end)
      case closeList:
        if (this.#open.at(-1) === '[') this.#close(']', at, end)
        return end
      case closeAngle:
        if (this.#open.at(-1) !== '<<' || roleAt(bytes, end) !== closeAngle) return end
        this.#close('>>', at, end + 1)
        return end + 1
      default:
        return end
    }
  }

  #bracket(sign: '<<' | '[', end: number): number {
    this.#open.push(sign)
    this.#add(sign, end - sign.length, end)
    return end
  }

  #close(sign: '>>' | ']', from: number, to: number): void {
    this.#open.pop()
    this.#add(sign, from, to)
  }

  /** Read the dictionary of an image in the stream; returns where its data ends. */
  #imageAt(from: number): number {
    const {start} = this
    this.#forget()
    const bytes = this.#bytes
    const {length} = bytes
    let at = from
    while (at < length) {
      const role = roleAt(bytes, at)
      if (role === blank) at++
      else if (role !== regular) at = this.#operandAt(at, role)
      else {
        const begin = at
        do at++
        while (at < length && roleAt(bytes, at) === regular)
        if (isNumber(bytes, begin, at)) this.#add('number', begin, at)
        else if (isValue(bytes, begin, at)) this.#add('word', begin, at)
        else if (this.#open.length === 0 && codeOf(bytes, begin, at) === imageData) break
      }
    }
    this.start = start
    for (; at + 2 < length; at++) {
      if (roleAt(bytes, at) !== blank || bytes[at + 1] !== 0x45 || bytes[at + 2] !== 0x49) continue
      if (at + 3 === length || roleAt(bytes, at + 3) === blank) return at + 3
    }
    return length
  }
}

/** An operator of up to three letters as a number, which is compared more quickly. */
export function operatorCode(operator: string): number {
  return codeOf(Buffer.from(operator, 'latin1'), 0, operator.length)
}

const [inlineImage, imageData] = [operatorCode('BI'), operatorCode('ID')]

function codeOf(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > 3) return 0
  let code = 0
  for (let at = from; at < to; at++) code = code * 256 + (bytes[at] ?? 0)
  return code
}

/** A sign, digits, a point: numbers of PDF have no exponents. */
function isNumber(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from]
  let digits = 0
  let points = 0
  for (let at = first === 0x2b || first === 0x2d ? from + 1 : from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x30 && byte <= 0x39) digits++
    else if (byte !== 0x2e || ++points > 1) return false
  }
  return digits > 0
}

/** Whether a word is `true`, `false` or `null`. */
function isValue(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 4 || to - from > 5) return false
  const word = latin(bytes, from, to)
  return word === 'true' || word === 'false' || word === 'null'
}

/** As many digits as a number holds exactly. */
const exact = 15

function decimal(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > exact) return Number(latin(bytes, from, to))
  let value = 0
  let scale = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 0x2e) scale = 1
    else if (byte >= 0x30) {
      value = value * 10 + byte - 0x30
      scale *= 10
    }
  }
  const size = scale > 1 ? value / scale : value
  return bytes[from] === 0x2d ? -size : size
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++
  return at
}

function endOfLiteral(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x5c) at++
    else if (byte === 0x28) depth++
    else if (byte === 0x29 && --depth === 0) return at
  }
  return bytes.length
}

/** Pairs of digits; a last one without another is the upper half of a byte. */
function readHexadecimal(bytes: Uint8Array, from: number, to: number, text: Uint8Array): number {
  let count = 0
  let upper = -1
  for (let at = from; at < to; at++) {
    const digit = digitOf(bytes[at] ?? 0)
    if (digit < 0) continue
    if (upper < 0) upper = digit
    else {
      text[count++] = (upper << 4) | digit
      upper = -1
    }
  }
  if (upper >= 0) text[count++] = upper << 4
  return count
}

function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** What stands after a backslash, and the byte it is for. */
const escapes = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c]
])

function readLiteral(bytes: Uint8Array, from: number, to: number, text: Uint8Array): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== 0x5c) {
      text[count++] = byte
      continue
    }
    if (++at >= to) break
    const next = bytes[at] ?? 0
    if (isOctal(next)) {
      let value = next - 0x30
      for (let more = 0; more < 2 && at + 1 < to && isOctal(bytes[at + 1] ?? 0); more++)
        value = value * 8 + (bytes[++at] ?? 0) - 0x30
      text[count++] = value & 0xff
    } else if (next === 0x0d) {
      if (bytes[at + 1] === 0x0a) at++
    } else if (next !== 0x0a) text[count++] = escapes.get(next) ?? next
  }
  return count
}

function isOctal(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x37
}
