import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Difference} from './align.ts'
import {type ExpectedChapter, type Unit, unitAt} from './passage.ts'

/** Most signs that a message repeats. */
const excerptLength = 40

/**
 * Say what became of text that is not as its author wrote it.
 *
 * @param chapter
 *   As written.
 * @param differences
 *   Between the chapter and a file.
 * @returns
 *   `content/order` for what stands elsewhere, `content/lost` for what is not there, `content/doubled` for
 *   what is there once more, `content/added` for what nobody wrote.
 */
export function contentFindings(
  chapter: ExpectedChapter,
  differences: readonly Difference[]
): readonly Diagnostic[] {
  const moved = new Set(
    differences.filter(({missing}) => differences.some(({added}) => isSameText(missing, added)))
  )
  return differences.flatMap((difference) => {
    const {passage, missing, added, where} = difference
    const unit = unitOf(difference)
    const say = (rule: string, message: string): Diagnostic[] => [
      {rule, severity: 'error', message, file: unit?.file ?? chapter.path, place: unit?.place}
    ]
    if (moved.has(difference) || (missing !== '' && isSameSigns(missing, added))) {
      return say(
        'content/order',
        `Unexpected place of ${named(unit, missing)} on ${where}, expected the order of the manuscript`
      )
    }
    if (missing !== '') {
      const instead = added === '' ? '' : `, where ${quoted(added)} stands`
      return say(
        'content/lost',
        `Unexpected loss of ${named(unit, missing)} on ${where}${instead}, expected all text of the chapter in order`
      )
    }
    if (differences.some((one) => moved.has(one) && isSameText(one.missing, added))) return []
    if (occurs(chapter, added)) {
      return say(
        'content/doubled',
        `Unexpected second ${quoted(added)} on ${where}, expected all text of the chapter once`
      )
    }
    return say(
      'content/added',
      `Unexpected ${quoted(added)} on ${where}, expected ${quoted(passage.text.slice(difference.at))}`
    )
  })
}

function unitOf({passage, at, missing}: Difference): Unit | undefined {
  return unitAt(passage, missing === '' ? Math.max(at - 1, 0) : at)
}

function named(unit: Unit | undefined, text: string): string {
  return unit?.kind === 'label' ? `the label ${quoted(text)}` : quoted(text)
}

function occurs({main, floats, notes}: ExpectedChapter, text: string): boolean {
  return [main, ...floats, ...notes].some((passage) => passage.text.includes(text))
}

/** Whether one is the other, but for the numbers of notes and pages in it. */
function isSameText(left: string, right: string): boolean {
  const [one, other] = [left, right].map((text) => text.replace(/[\d①-⑳]/gu, ''))
  return one !== '' && one === other
}

function isSameSigns(left: string, right: string): boolean {
  return left.length === right.length && [...left].sort().join('') === [...right].sort().join('')
}

function quoted(text: string): string {
  return `\`${text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text}\``
}
