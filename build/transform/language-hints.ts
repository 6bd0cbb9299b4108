import {nearest} from './nearest.ts'

const drawing = 'Draw it with `mermaid`, or show it as an image: `![…](figures/x.svg)`'
/** What to do with a formula, which nothing here sets. */
export const formula = 'Show the formula as an image, or say it in words'

/** Languages of other programs, which draw or set what stands in them. */
const remedies: Readonly<Record<string, string>> = {
  d2: drawing,
  dot: drawing,
  env: 'Write `dotenv`',
  graphviz: drawing,
  katex: formula,
  math: formula,
  plantuml: drawing,
  puml: drawing
}

/**
 * What to write instead of a language that the highlighter does not know.
 *
 * @param language
 *   As written, in small letters.
 * @param known
 *   Languages that it knows.
 */
export function languageHint(language: string, known: readonly string[]): string {
  const remedy = Object.hasOwn(remedies, language) ? remedies[language] : undefined
  if (remedy) return remedy
  if (language === '') return 'Write a language before the braces, or `text`'
  // VuePress's `js:line-numbers`.
  const [name = '', option] = language.split(':')
  if (option !== undefined && known.includes(name)) {
    return option === 'line-numbers' ? `Write \`${name} showLineNumbers\`` : `Write \`${name}\``
  }
  const guess = nearest(language, known)
  return guess ? `Did you mean \`${guess}\`?` : 'Write `text` for what is not to be coloured'
}
