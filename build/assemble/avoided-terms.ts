import type {Text} from 'hast'
import type {GlossaryEntry, NumberedChapter, Part, Source} from '../model/book.ts'
import type {Diagnostic, Place} from '../model/diagnostic.ts'
import {hasNoBlanks} from '../model/language.ts'
import {linesOf, type ProseLine} from './prose-lines.ts'

/** A word that the text must not use, and the one it should use. */
interface Avoided {
  readonly word: string
  readonly term: string
  readonly pattern: RegExp
  /** Terms that have the word inside of them. */
  readonly longer: readonly string[]
}

/**
 * Find words that the glossary says to avoid.
 *
 * Code, quoted names (`“Sidecar”`, `《…》`), English in brackets (`边车（sidecar）`) and longer terms of
 * the glossary may have them; in Chinese and Japanese books so may longer English names (`Sidecar
 * Injector`, `sidecar.istio.io`).
 *
 * Errors: `terms/avoided`.
 *
 * @param chapters
 *   After references and terms have their words.
 * @param glossary
 *   With the words to avoid.
 * @param sources
 *   Every file as written: for the line and column of a word in the middle of a text.
 * @param language
 *   Of the book, BCP 47.
 */
export function avoidedTerms(
  chapters: readonly NumberedChapter[],
  glossary: readonly GlossaryEntry[],
  sources: readonly Source[],
  language: string
): readonly Diagnostic[] {
  const terms = glossary.flatMap(({term, variants}) => [term, ...variants])
  const avoided = glossary.flatMap(({term, avoid = []}) =>
    avoid.map(
      (word): Avoided => ({
        word,
        term,
        pattern: patternOf(word, hasNoBlanks(language)),
        longer: terms.filter((one) => one !== word && one.includes(word))
      })
    )
  )
  if (avoided.length === 0) return []

  // Few lines have any of the words, and only these are worth a closer look.
  const anyWord = new RegExp(avoided.map(({word}) => RegExp.escape(word)).join('|'))
  const texts = new Map(
    sources.map(({path, text}) => [path, text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')])
  )
  return chapters
    .flatMap(({parts}) => parts)
    .flatMap((part) =>
      linesOf(part)
        .filter(({text}) => anyWord.test(text))
        .flatMap((line) => avoided.flatMap((one) => found(one, line, part, texts.get(part.path) ?? '')))
    )
}

/** Names in quotation marks and titles of works; German ones end with the mark that others begin with. */
const quoted =
  /„[^“”]*[“”]|‚[^‘’]*[‘’]|“[^”]*”|«[^»]*»|»[^«]*«|‹[^›]*›|›[^‹]*‹|「[^」]*」|『[^』]*』|《[^》]*》|"[^"]*"/g
/** Words in brackets without Chinese: the original of a term. */
const originals = /（[^（）\p{Script=Han}]*）|\([^()\p{Script=Han}]*\)/gu

function found(
  {word, term, pattern, longer}: Avoided,
  line: ProseLine,
  part: Part,
  source: string
): Diagnostic[] {
  const blank = (text: string): string => ' '.repeat(text.length)
  const names = longer.reduce((text, one) => text.replaceAll(one, blank), line.text)
  const prose = names.replace(quoted, blank).replace(originals, blank)

  return [...prose.matchAll(pattern)].map(({index}): Diagnostic => {
    const at = line.nodeAt(index)
    return {
      rule: 'terms/avoided',
      severity: 'error',
      message: `Unexpected \`${word}\`, expected \`${term}\``,
      file: part.path,
      place: (at && placeIn(at.node, at.offset, word, source)) ?? line.place,
      hints: [`Write \`${term}\`, or put quotation marks around \`${word}\` when it is a name here`]
    }
  })
}

/** A sign of a word in Latin letters: `\w` has none with accents. */
const latin = '[\\p{Script=Latin}\\p{M}\\w]'

/** A word; among Chinese, a whole stretch of English, because a part of one is part of a name. */
function patternOf(word: string, isAmongHan: boolean): RegExp {
  const [before, after] = isAmongHan
    ? ['(?<![\\w./:@-])(?<![A-Za-z0-9] )', '(?![\\w/:@-]|\\.\\w)(?! [A-Za-z0-9])']
    : [`(?<!${latin})`, `(?!${latin})`]
  const [first, last] = isAmongHan
    ? [/^\w/, /\w$/]
    : [new RegExp(`^${latin}`, 'u'), new RegExp(`${latin}$`, 'u')]
  return new RegExp(
    `${first.test(word) ? before : ''}${RegExp.escape(word)}${last.test(word) ? after : ''}`,
    'gu'
  )
}

/** Where the word is in the file: its text there may have escapes and line endings that the tree has not. */
function placeIn(node: Text, offset: number, word: string, source: string): Place | undefined {
  const start = node.position?.start.offset
  if (start === undefined) return
  const earlier = node.value.slice(0, offset).split(word).length - 1
  let at = start - 1
  for (let occurrence = 0; occurrence <= earlier; occurrence++) {
    at = source.indexOf(word, at + 1)
    if (at === -1) return
  }
  const lines = source.slice(0, at).split('\n')
  return {line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: at}
}
