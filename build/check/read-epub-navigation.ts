import type {Element, Root} from 'xast'
import type {EpubFacts, NavigationFact} from './epub-facts.ts'
import {attributeOf, childrenOf, descendants, textOf} from './xml.ts'

/**
 * Read the lists of a navigation document.
 *
 * @param tree
 *   The document; `undefined` gives empty lists.
 * @returns
 *   Contents, landmarks and pages.
 */
export function readNavigation(tree: Root | undefined): Omit<EpubFacts['navigation'], 'ncx'> {
  const listOf = (type: string): readonly NavigationFact[] =>
    (tree ? descendants(tree, 'nav') : [])
      .filter((nav) => attributeOf(nav, 'epub:type') === type)
      .flatMap((nav) => childrenOf(nav).filter(({name}) => name === 'ol'))
      .flatMap(itemsOf)

  return {toc: listOf('toc'), landmarks: listOf('landmarks'), 'page-list': listOf('page-list')}
}

function itemsOf(list: Element): readonly NavigationFact[] {
  return childrenOf(list).map((item) => {
    const [label, ...rest] = childrenOf(item)
    return {
      text: label ? textOf(label) : '',
      reference: attributeOf(label, 'href') ?? '',
      children: rest.filter(({name}) => name === 'ol').flatMap(itemsOf)
    }
  })
}

/**
 * Read the contents of an NCX.
 *
 * @param tree
 *   The document; `undefined` gives an empty list.
 * @returns
 *   Its `navMap`.
 */
export function readNcx(tree: Root | undefined): readonly NavigationFact[] {
  return (tree ? descendants(tree, 'navMap') : []).flatMap(pointsOf)
}

function pointsOf(parent: Element): readonly NavigationFact[] {
  return childrenOf(parent)
    .filter(({name}) => name === 'navPoint')
    .map((point) => ({
      text: childrenOf(point)
        .filter(({name}) => name === 'navLabel')
        .map(textOf)
        .join(''),
      reference:
        attributeOf(
          childrenOf(point).find(({name}) => name === 'content'),
          'src'
        ) ?? '',
      children: pointsOf(point)
    }))
}
