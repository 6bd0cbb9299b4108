import {z} from 'zod'
import {isbn} from './isbn.ts'
import {size} from './lengths.ts'
import {page} from './page.ts'
import {text, textOf} from './text.ts'

const printerName = text.regex(/^[a-z0-9][a-z0-9-]*$/, {
  error: 'the name of a printer, such as `kdp`: lower-case letters, digits and `-`'
})

const trim = z.union([page, size], {
  error: 'a size such as `170x240mm` or `7x10in`, or its `width` and `height` in millimetres'
})

const anAddOn = 'two or five digits in quotation marks'

const paper = text.describe('One of the papers of the printer (default: its first).')

/** The printed book. */
export const print = z.strictObject(
  {
    target: z
      .union([printerName.transform((name) => [name]), z.array(printerName)], {
        error: 'the name of a printer, or a list of names'
      })
      .prefault([])
      .describe(
        'Printers whose interior and cover are made in every build: `kdp`, `ingram`, `lulu`, `bookvault`, `cn-offset`, `cn-digital`, or `mine` when there is a `printers/mine.yaml` in the book’s folder. `--target` names others.'
      ),
    trim: trim
      .optional()
      .describe('Size of the finished book, such as `170x240mm` (default: the page of the PDF).'),
    paper: paper.optional(),
    isbn: isbn
      .optional()
      .describe(
        'ISBN of the printed book, with its check digit, for the barcode of the cover (default: `print-isbn`). Without one the place of the barcode is left free.'
      ),
    'add-on': textOf(anAddOn)
      .regex(/^(?:\d{2}|\d{5})$/, {error: anAddOn})
      .optional()
      .describe('Two or five digits that stand beside the barcode, such as a price.'),
    printers: z
      .record(
        printerName,
        z.strictObject(
          {
            trim: trim.optional().describe('Size for this printer.'),
            paper: paper.optional()
          },
          {error: 'a mapping such as `{trim: 7x10in}`'}
        ),
        {error: 'a mapping of printers to settings'}
      )
      .prefault({})
      .describe('What is different for a printer: its name, and its own `trim` and `paper`.')
  },
  {error: 'a mapping such as `{}` or `{target: kdp}`'}
)
