import type {NumberedChapter, Platform, Source} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import type {ListedPlatform} from '../model/platform.ts'
import {proseOf} from './prose-lines.ts'

/**
 * Find the chapters that name each platform.
 *
 * A name or alias counts where it stands as a word, with its capitals; code inside listings does not.
 *
 * Errors: `platforms/not-in-book` about one that no chapter names.
 *
 * @param platforms
 *   As listed.
 * @param chapters
 *   Numbered; the tables of platforms in them are still empty.
 * @param source
 *   `platforms.yaml`, for its path.
 */
export function platformsOf(
  platforms: readonly ListedPlatform[],
  chapters: readonly NumberedChapter[],
  source: Source | undefined
): Diagnosed<readonly Platform[]> {
  if (platforms.length === 0) return {value: [], diagnostics: []}

  const texts = chapters.map(({id, parts}) => ({id, text: parts.map(proseOf).join('\n')}))
  const value = platforms.map((platform): Platform => {
    const words = [platform.name, ...platform.aliases].map(wordPattern)
    const named = texts.filter(({text}) => words.some((word) => word.test(text)))
    return {...platform, chapters: named.map(({id}) => id)}
  })

  const diagnostics = value
    .filter((platform) => platform.chapters.length === 0)
    .map(({name, aliases, place}): Diagnostic => {
      const names = [name, ...aliases].map((one) => `\`${one}\``).join(', ')
      return {
        rule: 'platforms/not-in-book',
        severity: 'error',
        message: `Unexpected platform \`${name}\` that no chapter names, expected ${names} in the text`,
        file: source?.path ?? '',
        place,
        hints: ['Write about it, add the `aliases` by which the text calls it, or take it out']
      }
    })
  return {value, diagnostics}
}

/** A name between characters that could not be part of it; Chinese needs no spaces around it. */
function wordPattern(name: string): RegExp {
  const escaped = name.trim().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const before = /^\w/.test(name) ? '(?<![A-Za-z0-9_])' : ''
  const after = /\w$/.test(name) ? '(?![A-Za-z0-9_])' : ''
  return new RegExp(`${before}${escaped.replace(/\s+/g, String.raw`\s+`)}${after}`, 'u')
}
