import {checkSamples} from '../../build/check/samples/index.ts'
import type {Diagnostic} from '../../build/model/diagnostic.ts'
import type {Sample, SampleReport, SampleSettings} from '../../build/model/sample.ts'
import {parse} from '../../build/parse/index.ts'
import {transform} from '../../build/transform/index.ts'
import {createBookHighlighter} from '../../build/world/highlighter.ts'
import {createSchemaFiles} from '../../build/world/schema-files.ts'
import {memoryWorld} from './memory-world.ts'

const highlighter = await createBookHighlighter()

/** The samples of a text, and what the checks say of them. */
export interface Checked {
  readonly samples: readonly Sample[]
  readonly report: SampleReport
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Check the samples of a Markdown file against the schemas that come with the pipeline.
 *
 * @param markdown
 *   Text of `input.md`.
 * @param settings
 *   What `book.yaml` would say.
 * @param files
 *   What listings include.
 */
export async function checked(
  markdown: string,
  settings?: SampleSettings,
  files: Readonly<Record<string, string>> = {}
): Promise<Checked> {
  const memory = memoryWorld(files)
  const world = {...memory, ...highlighter, ...createSchemaFiles(memory, {})}
  const source = {path: 'input.md', text: markdown}
  const {value: chapter} = await transform(
    [parse(source).value],
    {role: 'body', path: 'input.md', sources: [source]},
    world
  )
  const {value, diagnostics} = await checkSamples({chapters: [chapter]}, settings, world)
  return {samples: chapter.parts.flatMap(({samples = []}) => samples), report: value.report, diagnostics}
}
