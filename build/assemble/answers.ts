import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {AnchorId, NumberedChapter, Target} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Wording} from '../model/wording.ts'
import {childWithClass, hasClass} from './classes.ts'
import {elementsOf} from './elements-of.ts'
import {freshId, type Ids, idOf} from './ids.ts'
import {nearest} from './nearest.ts'

/**
 * Let each answer say which exercise it answers: `答案 练习 2-1`, with a link.
 *
 * An answer with a title of its own keeps it. Answers that were gathered stand far from their
 * exercises: there the link is a reference, with a page, and the exercise gets one to its answer.
 *
 * Errors (`references/unknown-exercise`) about an answer
 * to an exercise that the book does not have.
 *
 * @param gathered
 *   Ids that are taken, when `gatherAnswers` has moved the answers.
 */
export function resolveAnswers(
  chapters: readonly NumberedChapter[],
  targets: ReadonlyMap<AnchorId, Target>,
  wording: Wording,
  gathered: {readonly ids: Ids} | undefined
): readonly Diagnostic[] {
  const exercises = new Map(
    [...targets].filter(([, {kind}]) => kind === 'exercise').map((pair) => [String(pair[0]), pair[1]])
  )
  const elements = new Map(
    chapters.flatMap(({captioned}) => captioned.map(({id, element}) => [id, element] as const))
  )
  const diagnostics: Diagnostic[] = []

  for (const part of chapters.flatMap(({parts}) => parts)) {
    for (const element of elementsOf(part)) {
      const name = element.properties['dataFor']
      if (typeof name !== 'string' || !hasClass(element, 'block-answer')) continue

      const exercise = exercises.get(name)
      if (!exercise) {
        const guess = nearest(name, exercises.keys())
        diagnostics.push({
          rule: 'references/unknown-exercise',
          severity: 'error',
          message: `Unexpected answer to \`${name}\`, expected the id of an exercise`,
          file: part.path,
          place: element.position,
          hints: guess ? [`Did you mean \`:::answer{for=${guess}}\`?`] : []
        })
        continue
      }

      if (gathered) {
        tie(element, exercise, elements.get(exercise.id), wording, gathered.ids)
        continue
      }
      const title = childWithClass(element, 'block-title')
      const [only, more] = title?.children ?? []
      const untitled = !only || (!more && only.type === 'text' && only.value === wording.blocks.answer)
      if (title && untitled) {
        title.children = [
          {type: 'text', value: wording.answerTo},
          {
            type: 'element',
            tagName: 'a',
            properties: {className: ['link'], href: `#${exercise.id}`},
            children: [{type: 'text', value: wording.inSentence(exercise.label)}]
          }
        ]
      }
    }
  }

  return diagnostics
}

/** Links from an answer to its exercise and back. */
function tie(
  answer: Element,
  exercise: Target,
  asked: Element | undefined,
  {blocks}: Wording,
  ids: Ids
): void {
  const id = idOf(answer) ?? freshId(ids, `an-${exercise.id}`)
  answer.properties['id'] = id

  const title = childWithClass(answer, 'block-title')
  if (title) {
    const own =
      textOf(title).trim() === blocks.answer ? [] : [{type: 'text' as const, value: ' '}, ...title.children]
    title.children = [reference(exercise.id, exercise.label), ...own]
  }
  // The first answer is the one that readers are sent to.
  if (!asked || childWithClass(asked, 'answer-link')) return
  asked.children.push({
    type: 'element',
    tagName: 'p',
    properties: {className: ['answer-link']},
    children: [reference(id, blocks.answer)]
  })
}

function reference(target: AnchorId, words: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: {className: ['xref'], href: `#${target}`},
    children: [{type: 'text', value: words}]
  }
}
