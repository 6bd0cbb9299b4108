import type {Sample} from '../../../model/sample.ts'
import type {Finding} from '../finding.ts'
import {problemsOfRules} from './cel.ts'
import {problemsOfCoreRules} from './core-rules.ts'
import {problemsOfCoreValues} from './core-values.ts'
import {withDefaults} from './defaults.ts'
import {problemsOfFragment} from './fragment.ts'
import {problemsOfHead} from './head.ts'
import type {SchemaLibrary} from './library.ts'
import {problemsOfNames} from './names.ts'
import {withMeta} from './object-schema.ts'
import type {Problem} from './problem.ts'
import type {Documents, Resource} from './resource.ts'
import type {ResourceSchema} from './schema.ts'
import {validate} from './validate.ts'
import {problemsOfUnknown, problemsOfVersion, readerOf} from './versions.ts'

/** How the documents of a sample were checked. */
export interface Validation {
  readonly findings: readonly Finding[]
  /** Resources that were compared with a schema: what it was made from, once for each. */
  readonly sources: readonly string[]
  /** Resources for which there is no schema. */
  readonly unknown: readonly string[]
  /** Files of tools that look like resources: `install.istio.io/v1alpha1 IstioOperator`. */
  readonly configurations: readonly string[]
}

/**
 * Compare the resources of a sample with their schemas.
 *
 * Reports `samples/broken-rule`, `samples/unknown-field`, `samples/missing-field`, `samples/wrong-type`, `samples/wrong-value`,
 * `samples/unknown-kind`, `samples/unknown-version`, `samples/bad-name`, `samples/unknown-fragment`; warns
 * of `samples/old-version`.
 */
export async function validateDocuments(
  {resources, others}: Documents,
  sample: Sample,
  library: SchemaLibrary
): Promise<Validation> {
  const findings: Finding[] = []
  const sources: string[] = []
  const unknown: string[] = []
  const configurations: string[] = []

  for (const resource of resources) {
    const name = `${resource.apiVersion} ${resource.kind}`
    if (readerOf(resource)) {
      configurations.push(name)
      continue
    }
    const schema = await library.schemaOf(resource, sample.channel)
    if (!schema) {
      const problems = problemsOfUnknown(resource, library.index)
      findings.push(...problems.map((one) => findingOf(one, resource)))
      unknown.push(name)
      continue
    }
    const entry = library.index.find(
      ({apiVersion, kind}) => apiVersion === resource.apiVersion && kind === resource.kind
    )
    sources.push(entry?.source ?? 'a schema of the book')
    const problems = [
      ...(sample.channel ? [] : problemsOfVersion(resource, library.index)),
      ...problemsOfValue(resource, withMeta(schema)),
      ...problemsOfNames(resource)
    ]
    findings.push(...problems.map((one) => findingOf(one, resource)))
  }

  if (sample.fragment === undefined) {
    findings.push(...others.flatMap((one) => problemsOfHead(one.value).map((two) => findingOf(two, one))))
  }
  if (sample.fragment) {
    for (const other of others) {
      const problems = await problemsOfFragment(other.value, sample.fragment, sample.channel, library)
      findings.push(...problems.map((one) => findingOf(one, other)))
    }
  }
  return {findings, sources, unknown, configurations}
}

/** Rules across fields are looked at only when each field is right by itself. */
function problemsOfValue(resource: Resource, schema: ResourceSchema): readonly Problem[] {
  const value = withDefaults(resource.value, schema)
  const problems = [...validate(value, schema), ...problemsOfCoreValues(resource)]
  return problems.length > 0
    ? problems
    : [...problemsOfCoreRules(resource), ...problemsOfRules(value, schema)]
}

function findingOf({rule, severity, message, hint, path}: Problem, {at}: Pick<Resource, 'at'>): Finding {
  return {rule, severity, message, hint, ...at(path)}
}
