import {z} from 'zod'

const expected = 'a list such as `[figures, tables]`, or a mapping such as `{listings: false}`'

const names = ['figures', 'tables', 'listings'] as const

const wanted = z
  .array(z.enum(names, {error: '`figures`, `tables` or `listings`'}), {error: expected})
  .transform((list) => ({
    figures: list.includes('figures'),
    tables: list.includes('tables'),
    listings: list.includes('listings')
  }))

const switches = z.strictObject(
  {
    figures: switchKey('List of figures.'),
    tables: switchKey('List of tables.'),
    listings: switchKey('List of listings.')
  },
  {error: expected}
)

/** Which lists follow the table of contents: those that are named, or all but those switched off. */
export const lists = z.union([switches, wanted], {error: expected})

function switchKey(description: string) {
  return z.boolean({error: '`true` or `false`'}).default(true).describe(description)
}
