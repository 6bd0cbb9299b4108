import type {Blockquote, Table} from 'mdast'
import type {VFile} from 'vfile'
import {attributesOf, checkAttributes} from './directive-attributes.ts'
import type {LeafDirective} from './directive-nodes.ts'

/**
 * The place of something that the pipeline writes: `::sample-report`, `::platforms`, `::answers`.
 *
 * @param file
 *   Is told about attributes that mean nothing (`directives/unknown-attribute`).
 * @returns
 *   An empty table, before which a caption may stand, or an empty section; `undefined` for another
 *   directive.
 */
export function generatedPlace(node: LeafDirective, file: VFile): Table | Blockquote | undefined {
  const position = node.position && {position: node.position}

  if (node.name === 'sample-report') {
    return {type: 'table', children: [], data: {hProperties: {dataGenerated: 'samples'}}, ...position}
  }
  if (node.name === 'platforms') {
    checkAttributes(node, ['kind'], file)
    const {kind} = attributesOf(node)
    return {
      type: 'table',
      children: [],
      data: {hProperties: {className: ['platforms'], dataGenerated: 'platforms', dataKind: kind}},
      ...position
    }
  }
  if (node.name === 'answers') {
    checkAttributes(node, [], file)
    return {
      type: 'blockquote',
      children: [],
      data: {hName: 'section', hProperties: {className: ['answers'], dataGenerated: 'answers'}},
      ...position
    }
  }
  return
}
