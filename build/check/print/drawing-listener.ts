import type {Box} from './facts.ts'

/** Told what is drawn, with everything in pt from the lower left corner of the page. */
export interface DrawingListener {
  /** A colour that is set, in per cent of ink as far as that is known. */
  readonly colour: (space: string, ink: number, isText: boolean) => void
  readonly text: (box: Box, size: number) => void
  readonly rule: (width: number) => void
  /** What is filled, with the colour, or stroked, without it. */
  readonly shape: (box: Box, fill?: {readonly space: string; readonly ink: number}) => void
  readonly picture: (box: Box, resolution: number) => void
  readonly transparency: () => void
}
