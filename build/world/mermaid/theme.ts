/** Ink, from the strongest to paper; every pair that meets as text and ground has a contrast above 7:1. */
const ink = '#1a1a1a'
const line = '#444444'
const rule = '#8a8a8a'
const shade = '#e4e7ea'
const tint = '#f3f5f7'
const paper = '#ffffff'

/**
 * Greys for series that must be told apart without colour: neighbours differ
 * in lightness, not only in hue, and all carry dark text.
 */
const series = [
  '#d5dfea',
  '#ebe6da',
  '#b9c6d4',
  '#d8d2c2',
  '#e6ecf1',
  '#c6c0b0',
  '#a9b8c8',
  '#f1ede3',
  '#c9d3dd',
  '#ddd8cb',
  '#dfe5eb',
  '#bcb6a6'
]

function numbered(name: string, colours: readonly string[], from: number): Readonly<Record<string, string>> {
  return Object.fromEntries(colours.map((colour, index) => [`${name}${index + from}`, colour]))
}

/**
 * Colours of Mermaid's `base` theme for a printed technical book: near-black
 * lines on paper, boxes in pale tints that stay apart when printed grey.
 */
export const printTheme = {
  darkMode: false,
  background: paper,
  primaryColor: tint,
  primaryTextColor: ink,
  primaryBorderColor: line,
  secondaryColor: shade,
  secondaryTextColor: ink,
  secondaryBorderColor: line,
  tertiaryColor: paper,
  tertiaryTextColor: ink,
  tertiaryBorderColor: rule,
  lineColor: line,
  textColor: ink,
  titleColor: ink,
  mainBkg: tint,
  nodeBorder: line,
  nodeTextColor: ink,
  clusterBkg: '#fafbfc',
  clusterBorder: rule,
  edgeLabelBackground: paper,
  noteBkgColor: '#faf6e8',
  noteBorderColor: rule,
  noteTextColor: ink,
  actorBkg: tint,
  actorBorder: line,
  actorTextColor: ink,
  actorLineColor: rule,
  signalColor: line,
  signalTextColor: ink,
  labelBoxBkgColor: shade,
  labelBoxBorderColor: rule,
  labelTextColor: ink,
  loopTextColor: ink,
  activationBkgColor: shade,
  activationBorderColor: line,
  sequenceNumberColor: paper,
  sectionBkgColor: tint,
  altSectionBkgColor: paper,
  sectionBkgColor2: shade,
  taskBkgColor: shade,
  taskBorderColor: line,
  taskTextColor: ink,
  taskTextLightColor: ink,
  taskTextDarkColor: ink,
  taskTextOutsideColor: ink,
  activeTaskBkgColor: paper,
  activeTaskBorderColor: line,
  doneTaskBkgColor: '#c3ced9',
  doneTaskBorderColor: line,
  critBkgColor: '#f0d9d3',
  critBorderColor: '#7a2e1d',
  todayLineColor: 'transparent',
  gridColor: '#c8c8c8',
  labelColor: ink,
  altBackground: tint,
  compositeBackground: paper,
  compositeTitleBackground: shade,
  compositeBorder: rule,
  specialStateColor: line,
  transitionColor: line,
  transitionLabelColor: ink,
  stateLabelColor: ink,
  innerEndBackground: line,
  classText: ink,
  attributeBackgroundColorOdd: paper,
  attributeBackgroundColorEven: tint,
  requirementBackground: tint,
  requirementBorderColor: line,
  requirementTextColor: ink,
  relationColor: line,
  relationLabelBackground: paper,
  relationLabelColor: ink,
  personBkg: shade,
  personBorder: line,
  pieTitleTextSize: '16px',
  pieSectionTextSize: '14px',
  pieLegendTextSize: '14px',
  pieTitleTextColor: ink,
  pieSectionTextColor: ink,
  pieLegendTextColor: ink,
  pieStrokeColor: line,
  pieStrokeWidth: '1px',
  pieOuterStrokeColor: line,
  pieOuterStrokeWidth: '1px',
  pieOpacity: '1',
  quadrant1Fill: '#e9edf1',
  quadrant2Fill: tint,
  quadrant3Fill: paper,
  quadrant4Fill: tint,
  quadrant1TextFill: line,
  quadrant2TextFill: line,
  quadrant3TextFill: line,
  quadrant4TextFill: line,
  quadrantPointFill: line,
  quadrantPointTextFill: ink,
  quadrantXAxisTextFill: ink,
  quadrantYAxisTextFill: ink,
  quadrantTitleFill: ink,
  quadrantInternalBorderStrokeFill: rule,
  quadrantExternalBorderStrokeFill: line,
  commitLabelColor: ink,
  commitLabelBackground: paper,
  commitLabelFontSize: '13px',
  tagLabelColor: ink,
  tagLabelBackground: '#faf6e8',
  tagLabelBorder: rule,
  tagLabelFontSize: '12px',
  xyChart: {
    backgroundColor: paper,
    titleColor: ink,
    xAxisLabelColor: ink,
    xAxisTitleColor: ink,
    xAxisTickColor: line,
    xAxisLineColor: line,
    yAxisLabelColor: ink,
    yAxisTitleColor: ink,
    yAxisTickColor: line,
    yAxisLineColor: line,
    plotColorPalette: ['#b8c4d0', '#5b6470', '#8f8a7c', '#2f3a45'].join(',')
  },
  radar: {
    axisColor: rule,
    axisStrokeWidth: 1,
    curveOpacity: 0.25,
    curveStrokeWidth: 2,
    graticuleColor: tint,
    axisLabelFontSize: 14,
    legendFontSize: 13
  },
  ...numbered('pie', series, 1),
  ...numbered('cScale', series, 0),
  ...numbered(
    'cScalePeer',
    series.map(() => line),
    0
  ),
  ...numbered(
    'cScaleLabel',
    series.map(() => ink),
    0
  ),
  ...numbered(
    'cScaleInv',
    series.map(() => line),
    0
  ),
  ...numbered('fillType', series.slice(0, 8), 0),
  ...numbered(
    'git',
    ['#5b6470', '#8f8a7c', '#2f3a45', '#9aa7b4', '#6e6656', '#414b57', '#b1aa98', '#77828e'],
    0
  ),
  ...numbered(
    'gitInv',
    Array.from({length: 8}, () => paper),
    0
  ),
  ...numbered(
    'gitBranchLabel',
    Array.from({length: 8}, () => paper),
    0
  ),
  ...numbered(
    'venn',
    ['#9aa7b4', '#b1aa98', '#5b6470', '#c3ced9', '#8f8a7c', '#dedad0', '#77828e', '#c9c5bb'],
    1
  )
} as const
