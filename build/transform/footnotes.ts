import type {Element, Root} from 'hast'
import type {VFile} from 'vfile'
import type {AnchorId, Footnote} from '../model/book.ts'
import type {Sample} from '../model/sample.ts'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import {error, warning} from './messages.ts'
import {nearest} from './nearest.ts'

/** A file of the chapter, after its own transforms. */
export interface TransformedFile {
  readonly file: VFile
  readonly tree: Root
  /** Its listings as code. */
  readonly samples: readonly Sample[]
}

/** A footnote with the file that its text stands in. */
export interface PlacedFootnote extends Footnote {
  readonly file: VFile
}

/** The text of a note, where it was written. */
interface Definition {
  readonly label: string
  readonly element: Element
  readonly file: VFile
}

/**
 * Match the calls of footnotes with their texts, over all files of a chapter.
 *
 * Takes the texts out of the trees, and gives calls their ids and addresses; a note belongs to the
 * file that calls it first. A note may call others. Labels do not differ by case.
 *
 * Errors: `footnotes/undefined` for a call without text (it becomes words again) and
 * `footnotes/duplicate` for a second text. Warns about `footnotes/unused`.
 *
 * @param files
 *   Files of the chapter in reading order.
 * @returns
 *   Notes of each file, in order of first call; ids are unique in the chapter.
 */
export function collectFootnotes(
  files: readonly TransformedFile[]
): ReadonlyMap<VFile, readonly PlacedFootnote[]> {
  const definitions = takeDefinitions(files)
  const called = new Map<string, AnchorId[]>()
  const notes = new Map<VFile, PlacedFootnote[]>()

  for (const {file, tree} of files) {
    const own: PlacedFootnote[] = []
    notes.set(file, own)

    // Grows while it is walked: notes that notes call come after those that the text calls.
    const texts: Array<{root: Root | Element; from: VFile}> = [{root: tree, from: file}]
    for (const {root, from} of texts) {
      for (const call of callsIn(root)) {
        const key = call.label.toLowerCase()
        const definition = definitions.get(key)
        if (!definition) {
          leaveWords(call, definitions, from)
          continue
        }

        const name = nameOf(key, [...definitions.keys()])
        const callers = called.get(key) ?? []
        if (callers.length === 0) {
          called.set(key, callers)
          // A name is ASCII, and no two labels have the same.
          own.push({...noteOf(definition), id: `fn-${name}` as AnchorId, callers})
          texts.push({root: definition.element, from: definition.file})
        }
        const id = `fnref-${name}${callers.length === 0 ? '' : `.${callers.length + 1}`}` as AnchorId
        callers.push(id)
        call.element.properties = {className: ['noteref'], id, href: `#fn-${name}`}
      }
    }
  }

  for (const [key, {label, element, file}] of definitions) {
    if (called.has(key)) continue
    warning(file, {
      rule: 'footnotes/unused',
      place: element.position,
      message: `Unexpected footnote \`${label}\` that nothing calls, expected \`[^${label}]\` in the chapter`,
      hint: `Write \`[^${label}]\` where the note belongs, or leave the note out`
    })
  }
  return notes
}

interface Call {
  readonly label: string
  readonly element: Element
}

function callsIn(root: Root | Element): readonly Call[] {
  const calls: Call[] = []
  visitElements(root, (element) => {
    const label = element.properties['dataNote']
    if (element.tagName === 'a' && typeof label === 'string') calls.push({label, element})
  })
  return calls
}

function noteOf({element, file}: Definition): Pick<PlacedFootnote, 'children' | 'place' | 'file'> {
  return {children: element.children, place: element.position, file}
}

function takeDefinitions(files: readonly TransformedFile[]): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()

  for (const {file, tree} of files) {
    visitElements(tree, (node, index, parent) => {
      const label = node.properties['dataNote']
      if (node.tagName !== 'section' || typeof label !== 'string' || !parent || index === undefined) return

      parent.children.splice(index, 1)
      const earlier = definitions.get(label.toLowerCase())
      if (earlier) {
        error(file, {
          rule: 'footnotes/duplicate',
          place: node.position,
          message: `Unexpected second text of footnote \`${label}\`, expected one in the chapter`,
          hint: `Rename this one; the first is at ${earlier.file.path}:${earlier.element.position?.start.line ?? 1}`
        })
      } else definitions.set(label.toLowerCase(), {label, element: node, file})
      return [SKIP, index]
    })
  }
  return definitions
}

/** A label that may be part of an id: as it is, or its place among the others. */
function nameOf(key: string, keys: readonly string[]): string {
  return /^[a-z0-9_-]+$/.test(key) ? key : `n${keys.indexOf(key) + 1}`
}

function leaveWords({label, element}: Call, definitions: ReadonlyMap<string, Definition>, file: VFile): void {
  const guess = nearest(label, definitions.keys())
  error(file, {
    rule: 'footnotes/undefined',
    place: element.position,
    message: `Unexpected footnote \`${label}\` without a text, expected \`[^${label}]: …\` in the chapter`,
    hint: guess ? `Did you mean \`[^${guess}]\`?` : `Write \`[^${label}]: …\` after the paragraph`
  })
  element.tagName = 'span'
  element.properties = {className: ['broken']}
  element.children = [{type: 'text', value: `[^${label}]`}]
}
