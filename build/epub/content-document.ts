import type {ElementContent} from 'hast'

/** The three divisions of a book, as the EPUB vocabulary names them. */
export type Division = 'frontmatter' | 'bodymatter' | 'backmatter'

/** A document of the package while it is still a tree; becomes one XHTML file. */
export interface ContentDocument {
  /** File name in the package, ASCII: `ch01-2.xhtml`. */
  readonly name: string
  /** For `<title>`: plain text. */
  readonly title: string
  readonly division: Division
  /** Kind of page, as a class of `<body>` for the style sheet. */
  readonly kind:
    | 'cover'
    | 'titlepage'
    | 'copyright'
    | 'abstract'
    | 'picture'
    | 'chapter'
    | 'glossary'
    | 'references'
    | 'index'
  /** Children of `<body>`; edited in place until the document is written. */
  readonly children: ElementContent[]
}
