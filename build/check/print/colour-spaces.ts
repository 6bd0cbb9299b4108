import {PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject} from 'pdf-lib'

/** Spaces that operators set by themselves. */
export const deviceSpaces: Readonly<Record<string, string>> = {g: 'grey', rg: 'rgb', k: 'cmyk'}

/** Ink of a colour in per cent, as far as it is known without profiles. */
export function inkOf(space: string, numbers: readonly number[]): number {
  const [first = 0] = numbers
  if (space === 'grey') return (1 - first) * 100
  return space === 'cmyk' ? numbers.reduce((sum, ink) => sum + ink * 100, 0) : 0
}

/** What a colour space comes down to. */
export function spaceOf(space: PDFObject | undefined): string {
  if (space instanceof PDFName) {
    const name = space.decodeText()
    return (
      {
        DeviceGray: 'grey',
        DeviceRGB: 'rgb',
        DeviceCMYK: 'cmyk',
        G: 'grey',
        RGB: 'rgb',
        CMYK: 'cmyk',
        Pattern: 'pattern'
      }[name] ?? 'other'
    )
  }
  if (!(space instanceof PDFArray)) return 'other'
  const family = String(space.get(0))
  if (family === '/Indexed' || family === '/Pattern')
    return space.size() > 1 ? spaceOf(space.lookup(1)) : 'pattern'
  return family === '/ICCBased' || family.startsWith('/Cal') || family === '/Lab' ? 'profile' : 'other'
}

/** Whether a graphics state lets anything shine through. */
export function isTransparent(state: PDFObject | undefined): boolean {
  if (!(state instanceof PDFDict)) return false
  const isLess = ['ca', 'CA'].some((key) => {
    const opacity = state.lookup(PDFName.of(key))
    return opacity instanceof PDFNumber && opacity.asNumber() < 1
  })
  const mask = state.lookup(PDFName.of('SMask'))
  const mode = state.lookup(PDFName.of('BM'))
  return (
    isLess ||
    mask instanceof PDFDict ||
    (mode instanceof PDFName && !['Normal', 'Compatible'].includes(mode.decodeText()))
  )
}
