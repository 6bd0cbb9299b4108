import {textOf} from './text.ts'

const expected = 'an ISBN of 13 digits that begins with 978 or 979, in quotation marks'

/** An ISBN-13 with its check digit (ISO 2108, EAN-13), with or without hyphens; comes out as it was written. */
export const isbn = textOf(expected).superRefine((written, context) => {
  const digits = written.replace(/[\s-]/g, '')
  if (!/^97[89]\d{10}$/.test(digits)) {
    context.addIssue({code: 'custom', message: expected})
    return
  }
  const right = checkDigit(digits.slice(0, 12))
  if (digits.endsWith(String(right))) return
  context.addIssue({
    code: 'custom',
    message: `an ISBN whose last digit fits the others; here it would be \`${right}\``
  })
})

/** The last digit of an EAN-13: with it, the digits times 1, 3, 1, 3 … sum up to a multiple of ten. */
export function checkDigit(first: string): number {
  const sum = [...first].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return (10 - (sum % 10)) % 10
}
