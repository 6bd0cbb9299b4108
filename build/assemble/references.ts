import {posix} from 'node:path'
import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {AnchorId, NumberedChapter, Part, Target} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import {kindWordLike, kindWords, wordingFor} from '../model/wording.ts'
import {hasClass} from './classes.ts'
import {elementsOf} from './elements-of.ts'
import {decode, type FileAnchors, filesOf, resolvePath} from './files.ts'
import {nearest} from './nearest.ts'
import {slugsOf} from './slugs.ts'

/**
 * Lead every link inside the book to an id, and fill cross-references with what names their target.
 *
 * A link may name an id, a file or folder of the manuscript, both (`03-x.md#sec`), or a heading as
 * code hosts name it (`#安装步骤`). Trees are edited.
 *
 * Errors (`references/unknown-target`) about links that lead nowhere; they lose their `href`.
 * Warns (`references/wrong-kind`) about `[表](#fig-x)`: the reference is filled all the same.
 *
 * @param chapters
 *   Numbered.
 * @param targets
 *   All targets of the book.
 * @param language
 *   Of the book, BCP 47; decides how labels are written in a sentence.
 */
export function resolveReferences(
  chapters: readonly NumberedChapter[],
  targets: ReadonlyMap<AnchorId, Target>,
  language: string
): readonly Diagnostic[] {
  const files = filesOf(chapters)
  const slugs = slugsOf(chapters)
  const diagnostics: Diagnostic[] = []

  for (const part of chapters.flatMap(({parts}) => parts)) {
    for (const element of elementsOf(part)) {
      const reference = hasClass(element, 'xref')
      if (!reference && !hasClass(element, 'link')) continue

      const href = String(element.properties['href'] ?? '')
      const [path, fragment] = split(href)
      const file = path ? resolvePath(part.path, path) : part.path
      const slug = slugs.get(`${file}#${fragment}`)
      // An id that an author gave comes before one that is made from a heading, unless it is in another file than
      // the one that the link names.
      const written = targets.get(fragment as AnchorId) // A key that is looked up may be anything.
      const isElsewhere = path !== '' && written?.path !== file
      const id = fragment ? (isElsewhere ? (slug ?? written?.id) : (written?.id ?? slug)) : files.get(file)
      const target = id && (!path || files.has(file)) ? targets.get(id) : undefined

      if (!target) {
        delete element.properties['href']
        const named = {href, path, file, fragment}
        diagnostics.push(unknownTarget(element, part, named, {targets, files, slugs}))
        continue
      }
      if (reference) {
        const wrong = wrongKind(element, part, target, language)
        if (wrong) diagnostics.push(wrong)
        element.children = [{type: 'text', value: labelIn(element, target, language)}]
      }
      element.properties['href'] = `#${target.id}`
    }
  }

  return diagnostics
}

function split(href: string): [path: string, fragment: string] {
  const hash = href.indexOf('#')
  return hash < 0 ? [href, ''] : [href.slice(0, hash), decode(href.slice(hash + 1))]
}

interface Named {
  readonly href: string
  /** As written; empty when the link names an id only. */
  readonly path: string
  /** Where that leads: the file of the link itself when the path is empty. */
  readonly file: string
  readonly fragment: string
}

/** Everything that a link could have named. */
interface Known {
  readonly targets: ReadonlyMap<AnchorId, Target>
  readonly files: FileAnchors
  readonly slugs: ReadonlyMap<string, AnchorId>
}

function unknownTarget(
  element: Element,
  part: Part,
  {href, path, file, fragment}: Named,
  {targets, files, slugs}: Known
): Diagnostic {
  const missingFile = path !== '' && !files.has(file)
  // Notes and index marks are anchors too, but nobody means to write their ids.
  const ids = [...targets.values()].filter(({kind}) => kind !== 'anchor').map(({id}) => id)
  const inFile = [...slugs.keys()].filter((key) => key.startsWith(`${file}#`))
  const names = inFile.map((key) => key.slice(file.length + 1))
  const guess = missingFile ? fileMeant(file, files) : nearest(fragment, [...ids, ...names])
  const at = guess && !missingFile ? targets.get(guess as AnchorId) : undefined // Perhaps a key of `targets`.
  const inPlace = missingFile && guess ? posix.relative(posix.dirname(part.path), guess) : path
  const meant = missingFile ? `${inPlace}${fragment && `#${fragment}`}` : `${at ? '' : inPlace}#${guess}`
  const otherwise = missingFile
    ? ['List it under `chapters`, or link to where it is on the net: `https://…`']
    : []
  // The parser has put percent escapes in place of what is not ASCII.
  const written = decode(href)

  return {
    rule: 'references/unknown-target',
    severity: 'error',
    message: missingFile
      ? `Unexpected link to \`${written}\`, expected a file or folder that \`book.yaml\` lists`
      : `Unexpected reference to \`${written}\`, expected the id of a heading, figure, table, listing or exercise`,
    file: part.path,
    place: element.position,
    hints: guess ? [`Did you mean \`${meant}\`${at ? ` in ${at.path}` : ''}?`] : otherwise,
    ...(at && {related: {message: `\`${guess}\` is here`, file: at.path, place: at.place}})
  }
}

/** A label as its author wants it: `[Figure](#fig-x)` may begin a sentence where others are written `figure 2-3`. */
function labelIn(element: Element, {kind, label}: Target, language: string): string {
  // A term is no label, but a word of the author's.
  const isAsItIs = kind === 'term' || /^\p{Lu}/u.test(textOf(element).trim())
  return isAsItIs ? label : wordingFor(language).inSentence(label)
}

/** A file of that name in another folder, or else one whose path is nearly the same. */
function fileMeant(file: string, files: FileAnchors): string | undefined {
  const name = posix.basename(file)
  const moved = [...files.keys()].filter((path) => posix.basename(path) === name)
  return moved.length === 1 ? moved[0] : nearest(file, files.keys())
}

/** A kind word that does not fit; plain anchors are named by their section, so `节` fits them. */
function wrongKind(element: Element, part: Part, target: Target, language: string): Diagnostic | undefined {
  const word = textOf(element).trim()
  const asked = Object.hasOwn(kindWords, word.toLowerCase()) ? kindWords[word.toLowerCase()] : undefined
  if (!asked || asked === target.kind || (asked === 'section' && target.kind === 'anchor')) return

  const fitting = kindWordLike(word, target.kind, language)
  return {
    rule: 'references/wrong-kind',
    severity: 'warning',
    message: fitting
      ? `Unexpected word \`${word}\` for ${target.label}, expected \`${fitting}\``
      : `Unexpected word \`${word}\` for \`#${target.id}\`, expected a target with a caption`,
    file: part.path,
    place: element.position,
    hints: fitting ? [`Write \`[${fitting}](#${target.id})\`, or leave the brackets empty`] : []
  }
}
