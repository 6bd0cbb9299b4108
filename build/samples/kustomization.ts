import {posix} from 'node:path'
import type {CheckedSamples} from '../model/sample.ts'
import type {SampleFile} from './sample-file.ts'

/**
 * A list of the files of a chapter that can be applied together.
 *
 * Left out are counter-examples, files that show again what an earlier one has, and those that listings
 * show parts of: kustomize refuses a resource that is there twice.
 *
 * @returns
 *   `undefined` when fewer than two files are left.
 */
export function kustomization(
  files: readonly Pick<SampleFile, 'path' | 'sample'>[],
  resources: CheckedSamples['resources']
): string | undefined {
  const seen = new Set<string>()
  const names = files.flatMap(({path, sample}) => {
    const own = (sample && resources.get(sample)) ?? []
    const isWrong = sample && (sample.wrong || sample.invalid !== undefined)
    if (own.length === 0 || isWrong || own.some((one) => seen.has(one))) return []
    for (const one of own) seen.add(one)
    return [posix.basename(path)]
  })
  if (names.length < 2) return undefined
  return [
    'apiVersion: kustomize.config.k8s.io/v1beta1',
    'kind: Kustomization',
    'resources:',
    ...names.map((name) => `  - ${name}`),
    ''
  ].join('\n')
}
