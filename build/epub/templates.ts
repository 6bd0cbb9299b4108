import type {Press} from '../model/press.ts'
import type {EpubTemplates} from './package.ts'

/** Read the shells and the style sheet of the EPUB. */
export async function epubTemplates(
  press: Press
): Promise<{readonly templates: EpubTemplates; readonly stylesheets: readonly string[]}> {
  const [packageDocument, navigation, ncx, document, stylesheet] = await Promise.all([
    press.template('epub/package.opf.ejs'),
    press.template('epub/navigation.xhtml.ejs'),
    press.template('epub/ncx.ejs'),
    press.template('epub/document.xhtml.ejs'),
    press.template('epub/book.css')
  ])
  return {templates: {package: packageDocument, navigation, ncx, document}, stylesheets: [stylesheet]}
}
