import type {EpubFinding, EpubRule} from '../epub-facts.ts'

/** Reports references inside the package whose file or fragment does not exist (`epub/dead-link`). */
export const deadLinks: EpubRule = ({documents, sizes}) =>
  [...documents].flatMap(([document, {references, ids}]) =>
    references.flatMap((reference): readonly EpubFinding[] => {
      if (isRemote(reference)) return []
      const [file = '', fragment] = reference.split('#')
      const name = file === '' ? document : decodeURIComponent(file)
      if (!sizes.has(name)) {
        return [{document, message: `Unexpected link to \`${reference}\`, expected a file of the package`}]
      }
      const targets = name === document ? ids : (documents.get(name)?.ids ?? [])
      if (fragment === undefined || targets.includes(fragment)) return []
      return [
        {document, message: `Unexpected link to \`${reference}\`, expected an id that exists in \`${name}\``}
      ]
    })
  )

function isRemote(reference: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(reference)
}
