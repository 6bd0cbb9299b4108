import {setTimeout} from 'node:timers/promises'
import type {JSHandle, Page} from 'puppeteer-core'
import type {Drawing, DrawingFailure} from '../../model/world.ts'
import {clean} from './clean.ts'
import {failureOf, type MermaidError} from './failure.ts'
import {type KeptPage, keptPage} from './kept-page.ts'
import type {LoadedFont} from './label-fonts.ts'
import {refusalOf, refusalOfType} from './refusal.ts'
import {withStandIns} from './stand-ins.ts'
import {withTimelineLines} from './timeline-lines.ts'

/** A page that draws one diagram after the other, and is replaced when one of them spoils it. */
export interface DrawingPage {
  /**
   * Draw a diagram; the one before it must be finished.
   *
   * @param prefix
   *   Start of every id in the file.
   */
  readonly draw: (definition: string, prefix: string) => Promise<Drawing | DrawingFailure>
  readonly close: () => Promise<void>
}

/**
 * Draw in a page that stays open.
 *
 * @param open
 *   Opens an empty page; asked at the first diagram, and after each that spoilt its page.
 * @param fonts
 *   Faces of `Book Sans`, asked for each page.
 * @param patience
 *   Milliseconds per diagram.
 */
export function drawingPage(
  open: () => Promise<Page>,
  fonts: () => Promise<readonly LoadedFont[]>,
  patience: number
): DrawingPage {
  let ready: KeptPage | undefined

  async function prepare(): Promise<KeptPage> {
    const kept = await keptPage(await open(), await fonts())
    // Loading Mermaid is not to count against anybody's diagram.
    await attempt(kept, 'info', 'd')
    return kept
  }

  async function close(): Promise<void> {
    await ready?.page.close()
    ready = undefined
  }

  return {
    async draw(definition, prefix) {
      const refusal = refusalOfType(definition)
      if (refusal) return refusal

      ready ??= await prepare()
      const waiting = new AbortController()
      const outOfTime = setTimeout(patience, hanging(patience), {signal: waiting.signal})
      // It is stopped when the diagram is there first.
      outOfTime.catch(() => undefined)
      const drawing = attempt(ready, definition, prefix)
      // It is cut short when its page is closed.
      drawing.catch(() => undefined)
      try {
        const {result, spoilt} = await Promise.race([drawing, outOfTime])
        if (spoilt) await close()
        return result
      } finally {
        waiting.abort()
      }
    },
    close
  }
}

interface Outcome {
  readonly result: Drawing | DrawingFailure
  /** Whether the page may be in a state that harms the next diagram. */
  readonly spoilt: boolean
}

function hanging(patience: number): Outcome {
  const reason = `Unexpected diagram that takes longer than ${patience / 1000} s to draw, expected a smaller one`
  return {result: {reason, line: undefined}, spoilt: true}
}

async function attempt(kept: KeptPage, written: string, prefix: string): Promise<Outcome> {
  const {definition, standIns} = withStandIns(withTimelineLines(written))
  const drawn = await kept.draw(definition, standIns).then(
    (snapshot) => ({snapshot}),
    (thrown: unknown) => ({thrown})
  )
  if ('thrown' in drawn) {
    const parsing = await parseErrorOf(kept, definition)
    return {
      result: failureOf(written, parsing ?? renderErrorOf(drawn.thrown)),
      spoilt: parsing === undefined
    }
  }

  const {snapshot} = drawn
  const drawing = snapshot && (refusalOf(snapshot.root) ?? clean(snapshot, prefix))
  const empty = 'Unexpected diagram that shows nothing, expected at least one element'
  return {result: drawing ?? {reason: empty, line: undefined}, spoilt: false}
}

/** Mermaid's module, as far as it is asked. */
interface Mermaid {
  readonly default: {parse(text: string): Promise<unknown>}
}

/** Puppeteer carries only the message of an error out of a page; the parser's own fields are asked for. */
async function parseErrorOf(
  {page, mermaidUrl}: KeptPage,
  definition: string
): Promise<MermaidError | undefined> {
  // As text, because build tools rewrite `import()` in functions; the type is that of what it imports.
  const mermaid = (await page.evaluateHandle(`import(${JSON.stringify(mermaidUrl())})`)) as JSHandle<Mermaid>
  return page.evaluate(
    async (module, text): Promise<MermaidError | undefined> => {
      try {
        await module.default.parse(text)
        return
      } catch (error) {
        // Whatever parsers throw has these fields, or lacks them.
        const {name, message, hash} = error as MermaidError
        const {text: found, line, loc, expected} = hash ?? {}
        return {name, message, hash: hash && {text: found, line, loc, expected}}
      }
    },
    mermaid,
    definition
  )
}

function renderErrorOf(thrown: unknown): MermaidError {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return {name: 'Error', message: message.split('\n')[0] ?? message}
}
