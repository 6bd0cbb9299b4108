import {hash} from 'node:crypto'
import type {Element, Parents, Root} from 'hast'
import {visitParents} from 'unist-util-visit-parents'
import type {VFile} from 'vfile'
import type {Sample} from '../model/sample.ts'
import type {Files, Highlighter} from '../model/world.ts'
import {calloutListAfter} from './callout-list.ts'
import {takeCallouts} from './callouts.ts'
import {expandTabs, tabStopOf} from './code-columns.ts'
import {pointOfLanguage} from './fence-place.ts'
import {languageHint} from './language-hints.ts'
import {tieCallouts} from './listing-callouts.ts'
import {linesIn, listingFigure, plainCode} from './listing-figure.ts'
import {fenceMetaOf} from './listing-meta.ts'
import {reportCallouts, reportCode, reportLongLines, reportStrayList} from './listing-reports.ts'
import {listingSample} from './listing-sample.ts'
import {listingSource} from './listing-source.ts'
import {warning} from './messages.ts'

/** What the plugin asks of the world. */
export type Options = Files & Highlighter

/**
 * Turn code blocks into listings: `figure.listing` with a caption, marked lines, and callouts that
 * are tied to the list below.
 *
 * Mermaid fences are left to the diagrams. A block in an unknown language, or one that the
 * highlighter fails on, is printed plain.
 *
 * Errors: `listings/bad-range`, `listings/body-and-file`, `listings/missing-file`,
 * `listings/unknown-region`, `listings/unclosed-region`.
 * Warnings: `listings/bad-meta`, `listings/empty`, `listings/highlighter-failed`,
 * `listings/long-line`, `listings/uncalled-explanation`, `listings/unexplained-callout`,
 * `listings/unknown-language`, `listings/unknown-notation`.
 *
 * @param world
 *   Reads included files, and colours code.
 * @param samples
 *   Takes the code of each listing, for the checks.
 */
export default function rehypeListings(world: Options, samples: Sample[] = []) {
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const found: Array<{pre: Element; parent: Parents}> = []
    visitParents(tree, 'element', (node, ancestors) => {
      const parent = ancestors.at(-1)
      if (parent && codeOf(node) && languageOf(node) !== 'mermaid') found.push({pre: node, parent})
    })

    // One after another, so that what is reported keeps its order.
    for (const [index, {pre, parent}] of found.entries()) {
      const figure = await listing(pre, parent, `${prefixOf(file)}-${index + 1}`, file, world, samples)
      parent.children[parent.children.indexOf(pre)] = figure
    }
  }
}

async function listing(
  pre: Element,
  parent: Parents,
  prefix: string,
  file: VFile,
  world: Options,
  samples: Sample[]
): Promise<Element> {
  const language = languageOf(pre)
  const {meta, pointOf} = fenceMetaOf(pre, file)
  const source = await listingSource(pre, meta, file, world)
  reportCode(source, meta, pointOf, pre, file)

  const stop = tabStopOf(language)
  // Other blanks, such as no-break spaces, stay for the checks to see.
  const tidy = source.lines.map((line) => expandTabs(line.replace(/[ \t]+$/, ''), stop))
  const list = calloutListAfter(parent, pre)
  const {lines, callouts, angled} = takeCallouts(tidy, list !== undefined && !list.signed)
  const code = await highlighted(lines, language, pre, file, world)
  samples.push(listingSample({pre, meta, language, source, code, stop}, file))

  const explained = callouts.length > 0 && (list?.signed || angled) ? list : undefined
  if (list?.signed && callouts.length === 0) reportStrayList(list.list, file)
  const tied = tieCallouts(linesIn(code), callouts, explained?.explanations ?? [], meta.id ?? prefix)
  reportCallouts(tied.problems, source, file)
  reportLongLines(code, source, stop, file)

  if (explained) parent.children.splice(parent.children.indexOf(explained.list), 1)
  const figure = listingFigure(code, meta, language, tied.list)
  return {...figure, ...(pre.position && {position: pre.position})}
}

/** The code in lines and tokens; plain when its language is unknown or the highlighter fails. */
async function highlighted(
  lines: readonly string[],
  language: string | undefined,
  pre: Element,
  file: VFile,
  world: Options
): Promise<Element> {
  const known = language === undefined || world.knows(language)
  if (!known) {
    warning(file, {
      rule: 'listings/unknown-language',
      place: pointOfLanguage(String(file.value), pre.position),
      message: `Unexpected language \`${language}\`, expected one that the highlighter knows`,
      hint: languageHint(language, world.languages)
    })
  }

  try {
    return await world.highlight(lines.join('\n'), language !== undefined && known ? language : 'text')
  } catch (cause) {
    warning(file, {
      rule: 'listings/highlighter-failed',
      place: pre.position?.start,
      message: `Unexpected failure of the highlighter, expected colours: ${cause instanceof Error ? cause.message : cause}`
    })
    return plainCode(lines)
  }
}

/** Callouts need ids when their listing has none: short, and unique in the book. */
function prefixOf(file: VFile): string {
  return `co-${hash('sha256', file.path).slice(0, 6)}`
}

function codeOf(pre: Element): Element | undefined {
  const [child] = pre.tagName === 'pre' ? pre.children : []
  return child?.type === 'element' && child.tagName === 'code' ? child : undefined
}

/** As authors of several dialects write it: `yaml`, `YAML`, mdBook's `rust,ignore`, Pandoc's `{.python}`. */
function languageOf(pre: Element): string | undefined {
  const {className} = codeOf(pre)?.properties ?? {}
  const name = Array.isArray(className)
    ? className.find((one) => String(one).startsWith('language-'))
    : undefined
  return name === undefined
    ? undefined
    : /^(?:\{\.?(?=[a-z]))?([^,{}]*)/i.exec(String(name).slice('language-'.length))?.[1]?.toLowerCase()
}
