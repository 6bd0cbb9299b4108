import type {Element} from 'hast'
import type {Asset} from '../model/book.ts'
import {textSize} from './page-geometry.ts'
import {parseDrawing} from './parse-drawing.ts'

/** Space for a drawing, in CSS px. */
export interface DrawingSpace {
  readonly width: number
  readonly height: number
}

/** How a drawing is printed. */
export interface DrawingFit {
  /** From the drawing's own size to that on paper. */
  readonly scale: number
  /** The least scale at which all labels can be read; 0 when there are none. */
  readonly least: number
  /** Whether it is turned by a quarter, its head to the left. */
  readonly isTurned: boolean
}

/** A drawing is made with labels of 14 px; on paper they are to be a little smaller than the text: 9 pt, which is 12 px. */
const naturalScale = 12 / 14

/** The smallest labels that can be read, in pt. */
export const smallestLabel = 7

/**
 * Find the size of a drawing on paper: labels are no smaller than 7 pt and no
 * larger than the text, and it is never enlarged.
 *
 * What is too wide for that is turned by a quarter when this helps.
 *
 * @param asset
 *   An SVG picture.
 * @param space
 *   The largest size it may have.
 */
export function fitDrawing(asset: Asset, space: DrawingSpace): DrawingFit {
  const labels = labelSizes(asset)
  const least = labels.length > 0 ? pixels(smallestLabel) / Math.min(...labels) : 0
  const most = Math.min(
    naturalScale,
    labels.length > 0 ? pixels(textSize) / Math.max(...labels) : naturalScale
  )
  const upright = Math.min(most, space.width / asset.width, space.height / asset.height)
  const turned = Math.min(most, space.width / asset.height, space.height / asset.width)

  const isTurned = upright < least && turned > upright
  return {scale: isTurned ? turned : upright, least, isTurned}
}

/** Sizes of the labels of a drawing in its natural size, in CSS px. */
function labelSizes(asset: Asset): readonly number[] {
  const drawing = parseDrawing(asset)
  if (!drawing) return []
  const box = /^[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)/.exec(String(drawing.properties['viewBox'] ?? ''))?.[1]
  const unit = box ? asset.width / Number(box) : 1
  const sizes = new Set<number>()

  function collect(element: Element, inherited: number): void {
    const size = ownSize(element) ?? inherited
    for (const child of element.children) {
      if (child.type === 'element') collect(child, size)
      else if (child.type === 'text' && /^(text|tspan)$/.test(element.tagName) && child.value.trim())
        sizes.add(size * unit)
    }
  }
  // What browsers begin with.
  collect(drawing, 16)
  return [...sizes]
}

function ownSize({properties: {fontSize, style}}: Element): number | undefined {
  const size = /\bfont-size:\s*([\d.]+)(?:px)?\s*(?:;|$)/.exec(String(style ?? ''))?.[1] ?? fontSize
  return size === undefined ? undefined : Number.parseFloat(String(size))
}

function pixels(points: number): number {
  return (points * 4) / 3
}
