import type {EpubRule} from '../epub-facts.ts'

/** Reports pictures and style sheets that lie outside the package (`epub/remote-resource`); links may leave it. */
export const remoteResources: EpubRule = ({documents, stylesheets}) => [
  ...[...documents].flatMap(([document, {images}]) =>
    images
      .filter(({source}) => isRemote(source))
      .map(({source}) => ({
        document,
        message: `Unexpected picture \`${source}\` in \`${document}\`, expected a file of the package`
      }))
  ),
  ...[...stylesheets].flatMap(([name, text]) =>
    [...text.matchAll(/(?:@import\s+|url\()\s*["']?([^"')]+)/g)]
      .map(([, address = '']) => address)
      .filter(isRemote)
      .map((address) => ({
        message: `Unexpected address \`${address}\` in \`${name}\`, expected a file of the package`
      }))
  )
]

function isRemote(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)
}
