import type {EpubRule} from '../epub-facts.ts'

/** Reports ids that occur more than once in a document (`epub/duplicate-id`): links reach only the first. */
export const duplicateIds: EpubRule = ({documents}) =>
  [...documents].flatMap(([document, {ids}]) =>
    [...new Set(ids.filter((id, position) => ids.indexOf(id) !== position))].map((id) => ({
      document,
      message: `Unexpected second id \`${id}\` in \`${document}\`, expected each id once`
    }))
  )
