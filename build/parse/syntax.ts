import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

/**
 * The Markdown that authors may write, as a parser: CommonMark, GFM, directives, YAML front matter.
 *
 * What a directive or a `> [!NOTE]` means is decided later; here they are only recognised.
 */
export const syntax = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  // After GFM, whose rules for `*`, `_` and `~` they replace: `**“引号”**后` is bold although no
  // space follows.
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough)
  .use(remarkDirective)
  .freeze()
