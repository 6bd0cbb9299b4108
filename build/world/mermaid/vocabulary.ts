const place = ['x', 'y', 'width', 'height']
const runs = ['x', 'y', 'dx', 'dy', 'rotate', 'textLength', 'lengthAdjust']
const gradient = ['gradientUnits', 'gradientTransform', 'spreadMethod']

/**
 * Elements of SVG 1.1 that a diagram may consist of, with the attributes that
 * stay beside those of presentation: no scripts, no links, no HTML, no filters.
 */
export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  svg: [...place, 'viewBox', 'preserveAspectRatio'],
  g: ['transform'],
  defs: [],
  path: ['d', 'transform'],
  rect: [...place, 'rx', 'ry', 'transform'],
  circle: ['cx', 'cy', 'r', 'transform'],
  ellipse: ['cx', 'cy', 'rx', 'ry', 'transform'],
  line: ['x1', 'y1', 'x2', 'y2', 'transform'],
  polyline: ['points', 'transform'],
  polygon: ['points', 'transform'],
  text: [...runs, 'transform'],
  tspan: runs,
  use: [...place, 'transform', 'href'],
  symbol: ['viewBox', 'preserveAspectRatio'],
  image: [...place, 'preserveAspectRatio', 'transform', 'href'],
  marker: [
    'viewBox',
    'refX',
    'refY',
    'markerUnits',
    'markerWidth',
    'markerHeight',
    'orient',
    'preserveAspectRatio'
  ],
  linearGradient: ['x1', 'y1', 'x2', 'y2', ...gradient, 'href'],
  radialGradient: ['cx', 'cy', 'r', 'fx', 'fy', ...gradient, 'href'],
  stop: ['offset'],
  clipPath: ['clipPathUnits', 'transform'],
  mask: [...place, 'maskUnits', 'maskContentUnits'],
  pattern: [...place, 'viewBox', 'patternUnits', 'patternContentUnits', 'patternTransform']
}

/** Elements that are shown only where something refers to them. */
export const referable = new Set([
  'symbol',
  'marker',
  'linearGradient',
  'radialGradient',
  'clipPath',
  'mask',
  'pattern'
])
