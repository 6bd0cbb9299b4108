import type {EpubRule} from '../epub-facts.ts'

/** Most bytes of a document that readers with little memory open without delay. */
const limit = 300_000

/** Reports documents that are too large for small readers (`epub/large-file`). */
export const largeFiles: EpubRule = ({documents, sizes}) =>
  [...documents.keys()].flatMap((document) => {
    const size = sizes.get(document) ?? 0
    if (size <= limit) return []
    return [
      {
        document,
        message: `Unexpected size of \`${document}\`, ${Math.ceil(size / 1000)} kB, expected at most ${limit / 1000} kB`,
        hints: ['Divide the longest section by a heading of level 2 or 3: files are cut there']
      }
    ]
  })
