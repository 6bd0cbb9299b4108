import type {EpubRule} from '../epub-facts.ts'

/** Reports documents that are not well-formed XML (`epub/malformed`): readers show an error in their place. */
export const malformedDocuments: EpubRule = ({malformed}) =>
  malformed.map(({name, reason}) => ({
    document: name,
    message: `Unexpected markup in \`${name}\`, expected well-formed XML: ${reason}`
  }))
