import {setTimeout} from 'node:timers/promises'
import {renderMermaid} from '@mermaid-js/mermaid-cli'
import type {JSHandle, Page} from 'puppeteer-core'
import type {Drawing, DrawingFailure} from '../../model/world.ts'
import type {FontFace} from '../fonts.ts'
import {clean} from './clean.ts'
import {mermaidConfig} from './config.ts'
import {drawingId} from './corrections.ts'
import {failureOf, type MermaidError} from './failure.ts'
import {type KeptPage, keptPage} from './kept-page.ts'
import {notedProperties} from './presentation.ts'
import {refusalOf} from './refusal.ts'
import {withStandIns} from './stand-ins.ts'
import {takeSnapshot} from './take-snapshot.ts'

/** A page that draws one diagram after the other. */
export interface DrawingPage {
  /**
   * @param prefix
   *   Start of every id in the file.
   * @throws {Hanging}
   *   When the diagram takes too long; the page is closed then.
   */
  readonly draw: (definition: string, prefix: string) => Promise<Drawing | DrawingFailure>
  readonly close: () => Promise<void>
}

/** A diagram was not finished in time. */
export class Hanging extends Error {}

/**
 * Prepare a page for drawing.
 *
 * @param page
 *   An empty page of its own.
 * @param fonts
 *   Faces of `Book Sans`.
 * @param patience
 *   Milliseconds per diagram.
 */
export async function drawingPage(
  page: Page,
  fonts: readonly FontFace[],
  patience: number
): Promise<DrawingPage> {
  const kept = await keptPage(page, fonts)
  // Loading Mermaid counts for nobody's diagram.
  await attempt(kept, 'info', 'd')

  return {
    async draw(definition, prefix) {
      const waiting = new AbortController()
      const hanging = setTimeout(patience, undefined, {signal: waiting.signal}).then(() => {
        throw new Hanging()
      })
      try {
        return await Promise.race([attempt(kept, definition, prefix), hanging])
      } catch (error) {
        await page.close()
        throw error
      } finally {
        waiting.abort()
        hanging.catch(() => undefined)
      }
    },
    close: () => page.close()
  }
}

async function attempt(kept: KeptPage, written: string, prefix: string): Promise<Drawing | DrawingFailure> {
  const {definition, standIns} = withStandIns(written)
  let drawn: unknown
  try {
    await renderMermaid(kept.browser, definition, 'svg', {
      mermaidConfig,
      backgroundColor: 'transparent',
      fontEmbed: false,
      svgId: drawingId
    })
  } catch (error) {
    drawn = error
  }
  if (drawn !== undefined) return failureOf(written, await errorOf(kept, definition, drawn))

  const snapshot = await kept.page.evaluate(takeSnapshot, notedProperties, standIns)
  const drawing = snapshot && (refusalOf(snapshot.root) ?? clean(snapshot, prefix))
  return (
    drawing ?? {
      reason: 'Unexpected diagram that shows nothing, expected at least one element',
      line: undefined
    }
  )
}

/** Mermaid's module, as far as it is asked. */
interface Mermaid {
  readonly default: {parse(text: string): Promise<unknown>}
}

/** Puppeteer carries only the message of an error out of a page; the parser's own fields are asked for. */
async function errorOf(
  {page, mermaidUrl}: KeptPage,
  definition: string,
  thrown: unknown
): Promise<MermaidError> {
  // As text, because build tools rewrite `import()` in functions.
  const mermaid = (await page.evaluateHandle(`import(${JSON.stringify(mermaidUrl())})`)) as JSHandle<Mermaid>
  const parsed = await page.evaluate(
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
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return parsed ?? {name: 'Error', message: message.split('\n')[0] ?? message}
}
