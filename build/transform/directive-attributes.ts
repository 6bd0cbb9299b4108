import type {VFile} from 'vfile'
import type {Directive} from './directive-nodes.ts'
import {error} from './messages.ts'
import {nearest} from './nearest.ts'

/**
 * Report attributes that a directive does not have (`directives/unknown-attribute`).
 *
 * @param node
 *   Directive, with the attributes that its author wrote.
 * @param allowed
 *   Names that mean something on it; `.principal` is read as a name, too.
 * @param file
 *   Is told.
 */
export function checkAttributes(node: Directive, allowed: readonly string[], file: VFile): void {
  for (const name of Object.keys(attributesOf(node))) {
    if (allowed.includes(name)) continue
    const guess = nearest(name, allowed)
    error(file, {
      rule: 'directives/unknown-attribute',
      place: node.position,
      message: `Unexpected attribute \`${name}\` of \`${node.name}\`, expected ${allowed.map((one) => `\`${one}\``).join(', ') || 'none'}`,
      hint: guess && `Did you mean \`${guess}\`?`
    })
  }
}

/** Attributes of a directive by name; each class counts as an attribute without a value. */
export function attributesOf({attributes}: Directive): Readonly<Record<string, string>> {
  const {class: classes, ...named} = attributes ?? {}
  const flags = (classes ?? '').split(/\s+/).filter(Boolean)
  return Object.fromEntries([
    ...Object.entries(named).map(([name, value]) => [name, value ?? '']),
    ...flags.map((name) => [name, ''])
  ])
}
