import type {Root} from 'hast'
import {visitElements} from '../model/visit-elements.ts'

/** Say with classes how cells are aligned, and that head cells are heads of their columns. */
export default function rehypeTables() {
  return (tree: Root): undefined => {
    visitElements(tree, ({tagName, properties}) => {
      if (tagName !== 'td' && tagName !== 'th') return
      const {align} = properties
      delete properties['align']
      if (/^(?:left|center|right)$/.test(String(align))) properties['className'] = [`align-${align}`]
      if (tagName === 'th') properties['scope'] ??= 'col'
    })
  }
}
