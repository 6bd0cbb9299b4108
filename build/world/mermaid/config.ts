import type {MermaidConfig} from 'mermaid'
import {printTheme} from './theme.ts'

/** Every text is set in the book's own font: what measures a label is what prints it. */
export const fontFamily = '"Book Sans", sans-serif'

/** One size for all labels, in CSS px: about 10 pt when a diagram is printed in its natural size. */
export const fontSize = 14

/** For diagram types that bring a theme, a look or label settings of their own and put them first. */
const plain = {theme: 'base', look: 'classic', htmlLabels: false} as const

/** Diagram types name the fonts of their parts in keys of their own, and do not inherit the common one. */
const c4Parts = ['', '_db', '_queue']
  .flatMap((form) => ['system', 'container', 'component'].map((part) => `${part}${form}`))
  .concat('person')
  .flatMap((part) => [part, `external_${part}`])

/**
 * How Mermaid draws for print.
 *
 * Labels are SVG text, never HTML: files of an EPUB and the tools that convert
 * them do not show `foreignObject`. A definition may choose colours, spacing
 * and layout; the keys under `secure` stay as they are here, at every depth of
 * its front matter and `%%{init}%%`.
 */
export const mermaidConfig: MermaidConfig = {
  theme: 'base',
  look: 'classic',
  layout: 'dagre',
  htmlLabels: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  deterministicIds: true,
  handDrawnSeed: 1,
  fontFamily,
  fontSize,
  themeVariables: {...printTheme, fontFamily, fontSize: `${fontSize}px`},
  secure: [
    'secure',
    'securityLevel',
    'startOnLoad',
    'suppressErrorRendering',
    'maxTextSize',
    'maxEdges',
    'htmlLabels',
    'textPlacement',
    'deterministicIds',
    'deterministicIDSeed',
    'handDrawnSeed',
    'dompurifyConfig',
    'themeCSS',
    'fontFamily',
    'altFontFamily',
    'titleFontFamily',
    'taskFontFamily',
    'actorFontFamily',
    'noteFontFamily',
    'messageFontFamily'
  ],
  flowchart: {
    ...plain,
    nodeSpacing: 40,
    rankSpacing: 44,
    padding: 12,
    wrappingWidth: 220,
    minNodeWidth: 0,
    subGraphTitleMargin: {top: 4, bottom: 6}
  },
  swimlane: plain,
  agentflow: plain,
  class: {...plain, padding: 8, hideEmptyMembersBox: true},
  state: {...plain, layout: 'dagre', minNodeWidth: 0, wrappingWidth: 220},
  er: {...plain, nodeSpacing: 70, rankSpacing: 90, entityPadding: 12},
  requirement: plain,
  venn: plain,
  usecase: {...plain, actorFontFamily: fontFamily, usecaseFontFamily: fontFamily, usecaseFontSize: fontSize},
  sequence: {
    ...plain,
    actorFontFamily: fontFamily,
    noteFontFamily: fontFamily,
    messageFontFamily: fontFamily,
    actorFontSize: fontSize,
    noteFontSize: fontSize,
    messageFontSize: fontSize,
    diagramMarginX: 8,
    diagramMarginY: 8,
    actorMargin: 40,
    width: 120,
    height: 44,
    messageMargin: 32,
    bottomMarginAdj: 0
  },
  gantt: {
    fontSize: 13,
    sectionFontSize: 13,
    barHeight: 26,
    barGap: 6,
    leftPadding: 120,
    // The day and the month: more than that runs together.
    axisFormat: '%m-%d',
    rightPadding: 30,
    useWidth: 720
  },
  journey: {
    width: 160,
    taskFontFamily: fontFamily,
    titleFontFamily: fontFamily,
    titleFontSize: '16px',
    taskFontSize: fontSize
  },
  timeline: {taskFontFamily: fontFamily, taskFontSize: fontSize},
  c4: {
    c4ShapeMargin: 36,
    diagramMarginX: 16,
    ...Object.fromEntries(
      c4Parts.flatMap((part) => [
        [`${part}_bg_color`, part.startsWith('external') ? '#6b7480' : '#3f4a57'],
        [`${part}_border_color`, '#2a333d']
      ])
    ),
    ...Object.fromEntries(
      [...c4Parts, 'boundary', 'message'].flatMap((part) => [
        [`${part}FontFamily`, fontFamily],
        [`${part}FontSize`, fontSize]
      ])
    )
  },
  packet: {bitWidth: 22, rowHeight: 36, paddingY: 14},
  quadrantChart: {
    chartWidth: 440,
    chartHeight: 440,
    titleFontSize: 16,
    xAxisLabelFontSize: fontSize,
    yAxisLabelFontSize: fontSize,
    quadrantLabelFontSize: fontSize,
    pointLabelFontSize: 13
  },
  xyChart: {width: 600, height: 380, titleFontSize: 16},
  sankey: {linkColor: 'source', nodeAlignment: 'justify'},
  radar: {width: 400, height: 400},
  mindmap: {padding: 12}
} as MermaidConfig
