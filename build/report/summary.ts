import {join} from 'node:path'
import type {BuildReport} from './build-report.ts'
import {duration, fileSize} from './units.ts'

/**
 * Say how a build ended.
 *
 * @param folder
 *   Where the files are, as the author would type it.
 */
export function summary({files, counts, ok, milliseconds}: BuildReport, folder: string): string {
  const {errors, warnings, allowed} = counts
  const noticed = [
    errors > 0 ? plural(errors, 'error') : '',
    warnings > 0 ? plural(warnings, 'warning') : '',
    allowed > 0 ? `${allowed} allowed` : ''
  ].filter((part) => part !== '')
  const outcome = ok ? (files.length > 0 ? 'Built' : 'Checked') : 'Nothing written'

  return [
    ...files.map(
      ({name, bytes, pages}) =>
        `${join(folder, name)}  ${fileSize(bytes)}${pages === undefined ? '' : `, ${plural(pages, 'page')}`}`
    ),
    `${outcome} in ${duration(milliseconds)}${noticed.length > 0 ? `, ${noticed.join(', ')}` : ''}`
  ].join('\n')
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
