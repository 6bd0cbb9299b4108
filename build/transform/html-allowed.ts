import type {Schema} from 'hast-util-sanitize'

/** Inside a line of text. */
const phrasing = [
  'abbr',
  'b',
  'bdi',
  'bdo',
  'br',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'i',
  'img',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
  'a'
]

/** Between paragraphs. */
const flow = [
  'blockquote',
  'caption',
  'col',
  'colgroup',
  'dd',
  'dl',
  'dt',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul'
]

/** Boxes without a meaning in a book: their content stays, and nothing is said. */
export const transparent: ReadonlySet<string> = new Set([
  'article',
  'center',
  'details',
  'div',
  'figcaption',
  'figure',
  'font',
  'main',
  'nav',
  'picture',
  'section',
  'source',
  'span',
  'summary',
  'tt'
])

/** Elements whose content goes with them: it is no text, or would be shown as code. */
export const dropped: ReadonlySet<string> = new Set([
  'applet',
  'audio',
  'base',
  'canvas',
  'embed',
  'head',
  'iframe',
  'link',
  'math',
  'meta',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'param',
  'plaintext',
  'script',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
  'xmp'
])

/** Attributes that only change the look; left out without being an error. */
export const cosmetic: ReadonlySet<string> = new Set([
  'align',
  'bgColor',
  'border',
  'cellPadding',
  'cellSpacing',
  'className',
  'color',
  'height',
  'loading',
  'noWrap',
  'open',
  'rel',
  'size',
  'target',
  'vAlign',
  'width'
])

/** What raw HTML may say. Addresses are judged later, with those of Markdown's own links and images. */
export const phrasingSchema: Schema = {
  tagNames: phrasing,
  attributes: {
    '*': ['id', 'lang', 'title', 'dir'],
    a: ['href'],
    img: ['src', 'alt'],
    data: ['value'],
    time: ['dateTime'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    col: ['span'],
    colgroup: ['span']
  },
  // Judged later, by the plugins for links and images.
  protocols: {},
  strip: [...dropped],
  clobberPrefix: '',
  clobber: []
}

export const flowSchema: Schema = {...phrasingSchema, tagNames: [...phrasing, ...flow]}

/** Elements that a paragraph may hold, and a page may not hold without one. */
export const phrasingNames: ReadonlySet<string> = new Set(phrasing)
