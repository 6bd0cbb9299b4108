import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {Asset} from '../model/book.ts'
import type {Sample} from '../model/sample.ts'
import type {World} from '../model/world.ts'
import rehypeDiagrams from './rehype-diagrams.ts'
import rehypeHtml from './rehype-html.ts'
import rehypeImages from './rehype-images.ts'
import rehypeListings from './rehype-listings.ts'
import rehypeLoneImages from './rehype-lone-images.ts'
import rehypeReferences from './rehype-references.ts'
import rehypeTables from './rehype-tables.ts'
import remarkAlerts from './remark-alerts.ts'
import remarkAutolinks from './remark-autolinks.ts'
import remarkBlocks from './remark-blocks.ts'
import remarkCitations from './remark-citations.ts'
import remarkDirectives from './remark-directives.ts'
import remarkFences from './remark-fences.ts'
import remarkFigures from './remark-figures.ts'
import remarkFootnotes from './remark-footnotes.ts'
import remarkForeignSyntax from './remark-foreign-syntax.ts'
import remarkGlossaryTerms from './remark-glossary-terms.ts'
import remarkHeadings from './remark-headings.ts'
import remarkIndexMarks from './remark-index-marks.ts'
import remarkSoftBreaks from './remark-soft-breaks.ts'
import remarkTableCaptions from './remark-table-captions.ts'
import remarkTableRows from './remark-table-rows.ts'
import remarkVersions from './remark-versions.ts'
import {toHast} from './to-hast.ts'

/** What the transforms of one file need to know. */
export interface Context {
  readonly world: World
  /** Takes the images and diagrams that the file shows. */
  readonly assets: Map<string, Asset>
  /** Takes the code of the file's listings. */
  readonly samples: Sample[]
  /** Whether the file is the first of its chapter. */
  readonly opensChapter: boolean
  /** Title in its front matter. */
  readonly title: string | undefined
}

/**
 * The transforms of one file of a chapter, in order.
 *
 * The order is the design: a comment says why wherever it matters.
 */
export function fileProcessor({world, assets, samples, opensChapter, title}: Context) {
  return (
    unified()
      // First, while places and source still agree node by node.
      .use(remarkFences)
      .use(remarkForeignSyntax)
      // Before everything that reads text: `端口:8080` is in pieces until then.
      .use(remarkDirectives)
      // Before footnotes: what stood behind an address is parsed here, and may call one.
      .use(remarkAutolinks)
      .use(remarkFootnotes)
      .use(remarkIndexMarks)
      .use(remarkGlossaryTerms)
      .use(remarkVersions)
      .use(remarkAlerts)
      .use(remarkBlocks)
      .use(remarkHeadings, {opensChapter, title})
      .use(remarkFigures)
      .use(remarkTableRows)
      .use(remarkTableCaptions)
      // After figures and tables, whose captions may cite; before soft breaks, for which a citation has no width.
      .use(remarkCitations)
      // After alerts, whose titles end with their line; after what takes words off the ends of texts.
      .use(remarkSoftBreaks)
      .use(remarkRehype, toHast)
      // Before images, tables and references, so that raw HTML passes through the same gates.
      .use(rehypeHtml)
      // After raw HTML, and before images, which lose their titles.
      .use(rehypeLoneImages)
      .use(rehypeTables)
      .use(rehypeImages, {files: world, assets})
      .use(rehypeReferences)
      .use(rehypeDiagrams, {world, assets})
      // Last: coloured code is many small elements, and its callouts are links that are sorted already.
      .use(rehypeListings, world, samples)
      .freeze()
  )
}
