import type {EpubRule, NavigationFact} from '../epub-facts.ts'

/** Reports documents of the spine that neither contents nor landmarks name (`epub/unreachable-document`). */
export const unreachableDocuments: EpubRule = ({spine, navigation, manifest}) => {
  const reached = new Set(filesIn([...navigation.toc, ...navigation.landmarks]))
  const own = manifest.find(({properties}) => properties.includes('nav'))?.name

  return spine
    .filter((document) => document !== own && !reached.has(document))
    .map((document) => ({
      document,
      message: `Unexpected document \`${document}\` outside the contents, expected a link to it`,
      hints: ['Begin the file with a heading of level 1 to 3: the contents list these'],
      severity: 'warning'
    }))
}

function filesIn(entries: readonly NavigationFact[]): readonly string[] {
  return entries.flatMap(({reference, children}) => [reference.split('#')[0] ?? '', ...filesIn(children)])
}
