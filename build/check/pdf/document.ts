import type {PdfRule} from '../pdf-rules.ts'

/** The file says what it is called, in which language, and that it is tagged (`pdf/metadata`). */
export const documentProperties: PdfRule = ({facts, name, book: {metadata}}) => {
  const properties = [
    ['title', facts.title, metadata.title],
    ['language', facts.language, metadata.language],
    ['mark of a tagged file', facts.isTagged, true]
  ] as const

  return properties
    .filter(([, actual, expected]) => actual !== expected)
    .map(([property, actual, expected]) => ({
      rule: 'pdf/metadata',
      severity: 'error' as const,
      message: `Unexpected ${property} \`${actual ?? 'none'}\`, expected \`${expected}\``,
      file: name
    }))
}
