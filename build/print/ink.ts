/** Red, green and blue, from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** What an interior is printed with. */
export type Ink = 'black' | 'colour'

/** A grey this dark is meant to be black: rasters of dots would blur it. */
const nearBlack = 0.2

/** Text this dark is black; lighter text stands on something dark. */
const darkText = 0.5

/** Channels that differ by less are grey to the eye. */
const neutral = 0.02

/**
 * The colour that is printed instead of one that a browser wrote: for a black
 * interior a grey, for a colour interior grey where the colour is none.
 *
 * Dark greys become pure black, and so does dark text in a black interior: a
 * press prints greys as dots, and letters of dots are ragged.
 *
 * @param colour
 *   As written.
 * @param isText
 *   Whether letters are filled with it.
 * @returns
 *   A grey from 0, which is black, to 1; or red, green and blue.
 */
export function printedColour(colour: Rgb, ink: Ink, isText: boolean): number | Rgb {
  const isGrey = Math.max(...colour) - Math.min(...colour) < neutral
  if (ink === 'colour' && !isGrey) return colour
  const grey = greyOf(colour)
  return grey <= (isText && ink === 'black' ? darkText : nearBlack) ? 0 : grey
}

/** How bright a colour is (ISO 32000-2, 10.4.2). */
export function greyOf([red, green, blue]: Rgb): number {
  return 0.3 * red + 0.59 * green + 0.11 * blue
}

/** A colour that lets paper shine through, as it looks on white paper. */
export function onPaper([red, green, blue]: Rgb, opacity: number): Rgb {
  const mix = (channel: number) => channel * opacity + 1 - opacity
  return [mix(red), mix(green), mix(blue)]
}

/** The operator that sets a colour: a grey; red, green and blue; or four inks. */
export function colourOperator(colour: number | readonly number[], use: 'fill' | 'stroke'): string {
  const channels = typeof colour === 'number' ? [colour] : colour
  const name = {1: 'g', 3: 'rg', 4: 'k'}[channels.length] ?? 'g'
  return `${channels.map(digits).join(' ')} ${use === 'fill' ? name : name.toUpperCase()}`
}

/** To a thousandth: finer than a press can print. */
function digits(channel: number): string {
  return String(Math.round(channel * 1000) / 1000)
}
