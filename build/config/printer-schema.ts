import {z} from 'zod'
import {forbiddenThings} from '../model/printer.ts'
import {length, size} from './lengths.ts'
import {text} from './text.ts'

const source = z.strictObject(
  {
    where: text,
    date: z.iso.date({error: 'a date such as `2026-11-23`'}),
    sure: z.enum(['official', 'agreed', 'single', 'memory'], {
      error: '`official`, `agreed`, `single` or `memory`'
    })
  },
  {error: 'a mapping with `where`, `date` and `sure`'}
)

/** A value that says where it was read. */
function sourced<Schema extends z.ZodType>(value: Schema) {
  return z.strictObject({value, source: text}, {error: 'a mapping with `value` and `source`'})
}

function count(error: string, least = 1) {
  return z.number({error}).int({error}).min(least, {error})
}

const pages = count('a number of pages')
const points = z.number({error: 'a size in pt'}).positive({error: 'a size in pt'})
const flag = z.boolean({error: '`true` or `false`'})
const outer = {top: length, bottom: length, outside: length}
const mapping = (example: string) => ({error: `a mapping such as \`${example}\``})

const paper = z.strictObject(
  {
    ink: z.enum(['black', 'colour'], {error: '`black` or `colour`'}),
    pages: sourced(z.strictObject({least: pages, most: pages}, mapping('{least: 24, most: 800}'))),
    spine: sourced(z.strictObject({page: length, added: length}, mapping('{page: 0.05mm, added: 0mm}')))
  },
  {error: 'a mapping with `ink`, `pages` and `spine`'}
)

/** What a file in `printers/` may say; every number names one of `sources`. */
export const printerSchema = z.strictObject(
  {
    title: text,
    sources: z.record(z.string(), source, {error: 'a mapping of names to sources'}),
    trim: sourced(
      z.strictObject(
        {
          sizes: z.array(size, {error: 'a list of sizes'}),
          within: z
            .strictObject({least: size, most: size}, mapping('{least: 4x6in, most: 8x11in}'))
            .optional()
        },
        {error: 'a mapping with `sizes`'}
      )
    ),
    'size-pages': sourced(
      z.array(z.strictObject({size, most: pages}, mapping('{size: 8.5x11in, most: 590}')), {
        error: 'a list of sizes with `most` pages'
      })
    ).optional(),
    papers: z
      .record(z.string(), paper, {error: 'a mapping of names to papers'})
      .refine((papers) => Object.keys(papers).length > 0, {error: 'at least one paper'}),
    bleed: sourced(
      z.strictObject(
        {...outer, inside: length},
        mapping('{top: 3mm, bottom: 3mm, outside: 3mm, inside: 0mm}')
      )
    ),
    marks: sourced(flag),
    gutter: sourced(
      z
        .array(z.strictObject({pages, inside: length}, mapping('{pages: 300, inside: 13mm}')), {
          error: 'a list of steps'
        })
        .min(1, {error: 'at least one step'})
        .refine((steps) => steps.every((step, index) => step.pages > (steps[index - 1]?.pages ?? 0)), {
          error: 'steps in ascending order of pages'
        })
    ),
    safe: sourced(z.strictObject(outer, mapping('{top: 5mm, bottom: 5mm, outside: 5mm}'))),
    multiple: sourced(pages),
    'blank-last': sourced(flag),
    'blank-run': sourced(pages).optional(),
    colour: sourced(z.enum(['cmyk', 'rgb'], {error: '`cmyk` or `rgb`'})),
    standard: sourced(
      z.discriminatedUnion(
        'name',
        [
          z.strictObject({name: z.literal('none')}),
          z.strictObject({name: z.enum(['pdf/x-1a:2001', 'pdf/x-3:2002']), condition: text})
        ],
        {error: '`name` `none`, or `pdf/x-1a:2001` or `pdf/x-3:2002` with a `condition`'}
      )
    ),
    forbidden: sourced(
      z.array(
        z.enum(forbiddenThings, {
          error: `one of ${forbiddenThings.map((name) => `\`${name}\``).join(', ')}`
        }),
        {error: 'a list'}
      )
    ),
    'file-size': sourced(count('a number of bytes')).optional(),
    ink: sourced(
      z.number({error: 'per cent'}).min(100, {error: 'per cent'}).max(400, {error: 'per cent'})
    ).optional(),
    resolution: sourced(
      z.strictObject(
        {least: count('pixels per inch'), most: count('pixels per inch').optional()},
        mapping('{least: 300}')
      )
    ),
    'text-size': sourced(points),
    'rule-width': sourced(points),
    'refused-languages': sourced(z.array(text, {error: 'a list of languages'})).optional(),
    'spine-text': sourced(z.strictObject({pages, clear: length}, mapping('{pages: 80, clear: 1.5mm}'))),
    cover: sourced(
      z.strictObject(
        {
          bleed: length,
          safe: length,
          barcode: z.strictObject(
            {width: length, height: length, margin: length},
            mapping('{width: 50mm, height: 30mm, margin: 10mm}')
          )
        },
        {error: 'a mapping with `bleed`, `safe` and `barcode`'}
      )
    )
  },
  {error: 'what a printer takes'}
)

/** What a file says, with lengths in millimetres. */
export type PrinterSettings = z.output<typeof printerSchema>
