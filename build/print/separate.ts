import type {Rgb} from './ink.ts'

/** Cyan, magenta, yellow and black, from 0 to 1. */
export type Inks = readonly [cyan: number, magenta: number, yellow: number, black: number]

/**
 * Solid cyan, magenta and yellow and what they print over one another, on
 * coated paper, as red, green and blue of sRGB (the solids of ISO 12647-2 for
 * paper type 1): by bits, cyan 1, magenta 2, yellow 4.
 */
const solids: readonly Rgb[] = [
  [1, 1, 1],
  [0, 0.62, 0.88],
  [0.89, 0, 0.48],
  [0.18, 0.19, 0.51],
  [1, 0.93, 0],
  [0, 0.59, 0.25],
  [0.89, 0.02, 0.08],
  [0.21, 0.2, 0.2]
]

/** Solid black, as a share of the light that is left. */
const black = 0.1

/** Black inks that are tried, the most first: the more black, the less of the others. */
const blacks = Array.from({length: 20}, (_, index) => (19 - index) / 20)

/** Colours that differ by less are the same to the eye. */
const sameColour = 0.02

/**
 * Turn a colour into inks, without a profile: by the colours that dots of ink
 * mix to, as Neugebauer’s equations say, with as much black as the colour
 * allows, so that little ink is needed.
 *
 * @param most
 *   Ink on one spot, from 0 to 4.
 * @returns
 *   The inks that come nearest, in whole per cent.
 */
export function separate(colour: Rgb, most: number): Inks {
  const wanted = colour.map(toLight) as [number, number, number] // As many as there were.
  let best: {readonly inks: Inks; readonly error: number} | undefined
  for (const key of blacks) {
    const inks = limited([...dotsFor(wanted, key), key], most)
    const error = distance(colour, printed(inks))
    if (!best || error < best.error) best = {inks, error}
    if (error < sameColour) break
  }
  return best?.inks ?? [0, 0, 0, 1]
}

/** What inks look like, as red, green and blue of sRGB. */
export function printed([cyan, magenta, yellow, key]: Inks): Rgb {
  const left = below(key)
  const [red, green, blue] = mixed([cyan, magenta, yellow])
  return [toSrgb(red * left), toSrgb(green * left), toSrgb(blue * left)]
}

type Dots = [cyan: number, magenta: number, yellow: number]

/** Dots of the three colours that come nearest to a light above so much black: Newton’s method, kept between none and all. */
function dotsFor(wanted: Rgb, key: number): Dots {
  const left = below(key)
  let dots: Dots = [0.5, 0.5, 0.5]
  for (let round = 0; round < 24; round++) {
    const now = mixed(dots)
    // Each ink takes away its own light above all, so one channel stands for one ink.
    dots = [0, 1, 2].map((ink) => {
      const step = 0.01
      const more = mixed(dots.map((dot, index) => (index === ink ? dot + step : dot)) as Dots)
      const slope = ((more[ink] ?? 0) - (now[ink] ?? 0)) / step
      const miss = (wanted[ink] ?? 0) / left - (now[ink] ?? 0)
      return clamp((dots[ink] ?? 0) + (slope === 0 ? 0 : (0.8 * miss) / slope))
    }) as Dots
  }
  return dots
}

/** The light that dots of black leave. */
function below(key: number): number {
  return (1 - key + key * Math.sqrt(toLight(black))) ** 2
}

/** The light of paper with dots of three inks, each independent of the others. */
function mixed(dots: Dots): Rgb {
  const light: [number, number, number] = [0, 0, 0]
  solids.forEach((solid, bits) => {
    const share = dots.reduce((product, dot, ink) => product * (bits & (1 << ink) ? dot : 1 - dot), 1)
    for (const channel of [0, 1, 2] as const) light[channel] += share * Math.sqrt(toLight(solid[channel]))
  })
  // Light that enters paper between dots comes out through them: Yule and Nielsen’s factor of 2.
  return [light[0] ** 2, light[1] ** 2, light[2] ** 2]
}

/** Whole per cents that do not sum up to more than a paper takes: colours give way, black stays. */
function limited([cyan, magenta, yellow, key]: Inks, most: number): Inks {
  const colours = cyan + magenta + yellow
  const share = colours + key > most ? (most - key) / colours : 1
  const whole = (ink: number) => Math.floor(ink * share * 100 + 0.5 - (share < 1 ? 0.5 : 0)) / 100
  return [whole(cyan), whole(magenta), whole(yellow), Math.round(key * 100) / 100]
}

function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}

/** IEC 61966-2-1, near enough. */
function toLight(channel: number): number {
  return channel ** 2.2
}

function toSrgb(light: number): number {
  return Math.max(0, light) ** (1 / 2.2)
}
