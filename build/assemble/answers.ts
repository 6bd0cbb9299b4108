import type {AnchorId, NumberedChapter, Target} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Wording} from '../model/wording.ts'
import {childWithClass, hasClass} from './classes.ts'
import {elementsOf} from './elements-of.ts'
import {nearest} from './nearest.ts'

/**
 * Let each answer say which exercise it answers: `答案 练习 2-1`, with a link.
 *
 * An answer with a title of its own keeps it. Errors (`references/unknown-exercise`) about an answer
 * to an exercise that the book does not have.
 */
export function resolveAnswers(
  chapters: readonly NumberedChapter[],
  targets: ReadonlyMap<AnchorId, Target>,
  wording: Wording
): readonly Diagnostic[] {
  const exercises = new Map(
    [...targets].filter(([, {kind}]) => kind === 'exercise').map((pair) => [String(pair[0]), pair[1]])
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

      const title = childWithClass(element, 'block-title')
      const [only, more] = title?.children ?? []
      const untitled = !only || (!more && only.type === 'text' && only.value === wording.blocks.answer)
      if (title && untitled) {
        title.children = [
          {type: 'text', value: `${wording.blocks.answer} `},
          {
            type: 'element',
            tagName: 'a',
            properties: {className: ['link'], href: `#${exercise.id}`},
            children: [{type: 'text', value: exercise.label}]
          }
        ]
      }
    }
  }

  return diagnostics
}
