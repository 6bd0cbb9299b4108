import {hash} from 'node:crypto'
import type {Element, ElementContent, Parents, Root} from 'hast'
import {h} from 'hastscript'
import {visitParents} from 'unist-util-visit-parents'
import type {VFile} from 'vfile'
import type {Asset} from '../model/book.ts'
import type {Draughtsman, Drawing, DrawingFailure, Files} from '../model/world.ts'
import {captionContent, withoutCitations} from './citations.ts'
import type {FenceMeta} from './fence-meta.ts'
import {linesIn, plainCode} from './listing-figure.ts'
import {fenceMetaOf} from './listing-meta.ts'
import {type ListingSource, listingSource} from './listing-source.ts'
import {error, warning} from './messages.ts'
import {nearest} from './nearest.ts'

/** Configuration. */
export interface Options {
  /** Draws definitions, and reads those that stand in files of their own. */
  readonly world: Draughtsman & Files
  /** Takes every diagram that is shown, by its name. */
  readonly assets: Map<string, Asset>
}

/**
 * Turn `mermaid` fences into figures that show an asset of the book.
 *
 * `title="…"` is the caption, `#fig-x` the id, `file="x.mmd"` a definition in a
 * file of its own. The text alternative is `alt="…"`, else `accDescr` or
 * `accTitle` of the definition. A diagram that cannot be drawn stays visible
 * as its source.
 *
 * Errors: `diagrams/broken`, and those of `listingSource` about `file`.
 * Warnings: `diagrams/no-alt`, `listings/bad-meta`.
 *
 * @param options
 *   Configuration.
 */
export default function rehypeDiagrams({world, assets}: Options) {
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const found: Array<{pre: Element; parent: Parents}> = []
    visitParents(tree, 'element', (node, ancestors) => {
      const parent = ancestors.at(-1)
      if (parent && isDiagram(node)) found.push({pre: node, parent})
    })

    // One after another, so that what is reported keeps its order.
    for (const {pre, parent} of found) {
      const {meta, pointOf} = fenceMetaOf(pre, file)
      const source = await listingSource(pre, meta, file, world)
      for (const {offset, ...problem} of source.problems) error(file, {...problem, place: pointOf(offset)})

      const drawn = source.problems.length === 0 ? await world.draw(source.lines.join('\n')) : undefined
      if (drawn && 'reason' in drawn) reportBroken(drawn, source, pre, file)
      const shown = drawn && 'svg' in drawn ? picture(drawn, meta, pre, file, assets) : undefined

      parent.children[parent.children.indexOf(pre)] = {
        ...h(
          'figure',
          {className: ['figure', ...(shown ? [] : ['broken'])], id: meta.id},
          shown ?? sourceOf(source),
          captionOf(meta)
        ),
        ...(pre.position && {position: pre.position})
      }
    }
  }
}

function picture(
  drawing: Drawing,
  meta: FenceMeta,
  pre: Element,
  file: VFile,
  assets: Map<string, Asset>
): Element {
  const asset = assetOf(drawing)
  assets.set(asset.name, asset)

  const alt = meta.alt ?? drawing.description ?? drawing.title
  if (alt === undefined) {
    warning(file, {
      rule: 'diagrams/no-alt',
      place: pre.position?.start,
      message: 'Unexpected diagram without text alternative, expected `alt` or `accDescr`',
      hint: 'Describe what the diagram shows: ```` ```mermaid alt="…" ````'
    })
  }

  return h('div', {className: ['graphic']}, [
    h('img', {
      className: ['diagram'],
      src: `asset:${asset.name}`,
      alt: alt ?? withoutCitations(meta.title ?? ''),
      width: asset.width,
      height: asset.height
    })
  ])
}

function assetOf({svg, width, height}: Drawing): Asset {
  const bytes = new TextEncoder().encode(svg)
  const digest = hash('sha256', bytes).slice(0, 16)
  return {name: `diagram-${digest}.svg`, mediaType: 'image/svg+xml', bytes, width, height}
}

/** Lines of a definition without the numbers that a highlighter counts by. */
function sourceOf({lines}: ListingSource): Element {
  const code = plainCode(lines)
  for (const line of linesIn(code).values()) line.properties = {className: line.properties['className']}
  return h('pre', {className: ['code']}, code)
}

function captionOf({title}: FenceMeta): ElementContent[] {
  return title ? [h('figcaption', [h('span', {className: ['caption']}, captionContent(title))])] : []
}

function reportBroken(failure: DrawingFailure, source: ListingSource, pre: Element, file: VFile): void {
  const {reason, line} = failure
  const index = (line ?? 0) - 1
  const name = line === undefined ? undefined : source.nameOf(index)
  const indent = /^\s*/.exec(source.lines[index] ?? '')?.[0].length ?? 0
  error(file, {
    rule: 'diagrams/broken',
    place: line === undefined ? pre.position?.start : source.pointOf(index, indent),
    message: name ? `${reason} (\`${name}\`)` : reason,
    hint: hintFor(failure)
  })
}

/** Types that are mistyped. */
const diagramTypes = [
  'flowchart',
  'graph',
  'sequenceDiagram',
  'classDiagram',
  'stateDiagram-v2',
  'erDiagram',
  'gantt',
  'pie',
  'mindmap',
  'timeline',
  'gitGraph',
  'journey',
  'quadrantChart',
  'xychart-beta'
]

function hintFor({unknownType}: DrawingFailure): string | undefined {
  if (unknownType === undefined)
    return 'Put labels with brackets, colons or other signs into quotation marks: `A["…"]`'
  const guess = nearest(unknownType, diagramTypes)
  return guess && `Did you mean \`${guess}\`?`
}

function isDiagram(node: Element): boolean {
  const [code] = node.tagName === 'pre' ? node.children : []
  if (code?.type !== 'element' || code.tagName !== 'code') return false
  const {className} = code.properties
  return Array.isArray(className) && className.some((one) => /^language-mermaid$/i.test(String(one)))
}
