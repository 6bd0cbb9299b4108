/** A bar: its left and its right edge. */
export type Bar = readonly [left: number, right: number]

/** Widths of the seven modules of a digit, as bits: odd parity, on the left (ISO/IEC 15420). */
const odd = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011'
]

/** On the right every bit is the other one; even parity is that backwards. */
const right = odd.map((bits) => [...bits].map((bit) => (bit === '1' ? '0' : '1')).join(''))
const even = right.map((bits) => [...bits].reverse().join(''))

/** Parities of the left half, odd as 0, by the first digit. */
const parities = [
  '000000',
  '001011',
  '001101',
  '001110',
  '010011',
  '011001',
  '011100',
  '010101',
  '010110',
  '011010'
]

/** How many bars and modules an EAN-13 has; bars of an add-on come after them. */
const [barCount, moduleCount] = [30, 95]

/**
 * Read an EAN-13 from its bars.
 *
 * @param bars
 *   In any order.
 * @returns
 *   Thirteen digits with a right check digit; `undefined` when it is none.
 */
export function readBarcode(bars: readonly Bar[]): string | undefined {
  const own = bars.toSorted(([one], [other]) => one - other).slice(0, barCount)
  const [start, end] = [own[0]?.[0], own.at(-1)?.[1]]
  if (own.length < barCount || start === undefined || end === undefined) return
  const unit = (end - start) / moduleCount
  const bits = Array.from({length: moduleCount}, (_, index) => {
    const middle = start + (index + 0.5) * unit
    return own.some(([left, edge]) => left < middle && middle < edge) ? '1' : '0'
  }).join('')

  const digitAt = (position: number) => bits.slice(position, position + 7)
  const left = [0, 1, 2, 3, 4, 5].map((index) => digitAt(3 + index * 7))
  const parity = left.map((digit) => (odd.includes(digit) ? '0' : '1')).join('')
  const digits = [
    parities.indexOf(parity),
    ...left.map((digit) => (odd.includes(digit) ? odd : even).indexOf(digit)),
    ...[0, 1, 2, 3, 4, 5].map((index) => right.indexOf(digitAt(50 + index * 7)))
  ]
  const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0)
  return digits.includes(-1) || sum % 10 !== 0 ? undefined : digits.join('')
}
