/** Told of each operation: its operator, and where it begins and ends, operands included. */
export type OperationVisitor = (operator: string, start: number, end: number) => void

const code = (sign: string): number => sign.charCodeAt(0)
const openAngle = code('<')
const closeAngle = code('>')
const openParen = code('(')
const closeParen = code(')')
const backslash = code('\\')
const percent = code('%')
const slash = code('/')

const blank = 1
const delimiter = 2
/** White space and delimiters of PDF, by character code (ISO 32000-2, 7.2.3). */
const kinds = new Uint8Array(256)
for (const sign of '\0\t\n\f\r ') kinds[code(sign)] = blank
for (const sign of '()<>[]{}/%') kinds[code(sign)] = delimiter

/**
 * Go through the operations of a content stream without reading their
 * operands (ISO 32000-2, 7.8.2): a book has a million of them, and who asks
 * only what is marked needs no numbers and no strings.
 *
 * An inline image is one operation, `BI`. What is broken is skipped, as
 * readers do.
 *
 * @param bytes
 *   The stream, decoded.
 * @param visit
 *   Called for each operation, in order.
 */
export function scanOperations(bytes: Uint8Array, visit: OperationVisitor): void {
  const {length} = bytes
  let at = 0
  let start = -1

  while (at < length) {
    const sign = bytes[at] ?? 0
    const kind = kinds[sign]
    if (kind === blank) {
      at++
      continue
    }
    if (sign === percent) {
      while (at < length && bytes[at] !== 10 && bytes[at] !== 13) at++
      continue
    }
    if (start === -1) start = at
    if (kind === delimiter) {
      at = sign === openParen ? afterText(bytes, at) : afterDelimiter(bytes, at, sign)
      continue
    }
    const from = at++
    while (at < length && kinds[bytes[at] ?? 0] === 0) at++
    if (!isOperator(bytes[from] ?? 0)) continue
    const word = wordOf(bytes, from, at)
    if (word === 'true' || word === 'false' || word === 'null') continue
    if (word === 'BI') at = afterImage(bytes, at)
    visit(word, start, at)
    start = -1
  }
}

/** Numbers begin with a digit, a sign or a point; `'` and `"` are operators. */
function isOperator(sign: number): boolean {
  return sign >= 0x41 || sign === 0x27 || sign === 0x22
}

/** Past a string in hexadecimal digits, a name, or a bracket of any kind. */
function afterDelimiter(bytes: Uint8Array, at: number, sign: number): number {
  if (sign === openAngle && bytes[at + 1] !== openAngle) {
    const end = bytes.indexOf(closeAngle, at)
    return end === -1 ? bytes.length : end + 1
  }
  let end = at + 1
  if (sign === slash) while (end < bytes.length && kinds[bytes[end] ?? 0] === 0) end++
  return end
}

function afterText(bytes: Uint8Array, start: number): number {
  let depth = 0
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === backslash) at++
    else if (bytes[at] === openParen) depth++
    else if (bytes[at] === closeParen && --depth === 0) return at + 1
  }
  return bytes.length
}

function afterImage(bytes: Uint8Array, start: number): number {
  const rest = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.length - start).toString('latin1')
  const found = /\sID\s[\s\S]*?\sEI(?=\s|$)/.exec(rest)
  return found ? start + found.index + found[0].length : bytes.length
}

/** Operators come again and again: each is made once. */
const words = new Map<number, string>()

function wordOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 3) return String.fromCharCode(...bytes.subarray(start, end))
  let key = 0
  for (let at = start; at < end; at++) key = key * 256 + (bytes[at] ?? 0)
  let word = words.get(key)
  if (word === undefined) {
    word = String.fromCharCode(...bytes.subarray(start, end))
    words.set(key, word)
  }
  return word
}
