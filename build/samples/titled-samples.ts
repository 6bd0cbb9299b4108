import type {Captioned, NumberedChapter} from '../model/book.ts'
import type {Sample} from '../model/sample.ts'

/** A listing with a title, and its code. */
export interface TitledSample {
  readonly listing: Captioned
  readonly sample: Sample
}

/** Listings of a chapter that are files: those without a title are parts of an explanation. */
export function titledSamples({parts, captioned}: NumberedChapter): readonly TitledSample[] {
  const samples = parts.flatMap((part) => part.samples ?? [])
  return captioned.flatMap((listing) => {
    const sample = listing.kind === 'listing' && samples.find((one) => isAt(one, listing))
    return sample ? [{listing, sample}] : []
  })
}

/** A sample as the text of a file. */
export function textOf({lines}: Sample): string {
  return `${lines.map(({text}) => text).join('\n')}\n`
}

function isAt({path, place}: Sample, listing: Captioned): boolean {
  return path === listing.path && place !== undefined && lineOf(place) === lineOf(listing.place)
}

function lineOf(place: Captioned['place']): number | undefined {
  return place && ('start' in place ? place.start.line : place.line)
}
