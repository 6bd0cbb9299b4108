import {z} from 'zod'
import type {Millimetres} from '../model/length.ts'

/** Width and height of the named sizes, in millimetres. */
const sizes = {
  '185x260': [185, 260],
  '170x240': [170, 240],
  '7x10in': [177.8, 254],
  a4: [210, 297],
  a5: [148, 210]
} satisfies Record<string, readonly [width: number, height: number]>

type SizeName = keyof typeof sizes

// `Object.keys` forgets the names that `sizes` was just given.
const names = Object.keys(sizes) as [SizeName, ...SizeName[]]

const side = z
  .number({error: 'millimetres, from 70 to 500'})
  .min(70, {error: 'millimetres, from 70 to 500'})
  .max(500, {error: 'millimetres, from 70 to 500'})
  .describe('In millimetres, from 70 to 500.')

/** Size of a page: its sides or a name. */
export const page = z
  .union([z.enum(names), z.strictObject({width: side, height: side})], {
    error: `\`width\` and \`height\` in millimetres, or one of ${names.map((name) => `\`${name}\``).join(', ')}`
  })
  .transform((value) => {
    const [width, height] = typeof value === 'string' ? sizes[value] : [value.width, value.height]
    // The unit that the key is documented to have.
    return {width: width as Millimetres, height: height as Millimetres}
  })
