import {z} from 'zod'
import type {Millimetres} from '../model/length.ts'

const millimetresIn = {mm: 1, in: 25.4, pt: 25.4 / 72} as const

const aLength = 'a length such as `3mm` or `0.125in`'
const aSize = 'a size such as `185x260mm` or `7x10in`'

/** A length with its unit: `3mm`, `0.125in`, `7pt`. */
export const length = z
  .string({error: aLength})
  .regex(/^\d+(?:\.\d+)?(?:mm|in|pt)$/, {error: aLength})
  .transform((value) => millimetres(Number.parseFloat(value), value.replace(/[\d.]/g, '')))

/** Width and height with their unit: `185x260mm`, `7x10in`. */
export const size = z
  .string({error: aSize})
  .regex(/^\d+(?:\.\d+)?x\d+(?:\.\d+)?(?:mm|in)$/, {error: aSize})
  .transform((value) => {
    const [width = '', height = ''] = value.split('x')
    const unit = height.replace(/[\d.]/g, '')
    return {
      width: millimetres(Number.parseFloat(width), unit),
      height: millimetres(Number.parseFloat(height), unit)
    }
  })

/** To a millionth, so that an inch is 25.4 and not 25.400000000000002. */
function millimetres(value: number, unit: string): Millimetres {
  const factor = unit === 'in' || unit === 'pt' ? millimetresIn[unit] : millimetresIn.mm
  return (Math.round(value * factor * 1e6) / 1e6) as Millimetres // The unit is in the name.
}
