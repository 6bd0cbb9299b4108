/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** What covers are painted with; style sheets read them as `--cover-…`. */
export const coverColours = {
  ground: [10, 27, 43],
  title: [255, 255, 255],
  text: [214, 226, 234],
  soft: [168, 192, 207],
  accent: [246, 198, 91]
} as const satisfies Readonly<Record<string, Colour>>

/** What is not the text of the book proper: appendices, front and back matter. */
const besideText: Colour = [132, 160, 182]

/** Through these go the colours of the chapters, from the first to the last. */
const spectrum: readonly Colour[] = [
  [94, 234, 212],
  [56, 189, 248],
  [96, 125, 250],
  [150, 120, 250],
  [232, 110, 190],
  [251, 140, 110],
  [250, 200, 90],
  [160, 220, 110]
]

/**
 * The colour of each chapter: those of the body go through the spectrum, the
 * others share one.
 *
 * @param roles
 *   Of the chapters, in reading order.
 */
export function chapterColours(roles: readonly string[]): readonly Colour[] {
  const last = Math.max(1, roles.filter((role) => role === 'body').length - 1)
  let position = 0
  return roles.map((role) => (role === 'body' ? spectrumAt(position++ / last) : besideText))
}

function spectrumAt(share: number): Colour {
  const place = share * (spectrum.length - 1)
  const [before, after] = [spectrum[Math.floor(place)], spectrum[Math.ceil(place)]]
  return before && after ? mixed(before, after, place % 1) : besideText
}

/** One colour with a share of another, from 0 to 1: what looks transparent is painted opaque, as presses need it. */
export function mixed(colour: Colour, other: Colour, share: number): Colour {
  const mix = (one: number, two: number) => Math.round(one * (1 - share) + two * share)
  return [mix(colour[0], other[0]), mix(colour[1], other[1]), mix(colour[2], other[2])]
}

/** `#0a1b2b`. */
export function hexOf(colour: Colour): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** The colours of covers for style sheets, with the width of a cover: `:root { --cover-width: … }`. */
export function coverRules(width: string, height: string): string {
  const colours = Object.entries(coverColours).map(([name, colour]) => `--cover-${name}: ${hexOf(colour)};`)
  return `:root { --cover-width: ${width}; --cover-height: ${height}; ${colours.join(' ')} }`
}
