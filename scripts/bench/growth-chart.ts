import type {Element} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {s} from 'hastscript'
import type {Measured} from './measure.ts'

/** What a book of one size took. */
export interface GrowthPoint {
  readonly scale: number
  readonly pages: number
  readonly cold: Measured
  readonly floor: Measured
}

const size = {width: 760, height: 330}

/** Of a panel, from its left side. */
const plot = {left: 50, right: 340, top: 60, bottom: 270}

/** A line: what it shows, its colour, and its values by page count. */
interface Series {
  readonly title: string
  readonly colour: string
  readonly values: readonly number[]
}

/**
 * Draw processor time and memory over the number of pages, as SVG: straight
 * lines through the origin are what is hoped for.
 */
export function growthChart(points: readonly GrowthPoint[]): string {
  const sorted = points.toSorted((a, b) => a.pages - b.pages)
  const pages = sorted.map((point) => point.pages)
  const both = (amountOf: (measured: Measured) => number): readonly Series[] => [
    {title: 'cold, all editions', colour: '#1f5fa8', values: sorted.map(({cold}) => amountOf(cold))},
    {title: 'plain print', colour: '#7a7a7a', values: sorted.map(({floor}) => amountOf(floor))}
  ]
  const panels = [
    panel(
      'Processor time, s',
      pages,
      both(({cpuMilliseconds}) => cpuMilliseconds / 1000)
    ),
    panel(
      'Memory, GiB',
      pages,
      both(({memory}) => memory / 2 ** 30)
    )
  ]
  const chart = s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      fontFamily: 'sans-serif',
      fontSize: 12
    },
    [
      s('title', 'Processor time and memory of builds over the number of pages'),
      s('rect', {width: size.width, height: size.height, fill: '#ffffff'}),
      ...panels.map((content, index) =>
        s('g', {transform: `translate(${(index * size.width) / 2} 0)`}, [...content])
      )
    ]
  )
  return `${toHtml(chart, {space: 'svg'})}\n`
}

function panel(title: string, pages: readonly number[], series: readonly Series[]): readonly Element[] {
  const most = {x: Math.max(...pages), y: Math.max(...series.flatMap(({values}) => values))}
  const x = (count: number) => round(plot.left + (count / most.x) * (plot.right - plot.left))
  const y = (value: number) => round(plot.bottom - (value / most.y) * (plot.bottom - plot.top))

  return [
    s('text', {x: plot.left, y: 24, fontWeight: 'bold'}, title),
    ...[0.25, 0.5, 0.75, 1].flatMap((share) => {
      const value = most.y * share
      const label = value < 10 ? value.toFixed(1) : value.toFixed(0)
      return [
        s('line', {x1: plot.left, x2: plot.right, y1: y(value), y2: y(value), stroke: '#dddddd'}),
        s('text', {x: plot.left - 6, y: y(value) + 4, textAnchor: 'end'}, label)
      ]
    }),
    // The smallest sizes are too close to one another for a label each.
    ...pages
      .filter((count) => count > most.x / 5)
      .map((count) => s('text', {x: x(count), y: plot.bottom + 18, textAnchor: 'middle'}, String(count))),
    s('text', {x: (plot.left + plot.right) / 2, y: plot.bottom + 40, textAnchor: 'middle'}, 'pages'),
    s('path', {d: `M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`, fill: 'none', stroke: '#333333'}),
    ...series.flatMap(({title: name, colour, values}, index) => [
      s('path', {
        d: `M${values.map((value, at) => `${x(pages[at] ?? 0)} ${y(value)}`).join('L')}`,
        fill: 'none',
        stroke: colour,
        strokeWidth: 2
      }),
      ...values.map((value, at) => s('circle', {cx: x(pages[at] ?? 0), cy: y(value), r: 3, fill: colour})),
      s('text', {x: plot.left + 12 + index * 120, y: 44, fill: colour}, name)
    ])
  ]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
