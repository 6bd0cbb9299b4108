import {z} from 'zod'
import type {Source} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import type {ListedPlatform} from '../model/platform.ts'
import {fold} from './sort-key.ts'
import {readYamlList} from './yaml-list.ts'
import {yamlText, yamlTexts} from './yaml-text.ts'

const date = yamlText.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, {
  error: 'a date such as `2026`, `2026-11` or `2026-11-23`'
})

/** What `platforms.yaml` says of a platform; unknown keys are errors. */
const platformSchema = z.strictObject({
  /** As the table prints it. */
  name: yamlText,
  /** Other words by which the text calls it (default: none). */
  aliases: yamlTexts.default([]),
  /** Groups the table. */
  kind: yamlText.optional(),
  /** What it is, in a line. */
  what: yamlText,
  licence: yamlText.optional(),
  state: yamlText.optional(),
  /** In quotation marks: `1.30` would be a number. */
  version: yamlText.optional(),
  released: date.optional(),
  url: yamlText.regex(/^https?:\/\/\S+$/, {error: 'an address that begins with `https://`'}).optional(),
  /** Date of these facts. */
  'as-of': date.optional(),
  /** Images whose tag is the version (default: none). */
  images: yamlTexts.default([]),
  /** Helm charts whose version it is (default: none). */
  charts: yamlTexts.default([]),
  /** Environment variables that hold the version (default: none). */
  env: yamlTexts.default([])
})

/**
 * Read the platforms of the book.
 *
 * Errors with line and column: `platforms/invalid` about what is no platform,
 * `platforms/duplicate-name` about a name or alias that an earlier one has; the later is left out.
 *
 * @param source
 *   `platforms.yaml`, when there is one.
 * @returns
 *   In the order of the file.
 */
export function listedPlatforms(source: Source | undefined): Diagnosed<readonly ListedPlatform[]> {
  if (!source) return {value: [], diagnostics: []}

  const {value: listed, diagnostics: invalid} = readYamlList(source, platformSchema, 'platforms/invalid')
  const byName = new Map<string, ListedPlatform>()
  const platforms: ListedPlatform[] = []
  const duplicates: Diagnostic[] = []

  for (const {item, place} of listed) {
    const {kind, licence, state, version, released, url, 'as-of': asOf, ...rest} = item
    const platform = {...rest, kind, licence, state, version, released, url, asOf, place}
    const names = [...new Set([item.name, ...item.aliases].map(fold))]
    const taken = names.find((name) => byName.has(name))
    const earlier = taken === undefined ? undefined : byName.get(taken)
    if (earlier) {
      duplicates.push({
        rule: 'platforms/duplicate-name',
        severity: 'error',
        message: `Unexpected second platform that is called \`${taken}\`, expected one for each name and alias`,
        file: source.path,
        place,
        hints: ['Make one of the two, or take the alias out of one'],
        related: {message: `\`${earlier.name}\` is here`, file: source.path, place: earlier.place}
      })
      continue
    }
    for (const name of names) byName.set(name, platform)
    platforms.push(platform)
  }

  return {value: platforms, diagnostics: [...invalid, ...duplicates]}
}
