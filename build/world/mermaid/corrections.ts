/** The id under which mermaid-cli is told to draw. */
export const drawingId = 'diagram'

const ink = '#1a1a1a'
const actors = ['#2f3a45', '#ffffff', '#9aa7b4', '#5b6470', '#d3d0c8', '#77828e']
const curves = ['#2f3a45', '#8f8a7c', '#5b6470', '#b1aa98', '#77828e', '#44525f']

function each(colours: readonly string[], rule: (colour: string, index: number) => string): string {
  return colours.map(rule).join('\n')
}

function of(type: string): string {
  return `#${drawingId}[aria-roledescription="${type}"]`
}

/**
 * Style sheet of the page for what neither configuration nor theme of Mermaid
 * reaches. It comes into force when a drawing is finished: what it moves has
 * been given its place before.
 */
export const corrections = `
/* Half-transparent grounds let the line show through the label on it. */
#${drawingId} .edgeLabel rect {fill: #ffffff !important; opacity: 1 !important}

/* Mermaid sets SVG labels of these half a line too high. */
${of('classDiagram')} .node .text text {transform: translateY(6px)}
${of('classDiagram')} .edgeTerminals text {transform: translateY(-4px)}
${of('requirement')} .node .label text {transform: translateY(5px)}
${of('stateDiagram')} .statediagram-cluster .cluster-label text {transform: translateY(5px)}

/* Grid lines are to be weaker than the bars; the name of a milestone stands beside it. */
${of('gantt')} .grid .tick line {stroke: #d0d0d0 !important; opacity: 1 !important}
${of('gantt')} .grid .tick text {fill: #444444 !important; font-size: 13px !important}
${of('gantt')} .milestoneText {text-anchor: start !important; transform: translateX(18px)}

/* Without HTML labels, names of use cases begin where they should be centred. */
${of('usecase')} .usecase-ellipse text {text-anchor: middle}

/* Colours and sizes that are fixed in the code of a diagram type. */
${of('journey')} :is(text, .label, foreignObject div) {fill: ${ink} !important; color: ${ink} !important}
${each(actors, (colour, index) => `${of('journey')} .actor-${index} {fill: ${colour} !important}`)}
${of('kanban')} .cluster rect {fill: #eef1f4 !important; stroke: #c8c8c8 !important}
${of('sankey')} .node rect {fill: #444444 !important}
${of('sankey')} .links path {stroke: #9aa7b4 !important; stroke-opacity: 0.55 !important}
${of('sankey')} text {fill: ${ink} !important}
${of('architecture')} rect[style*="087ebf"] {fill: #44525f !important}
${of('architecture')} .node-bkg {stroke: #8a8a8a !important}
${of('venn')} .venn-title {font-size: 18px !important}
${of('venn')} :is(.venn-circle, .venn-intersection) text {font-size: 16px !important; fill: ${ink} !important}
${of('radar')} .radarGraticule {fill: none !important; stroke: #c8c8c8 !important}
${of('radar')} .radarAxisLabel {fill: ${ink} !important}
${each(curves, (colour, index) => `${of('radar')} :is(.radarCurve-${index}, .radarLegendBox-${index}) {fill: ${colour} !important; stroke: ${colour} !important}`)}
`
