import type {Chapter} from '../../model/book.ts'
import type {Diagnosed, Diagnostic} from '../../model/diagnostic.ts'
import type {CheckedSamples, Sample, SampleSettings} from '../../model/sample.ts'
import type {Files, Memory, SchemaFiles} from '../../model/world.ts'
import {type CheckedSample, checkSample} from './check-sample.ts'
import {diagnosticOf} from './diagnostics.ts'
import {expectations} from './expectations.ts'
import type {Finding} from './finding.ts'
import {openLibrary} from './kubernetes/library.ts'
import {problemsOfLocations} from './kubernetes/location-problems.ts'
import type {Resource} from './kubernetes/resource.ts'
import {strayOutput} from './outputs.ts'
import {createdBy} from './references/created.ts'
import {resourcesOfFiles} from './references/included.ts'
import {danglingReferences} from './references/index.ts'
import {shownBy} from './references/shown.ts'
import {sampleReport} from './sample-report.ts'

/**
 * Check every listing of a book: its syntax, its resources, and what it refers to.
 *
 * Each rule is described in `docs/checks.md`.
 *
 * @param book
 *   Its parts have the samples.
 * @param settings
 *   Where schemas are, and what samples may refer to without the book showing it.
 * @param world
 *   Reads schemas, and remembers what parsers said.
 * @returns
 *   How samples were checked; what was found, by place.
 */
export async function checkSamples(
  book: {readonly chapters: readonly Pick<Chapter, 'parts'>[]},
  settings: SampleSettings | undefined,
  world: SchemaFiles & Memory & Pick<Files, 'read'>
): Promise<Diagnosed<CheckedSamples>> {
  const samples = samplesOf(book)
  const locations = [...(settings?.schemas ?? []), ...world.schemaLocations]
  const library = await openLibrary(locations, world)
  const checked: CheckedSample[] = []
  // One after another: parsers are synchronous, and what is found keeps its order.
  for (const sample of samples) checked.push(await checkSample(sample, library, world))

  const included = await resourcesOfFiles(samples, world)
  const shown = shownBy(
    [
      // What a counter-example shows is not there for others.
      ...checked.flatMap(({sample, documents}) => (isCounterExample(sample) ? [] : documents.resources)),
      ...included
    ],
    checked.flatMap(({commands}) => commands.commands.flatMap(createdBy))
  )

  const diagnostics = checked.flatMap((one, index) => {
    const {sample, documents, findings} = one
    const found = [
      ...findings,
      ...strayOutput(one, checked[index - 1]),
      ...documents.resources.flatMap((resource) =>
        danglingReferences(resource, shown, settings?.external ?? [])
      )
    ]
    return expectations(sample, found.toSorted(byPlace)).map((finding) => diagnosticOf(finding, sample))
  })
  return {
    value: {
      report: sampleReport(checked),
      resources: new Map(checked.map(({sample, documents}) => [sample, documents.resources.map(identityOf)]))
    },
    diagnostics: [
      ...problemsOfLocations(locations, library.failures, settings?.network ?? false),
      ...withoutRepetitions(diagnostics)
    ]
  }
}

/** A line that several listings include is wrong once. */
function withoutRepetitions(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()]
}

function isCounterExample({wrong, invalid}: Sample): boolean {
  return wrong || invalid !== undefined
}

function identityOf({apiVersion, kind, namespace = '', name = ''}: Resource): string {
  return `${apiVersion} ${kind} ${namespace}/${name}`
}

function byPlace(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column
}

function samplesOf({chapters}: {readonly chapters: readonly Pick<Chapter, 'parts'>[]}): readonly Sample[] {
  return chapters.flatMap(({parts}) => parts.flatMap(({samples = []}) => samples))
}
