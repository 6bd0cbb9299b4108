import {PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString} from 'pdf-lib'

/**
 * Say in words where each link leads: its address, or the page it goes to.
 *
 * (ISO 32000-1, 14.9.3; ISO 14289-1, 7.18.5.)
 *
 * @param pageOf
 *   In words, by the name of a destination: `第 12 页`.
 */
export function describeLinks({context}: PDFDocument, pageOf: ReadonlyMap<string, string>): void {
  for (const [, link] of context.enumerateIndirectObjects()) {
    if (!(link instanceof PDFDict) || link.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue
    const target = link.get(PDFName.of('Dest'))
    const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.get(PDFName.of('URI'))
    const words =
      target instanceof PDFName
        ? pageOf.get(target.decodeText())
        : address instanceof PDFString || address instanceof PDFHexString
          ? address.decodeText()
          : undefined
    if (words !== undefined) link.set(PDFName.of('Contents'), PDFHexString.fromText(words))
  }
}
