/** A value before an operator; arrays and dictionaries are flattened, which the operators here do not mind. */
export type Operand = number | string | readonly number[]

/** Told of each operator with the operands before it, which are only valid during the call. */
export type Visitor = (operator: string, operands: readonly Operand[]) => void

const code = (sign: string): number => sign.charCodeAt(0)
const [openAngle, closeAngle, openParen, closeParen, slash, backslash, percent, minus, plus, dot] = [
  ...'<>()/\\%-+.'
].map(code)

/** White space and delimiters of PDF, by character code: they end a name, a number or an operator. */
const ends = new Uint8Array(256)
for (const sign of '\0\t\n\f\r ()<>[]{}/%') ends[code(sign)] = 1

/**
 * Read the operators of a content stream (ISO 32000-2, 7.8.2).
 *
 * Numbers come as numbers, names with their `/`, strings as arrays of bytes:
 * most have two, and a typed array costs more than the rest of reading one. Inline
 * images (`BI … EI`) are not known: browsers do not write them.
 *
 * @param bytes
 *   Decoded stream.
 * @param visit
 *   Called for each operator, in order.
 */
export function readOperators(bytes: Uint8Array, visit: Visitor): void {
  const operands: Operand[] = []
  let at = 0

  while (at < bytes.length) {
    const sign = bytes[at] ?? 0
    if (sign === openAngle && bytes[at + 1] === openAngle) {
      at += 2
    } else if (sign === openAngle) {
      const end = bytes.indexOf(closeAngle ?? 0, at)
      operands.push(hexadecimal(bytes, at + 1, end === -1 ? bytes.length : end))
      at = end === -1 ? bytes.length : end + 1
    } else if (sign === openParen) {
      const end = endOfLiteral(bytes, at)
      operands.push(literal(bytes, at + 1, end))
      at = end + 1
    } else if (sign === percent) {
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
    } else if (sign !== slash && ends[sign] === 1) {
      at++
    } else {
      let end = at + 1
      while (end < bytes.length && ends[bytes[end] ?? 0] === 0) end++
      if (sign === minus || sign === plus || sign === dot || (sign >= 48 && sign <= 57)) {
        operands.push(decimal(bytes, at, end))
      } else {
        const word = wordOf(bytes, at, end)
        if (sign === slash) operands.push(word)
        else {
          visit(word, operands)
          operands.length = 0
        }
      }
      at = end
    }
  }
}

/** Operators and names of resources come again and again: each is made once. */
const words = new Map<number, string>()

function wordOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 6) return latin(bytes, start, end)
  let key = 0
  for (let at = start; at < end; at++) key = key * 256 + (bytes[at] ?? 0)
  const known = words.get(key)
  if (known !== undefined) return known
  const word = latin(bytes, start, end)
  words.set(key, word)
  return word
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}

/** PDF numbers have no exponents: digits, a sign, a point. */
function decimal(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  let scale = 0
  for (let at = start; at < end; at++) {
    const sign = bytes[at] ?? 0
    if (sign === dot) scale = 1
    else if (sign >= 48 && sign <= 57) {
      value = value * 10 + sign - 48
      scale *= 10
    }
  }
  const size = scale > 1 ? value / scale : value
  return bytes[start] === minus ? -size : size
}

function hexadecimal(bytes: Uint8Array, start: number, end: number): readonly number[] {
  const result: number[] = []
  let high = -1
  for (let at = start; at < end; at++) {
    const digit = digits[bytes[at] ?? 0] ?? -1
    if (digit < 0) continue
    if (high < 0) high = digit
    else {
      result.push((high << 4) | digit)
      high = -1
    }
  }
  if (high >= 0) result.push(high << 4)
  return result
}

/** Values of hexadecimal digits by character code; -1 for what is none. */
const digits = Int8Array.from({length: 256}, (_, sign) => {
  const value = Number.parseInt(String.fromCharCode(sign), 16)
  return Number.isNaN(value) ? -1 : value
})

function endOfLiteral(bytes: Uint8Array, start: number): number {
  let depth = 0
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === backslash) at++
    else if (bytes[at] === openParen) depth++
    else if (bytes[at] === closeParen && --depth === 0) return at
  }
  return bytes.length
}

const escapes: Readonly<Record<string, number>> = {n: 10, r: 13, t: 9, b: 8, f: 12}

function literal(bytes: Uint8Array, start: number, end: number): readonly number[] {
  const result: number[] = []
  for (let at = start; at < end; at++) {
    const sign = bytes[at] ?? 0
    if (sign !== backslash) {
      result.push(sign)
      continue
    }
    const digits = /^[0-7]{1,3}/.exec(latin(bytes, at + 1, Math.min(at + 4, end)))?.[0]
    if (digits !== undefined) {
      result.push(Number.parseInt(digits, 8) & 255)
      at += digits.length
    } else {
      const next = bytes[++at] ?? 0
      if (next !== 10 && next !== 13) result.push(escapes[String.fromCharCode(next)] ?? next)
    }
  }
  return result
}
