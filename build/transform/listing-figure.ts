import type {Element, ElementContent} from 'hast'
import {captionContent} from './citations.ts'
import type {FenceMeta} from './fence-meta.ts'
import {inRanges} from './line-ranges.ts'

/**
 * Make the figure of a listing, as `docs/html.md` has it.
 *
 * @param code
 *   From the highlighter; its lines are edited.
 * @param meta
 *   Of the fence.
 * @param language
 *   As the author names it; `undefined` when there is none.
 * @param callouts
 *   List that explains the callouts.
 */
export function listingFigure(
  code: Element,
  meta: FenceMeta,
  language: string | undefined,
  callouts: Element | undefined
): Element {
  const lines = linesIn(code)
  for (const [index, [number, line]] of [...lines].entries()) {
    if (inRanges(number, meta.highlighted)) addClass(line, 'highlighted')
    line.properties = {
      className: line.properties['className'],
      ...(meta.showLineNumbers && {dataLine: meta.startLine + index})
    }
  }

  const focused = [...lines.values()].some((line) => classesOf(line).includes('focused'))
  const pre = element(
    'pre',
    {
      className: ['code', ...(meta.showLineNumbers ? ['numbered'] : []), ...(focused ? ['has-focus'] : [])],
      ...(meta.startLine !== 1 && {dataStart: meta.startLine})
    },
    [code]
  )
  const caption: ElementContent[] = meta.title
    ? [element('figcaption', {}, [element('span', {className: ['caption']}, captionContent(meta.title))])]
    : []

  return element(
    'figure',
    {
      className: ['listing'],
      ...(meta.id && {id: meta.id}),
      ...(language && {dataLanguage: language}),
      ...(meta.wrong && {dataWrong: ''}),
      ...(meta.alt && {ariaLabel: meta.alt})
    },
    [...caption, pre, ...(callouts ? [callouts] : [])]
  )
}

/** Lines of a highlighted listing by their number in the code it was made from. */
export function linesIn(code: Element): ReadonlyMap<number, Element> {
  const lines = code.children.filter((child) => child.type === 'element')
  return new Map(lines.map((line, index) => [Number(line.properties['dataLine'] ?? index + 1), line]))
}

/** A listing without colours, for when there is no highlighter to make one. */
export function plainCode(lines: readonly string[]): Element {
  return element(
    'code',
    {},
    lines.flatMap((value, index): ElementContent[] => {
      const line = element(
        'span',
        {className: ['line'], dataLine: index + 1},
        value ? [{type: 'text', value}] : []
      )
      return index === 0 ? [line] : [{type: 'text', value: '\n'}, line]
    })
  )
}

function addClass(line: Element, name: string): void {
  line.properties['className'] = [...new Set([...classesOf(line), name])]
}

function classesOf(line: Element): readonly string[] {
  const {className} = line.properties
  return Array.isArray(className) ? className.map(String) : []
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return {type: 'element', tagName, properties, children}
}
