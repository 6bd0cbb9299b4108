import type {EpubRule} from '../epub-facts.ts'

/** Most bytes of a document that readers with little memory open without delay. */
const limit = 300_000

/** There is one of each in a package: nobody can divide them. */
const undivided = new Set(['toc.xhtml', 'toc.ncx'])

/**
 * Reports documents that are too large for small readers (`epub/large-file`): an error where an author can
 * divide them, a warning for contents of a book of two thousand pages.
 */
export const largeFiles: EpubRule = ({documents, sizes}) =>
  [...documents.keys()].flatMap((document) => {
    const size = sizes.get(document) ?? 0
    if (size <= limit) return []
    const message = `Unexpected size of \`${document}\`, ${Math.ceil(size / 1000)} kB, expected at most ${limit / 1000} kB`
    return undivided.has(document)
      ? [
          {
            document,
            message,
            severity: 'warning',
            hints: ['Make volumes of the book, or leave lists out with `lists`']
          }
        ]
      : [
          {
            document,
            message,
            hints: ['Divide the longest section by a heading of level 2 or 3: files are cut there']
          }
        ]
  })

/** Most bytes of a package that mail servers let through, which is how many books get to e-readers. */
const packageLimit = 25_000_000

/** Reports a package whose files are larger than mail servers take (`epub/large-package`). */
export const largePackage: EpubRule = ({packed}) =>
  packed <= packageLimit
    ? []
    : [
        {
          message: `Unexpected size of the package, ${Math.ceil(packed / 1_000_000)} MB, expected at most ${packageLimit / 1_000_000} MB`,
          hints: ['Make photographs smaller: 1600 pixels are as many as a screen shows']
        }
      ]
