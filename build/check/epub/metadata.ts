import type {EpubRule} from '../epub-facts.ts'

/** Reports what the package says differently of the book, or not at all (`epub/wrong-metadata`). */
export const wrongMetadata: EpubRule = ({metadata, documents}, book) => {
  const {title, language, identifier, authors, date} = book.metadata
  const expected: readonly (readonly [string, string])[] = [
    ['dc:identifier', identifier],
    ['dc:title', title],
    ['dc:language', language],
    ['dc:date', date],
    ...authors.map((author) => ['dc:creator', author] as const)
  ]

  return [
    ...expected
      .filter(([name, value]) => !metadata.some((fact) => fact.name === name && fact.value === value))
      .map(([name, value]) => ({message: `Unexpected \`${name}\` in the package, expected \`${value}\``})),
    ...[...documents]
      .filter(([, facts]) => facts.language !== language)
      .map(([document, facts]) => ({
        document,
        message: `Unexpected language \`${facts.language ?? ''}\` of \`${document}\`, expected \`${language}\``
      }))
  ]
}
