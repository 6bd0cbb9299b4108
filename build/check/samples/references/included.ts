import type {Sample} from '../../../model/sample.ts'
import type {Files} from '../../../model/world.ts'
import {documentsOf, type Resource} from '../kubernetes/resource.ts'
import {parseYaml} from '../languages/yaml.ts'

/**
 * Resources of the files that listings include: what a listing shows a part of, the reader has as a whole.
 */
export async function resourcesOfFiles(
  samples: readonly Sample[],
  {read}: Pick<Files, 'read'>
): Promise<readonly Resource[]> {
  const paths = new Map(
    samples.flatMap((sample) =>
      sample.lines
        .filter(({path}) => path !== sample.path && /\.ya?ml$/.test(path))
        .map(({path}) => [path, sample])
    )
  )
  const found = await Promise.all(
    [...paths].map(async ([path, sample]) => {
      const bytes = await read(path)
      return bytes ? documentsOf(parseYaml(new TextDecoder().decode(bytes)), sample).resources : []
    })
  )
  return found.flat()
}
