import {join} from 'node:path'
import type {SampleReport} from '../model/sample.ts'
import type {BuildReport} from './build-report.ts'
import {preflightTable} from './preflight-table.ts'
import {typesettingTable} from './typesetting-table.ts'
import {duration, fileSize} from './units.ts'

/**
 * Say how a build ended.
 *
 * @param folder
 *   Where the files are, as the author would type it.
 */
export function summary(
  {files, counts, samples, typesetting, preflights, ok, isUnchanged, milliseconds}: BuildReport,
  folder: string
): string {
  const {errors, warnings, allowed} = counts
  const noticed = [
    isUnchanged ? 'nothing changed' : '',
    errors > 0 ? plural(errors, 'error') : '',
    warnings > 0 ? plural(warnings, 'warning') : '',
    allowed > 0 ? `${allowed} allowed` : ''
  ].filter((part) => part !== '')
  const outcome = ok ? (files.length > 0 ? 'Built' : 'Checked') : 'Nothing written'

  return [
    // What a failed build made was not written.
    ...(ok ? files : []).map(
      ({name, bytes, pages}) =>
        `${join(folder, name)}  ${fileSize(bytes)}${pages === undefined ? '' : `, ${plural(pages, 'page')}`}`
    ),
    ...typesetting.map(typesettingTable),
    ...preflights.map(preflightTable),
    ...(samples && samples.samples > 0 ? [samplesLine(samples)] : []),
    `${outcome} in ${duration(milliseconds)}${noticed.length > 0 ? `, ${noticed.join(', ')}` : ''}`
  ].join('\n')
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `310 samples: 120 YAML, 80 shell, …; 214 resources by schema, 3 without`. */
function samplesLine({samples, languages, resources, withoutSchema, unchecked}: SampleReport): string {
  const shown = languages.filter(({parser}) => parser !== undefined).slice(0, 5)
  const kinds = shown.map(({language, samples: count}) => `${count} ${language}`)
  const rest = samples - unchecked - shown.reduce((sum, one) => sum + one.samples, 0)
  return [
    `${plural(samples, 'sample')}: ${[...kinds, ...(rest > 0 ? [`${rest} other`] : []), ...(unchecked > 0 ? [`${unchecked} plain`] : [])].join(', ')}`,
    ...(resources > 0 || withoutSchema.length > 0
      ? [`${plural(resources, 'resource')} by schema, ${withoutSchema.length} without`]
      : [])
  ].join('; ')
}
