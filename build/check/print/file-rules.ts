import {fileSizeOf} from './file-size.ts'
import type {PrintFinding, PrintRule} from './rules.ts'

/** Fonts are inside the file, and as fonts (`print/fonts`). */
export const fonts: PrintRule = ({facts}) => {
  const wrong = facts.fonts.filter(({type, isEmbedded}) => type === 'Type3' || !isEmbedded)
  return {
    check: 'fonts',
    found: `${facts.fonts.length}, ${facts.fonts.length - wrong.length} of them embedded as fonts`,
    expected: 'all embedded, none Type 3',
    findings: wrong.map(({name, type}) => ({
      message: `Unexpected font \`${name}\` ${type === 'Type3' ? 'of Type 3' : 'that is not in the file'}, expected every font to be embedded as a font`
    }))
  }
}

/** Nothing is transparent where that is forbidden (`print/transparency`). */
export const transparency: PrintRule = ({facts, printed: {printer}}) => {
  const isForbidden =
    printer.forbidden.value.includes('transparency') || printer.standard.value.name !== 'none'
  const pages = facts.pages.flatMap(({hasTransparency}, page) => (hasTransparency ? [page] : []))
  return {
    check: 'transparency',
    found: pages.length === 0 ? 'none' : `on ${pages.length} pages`,
    expected: isForbidden ? 'none' : 'any',
    source: printer.forbidden.source,
    findings: isForbidden
      ? pages.map((page) => ({page, message: 'Unexpected transparency, expected opaque colours'}))
      : []
  }
}

/** Nothing is in the file that the printer forbids (`print/forbidden`). */
export const forbidden: PrintRule = ({facts, printed: {printer}}) => {
  const {value: things, source} = printer.forbidden
  const inFile = new Set(facts.things)
  const onPages = (name: 'links' | 'annotations') =>
    facts.pages.flatMap((page, position) => (page[name] > 0 ? [position] : []))
  const findings = [
    ...things
      .filter((thing) => inFile.has(thing))
      .map((thing): PrintFinding => ({message: `Unexpected ${thing} in the file, expected none`})),
    ...(['links', 'annotations'] as const)
      .filter((name) => things.includes(name))
      .flatMap((name) =>
        onPages(name).map((page): PrintFinding => ({page, message: `Unexpected ${name}, expected none`}))
      )
  ]
  const present = [
    ...facts.things,
    ...(['links', 'annotations'] as const).filter((name) => onPages(name).length > 0)
  ]
  return {
    check: 'forbidden',
    found: present.join(', ') || 'nothing besides pages',
    expected: `no ${things.join(', ')}`,
    source,
    findings
  }
}

/** The file declares the standard that the printer asks for (`print/standard`). */
export const standard: PrintRule = ({facts, printed: {printer}}) => {
  const {value: wanted, source} = printer.standard
  const expected =
    wanted.name === 'none'
      ? 'any'
      : `${wanted.name.toUpperCase().replace('PDF/X-1A', 'PDF/X-1a')} for ${wanted.condition}`
  const found = facts.standard
    ? `${facts.standard} for ${facts.condition ?? 'nothing'}, PDF ${facts.version}`
    : `PDF ${facts.version}`
  const isRight = wanted.name === 'none' || (found.startsWith(expected) && facts.version <= '1.3')
  return {
    check: 'standard',
    found,
    expected,
    source,
    findings: isRight ? [] : [{message: `Unexpected ${found}, expected ${expected}, PDF 1.3`}]
  }
}

/** The printer takes files of this size (`print/file-size`). */
export const fileSize: PrintRule = ({facts: {bytes}, printed: {printer}}) => {
  const most = printer.fileSize?.value
  return {
    check: 'file-size',
    found: fileSizeOf(bytes),
    expected: most === undefined ? 'any' : `at most ${fileSizeOf(most)}`,
    source: printer.fileSize?.source,
    findings:
      most !== undefined && bytes > most
        ? [{message: `Unexpected file of ${fileSizeOf(bytes)}, expected at most ${fileSizeOf(most)}`}]
        : []
  }
}

/** The printer prints the language of the book (`print/language`); a warning: there is no list to go by. */
export const language: PrintRule = ({language: tag, printed: {printer}}) => {
  const refused = printer.refusedLanguages?.value ?? []
  const primary = tag.toLowerCase().split('-')[0] ?? tag
  return {
    check: 'language',
    found: tag,
    expected: refused.length === 0 ? 'any' : `any but ${refused.join(', ')}`,
    source: printer.refusedLanguages?.source,
    findings: refused.includes(primary)
      ? [
          {
            message: `Unexpected language \`${tag}\`, expected one that ${printer.title} is known to print`,
            severity: 'warning',
            hint: 'Ask the printer, or choose another'
          }
        ]
      : []
  }
}
