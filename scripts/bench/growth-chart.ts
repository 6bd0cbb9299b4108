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

const size = {width: 640, height: 360}
const plot = {left: 60, right: 580, top: 40, bottom: 310}

/** A line of the chart: what it shows, its colour, and its values by page count. */
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
  const cpu: readonly Series[] = [
    {
      title: 'cold build, CPU s',
      colour: '#1f5fa8',
      values: sorted.map(({cold}) => cold.cpuMilliseconds / 1000)
    },
    {
      title: 'plain print, CPU s',
      colour: '#7a7a7a',
      values: sorted.map(({floor}) => floor.cpuMilliseconds / 1000)
    }
  ]
  const memory: Series = {
    title: 'cold build, memory in units of 10 MiB',
    colour: '#b5502a',
    values: sorted.map(({cold}) => cold.memory / 2 ** 20 / 10)
  }
  const series = [...cpu, memory]
  const most = {x: Math.max(...pages), y: Math.max(...series.flatMap(({values}) => values))}
  const x = (count: number) => plot.left + (count / most.x) * (plot.right - plot.left)
  const y = (value: number) => plot.bottom - (value / most.y) * (plot.bottom - plot.top)

  const ticks = [0.25, 0.5, 0.75, 1].map((share) => Math.round(most.y * share))
  return `${toHtml(
    s(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${size.width} ${size.height}`,
        fontFamily: 'sans-serif',
        fontSize: 12
      },
      [
        s('rect', {width: size.width, height: size.height, fill: '#ffffff'}),
        ...ticks.flatMap((value) => [
          s('line', {x1: plot.left, x2: plot.right, y1: y(value), y2: y(value), stroke: '#dddddd'}),
          s('text', {x: plot.left - 6, y: y(value) + 4, textAnchor: 'end'}, String(value))
        ]),
        ...pages.map((count) =>
          s('text', {x: x(count), y: plot.bottom + 18, textAnchor: 'middle'}, String(count))
        ),
        s('text', {x: (plot.left + plot.right) / 2, y: plot.bottom + 38, textAnchor: 'middle'}, 'pages'),
        s('path', {
          d: `M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`,
          fill: 'none',
          stroke: '#333333'
        }),
        ...series.flatMap(({title, colour, values}, index) => [
          s('polyline', {
            points: values.map((value, at) => `${round(x(pages[at] ?? 0))},${round(y(value))}`).join(' '),
            fill: 'none',
            stroke: colour,
            strokeWidth: 2
          }),
          ...values.map((value, at) =>
            s('circle', {cx: round(x(pages[at] ?? 0)), cy: round(y(value)), r: 3, fill: colour})
          ),
          s('text', {x: plot.left + 12, y: plot.top + 4 + index * 16, fill: colour}, title)
        ])
      ]
    ),
    {space: 'svg'}
  )}\n`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
