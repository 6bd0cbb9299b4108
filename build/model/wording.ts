import type {CaptionKind, Role, Target} from './book.ts'

/** The five kinds of `> [!NOTE]`. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** The kinds of `:::` blocks. */
export type BlockKind = 'lab' | 'case' | 'objectives' | 'summary' | 'exercise' | 'answer'

/** Every word that the pipeline adds to an author's text, in one language. */
export interface Wording {
  /** Label of a chapter: before its title, in references and in running heads. */
  readonly chapter: (number: string) => string
  readonly appendix: (number: string) => string
  /** How a reference names a section. */
  readonly section: (number: string) => string
  /** Label of a caption, and how a reference names it. */
  readonly captioned: {readonly [Kind in CaptionKind]: (number: string) => string}
  /** How a reference names what has no number: by its title. */
  readonly titled: (title: string) => string
  /** Appended to a reference whose target is on another page. */
  readonly onPage: (folio: string) => string
  /** Appended to a reference: the sections that cite it, in an edition without pages. */
  readonly inPlaces: (names: string) => string
  /** After the caption of a table that goes on from the page before. */
  readonly continued: string
  /** Headings of generated pages. */
  readonly pages: {readonly [Page in GeneratedPage]: string}
  /** Groups of chapters, for outlines and download pages. */
  readonly roles: {readonly [Name in Role]: string}
  readonly see: string
  readonly seeAlso: string
  /** Between an index term and its first locator. */
  readonly termSeparator: string
  /** Between several locators, and between several `see` terms. */
  readonly listSeparator: string
  /** Between the last locator and `see also`. */
  readonly clauseSeparator: string
  /** Between names of people. */
  readonly nameSeparator: string
  /** Between the first and the last page of a range. */
  readonly rangeDash: string
  /** Heading of the index group for digits and signs. */
  readonly symbols: string
  readonly alerts: {readonly [Kind in AlertKind]: string}
  /** What the archive of samples, and the table of how they were checked, say. */
  readonly samples: SampleWords
  readonly blocks: {readonly [Kind in BlockKind]: string}
  readonly platforms: PlatformWords
  /** Text of the link from a note back to its call; read aloud, not shown. */
  readonly backToText: string
  /** What the drawing on the cover shows. */
  readonly coverNote: (sections: number, links: number) => string
  /** Heading of the cataloguing in publication. */
  readonly cip: string
  /** Text of the link from a large diagram to its page in an e-book. */
  readonly openPicture: string
  /** Names of the lines of the copyright page. */
  readonly copyright: {readonly [Line in CopyrightLine]: string}
  /** After the authors on the title page. */
  readonly byline: (names: string) => string
  /** Names of the lists that e-readers show, but no page does. */
  readonly navigation: {readonly landmarks: string; readonly pages: string}
  /** What an e-book says about how it can be read; `described` when every picture has a text instead. */
  readonly accessibility: (pictures: 'none' | 'described' | 'undescribed') => string
}

/** Pages that nobody writes, in the order of a book. */
export const generatedPages = [
  'cover',
  'halfTitle',
  'titlePage',
  'copyright',
  'abstract',
  'contents',
  'figures',
  'tables',
  'listings',
  'notes',
  'glossary',
  'references',
  'index'
] as const

export type GeneratedPage = (typeof generatedPages)[number]

/** Words about samples. */
export interface SampleWords {
  /** After the book's title. */
  readonly heading: string
  readonly intro: (date: string) => string
  readonly file: string
  readonly title: string
  /** Of a file that listings show parts of; they are joined already. */
  readonly wholeOf: (listings: string) => string
  readonly page: string
  readonly versions: string
  readonly language: string
  readonly count: string
  readonly parser: string
  readonly unchecked: string
  readonly ownParser: string
  readonly resources: string
  readonly withoutSchema: string
  readonly syntaxOnly: string
  readonly fragments: string
  /** How cut-outs are checked. */
  readonly inContext: string
  readonly counterExamples: string
  /** How counter-examples are checked. */
  readonly mustFail: string
  readonly total: string
  /** Between the names of several. */
  readonly separator: string
}

/** Words of the table of platforms. */
export interface PlatformWords {
  readonly name: string
  readonly what: string
  readonly licence: string
  readonly state: string
  readonly chapters: string
  readonly version: (version: string, released: string | undefined) => string
  /** The date of what is said before it. */
  readonly asOf: (date: string) => string
}

/** What the copyright page can say. */
export type CopyrightLine =
  | 'title'
  | 'authors'
  | 'edition'
  | 'date'
  | 'publisher'
  | 'identifier'
  | 'isbn'
  | 'printIsbn'
  | 'licence'
  | 'place'
  | 'printer'
  | 'distributor'
  | 'format'
  | 'impression'
  | 'printRun'
  | 'price'
  | 'rights'
  | 'subjects'
  | 'fonts'
  | 'tools'

const chinese: Wording = {
  chapter: (number) => `第 ${number} 章`,
  appendix: (number) => `附录 ${number}`,
  section: (number) => `${number} 节`,
  captioned: {
    figure: (number) => `图 ${number}`,
    table: (number) => `表 ${number}`,
    listing: (number) => `代码清单 ${number}`,
    exercise: (number) => `练习 ${number}`
  },
  titled: (title) => `《${title}》`,
  onPage: (folio) => `（第 ${folio} 页）`,
  inPlaces: (names) => `（${names}）`,
  continued: '（续）',
  pages: {
    cover: '封面',
    halfTitle: '书名',
    titlePage: '扉页',
    copyright: '版权页',
    abstract: '内容提要',
    contents: '目录',
    figures: '插图目录',
    tables: '表格目录',
    listings: '代码清单目录',
    notes: '注释',
    glossary: '术语表',
    references: '参考文献',
    index: '索引'
  },
  roles: {front: '正文之前', body: '正文', appendix: '附录', back: '正文之后'},
  see: '见',
  seeAlso: '另见',
  termSeparator: '\u2003',
  listSeparator: '、',
  clauseSeparator: '；',
  nameSeparator: '、',
  rangeDash: '–',
  symbols: '符号与数字',
  samples: {
    heading: '的样例',
    intro: (date) =>
      `书中每一份有标题的代码清单在这里各是一个文件，内容与印出来的相同，只去掉了标注序号和标为删除的行；书中只印了一部分的文件，这里是全文，\`#region\` 与 \`#endregion\` 标出印出来的部分。版本日期 ${date}。\n\n目录里有 \`kustomization.yaml\` 的，可以用 \`kubectl apply -k 目录\` 一次提交其中互不重复的资源。`,
    file: '文件',
    title: '代码清单',
    wholeOf: (listings) => `${listings} 取自这个文件`,
    page: '页码',
    versions: '校验所用的模式与版本',
    language: '语言',
    count: '份数',
    parser: '校验方式',
    unchecked: '不校验',
    ownParser: '括号、引号与标点',
    resources: 'Kubernetes 资源，按模式校验',
    withoutSchema: 'Kubernetes 资源，没有模式',
    syntaxOnly: '只校验语法',
    fragments: '其中的片段',
    inContext: '放回所属的字段再校验，没有写明字段的只校验语法',
    counterExamples: '其中的反例',
    mustFail: '写明错误的必须报出该错误，其余不校验',
    total: '合计',
    separator: '、'
  },
  alerts: {note: '注意', tip: '提示', important: '重要', warning: '警告', caution: '小心'},
  blocks: {
    lab: '动手实验',
    case: '案例',
    objectives: '本章目标',
    summary: '小结',
    exercise: '练习',
    answer: '答案'
  },
  platforms: {
    name: '名称',
    what: '是什么',
    licence: '许可证',
    state: '状态与版本',
    chapters: '章',
    version: (version, released) => (released === undefined ? version : `${version}（${released}）`),
    asOf: (date) => `（截至 ${date}）`
  },
  backToText: '回到正文',
  coverNote: (sections, links) =>
    `封面的图由本书自己画成：${sections} 个点是各节，${links} 条线连接互相引用的两节，弧线是各章。`,
  cip: '图书在版编目（CIP）数据',
  openPicture: '单独看这幅图',
  copyright: {
    title: '书名',
    authors: '作者',
    edition: '版次',
    date: '日期',
    publisher: '出版',
    identifier: '标识',
    isbn: 'ISBN',
    printIsbn: 'ISBN（印刷版）',
    licence: '文字许可',
    place: '出版地',
    printer: '印刷',
    distributor: '发行',
    format: '开本',
    impression: '印次',
    printRun: '印数',
    price: '定价',
    rights: '版权',
    subjects: '主题',
    fonts: '字体',
    tools: '排版工具'
  },
  byline: (names) => `${names} 著`,
  navigation: {landmarks: '导航', pages: '页码'},
  accessibility: (pictures) =>
    ({
      none: '全书为可重排的文字，可按目录、标题和链接导航。',
      described: '全书为可重排的文字，可按目录、标题和链接导航；图片都有替代文字。',
      undescribed: '全书为可重排的文字，可按目录、标题和链接导航；部分图片没有替代文字。'
    })[pictures]
}

const english: Wording = {
  chapter: (number) => `Chapter ${number}`,
  appendix: (number) => `Appendix ${number}`,
  section: (number) => `Section ${number}`,
  captioned: {
    figure: (number) => `Figure ${number}`,
    table: (number) => `Table ${number}`,
    listing: (number) => `Listing ${number}`,
    exercise: (number) => `Exercise ${number}`
  },
  titled: (title) => `“${title}”`,
  onPage: (folio) => ` (page ${folio})`,
  inPlaces: (names) => ` (${names})`,
  continued: ' (continued)',
  pages: {
    cover: 'Cover',
    halfTitle: 'Half title',
    titlePage: 'Title page',
    copyright: 'Copyright',
    abstract: 'About this book',
    contents: 'Contents',
    figures: 'Figures',
    tables: 'Tables',
    listings: 'Listings',
    notes: 'Notes',
    glossary: 'Glossary',
    references: 'References',
    index: 'Index'
  },
  roles: {front: 'Front matter', body: 'Chapters', appendix: 'Appendices', back: 'Back matter'},
  see: 'see',
  seeAlso: 'see also',
  termSeparator: ', ',
  listSeparator: ', ',
  clauseSeparator: '; ',
  nameSeparator: ', ',
  rangeDash: '–',
  symbols: 'Symbols and numbers',
  samples: {
    heading: ': samples',
    intro: (date) =>
      `Every listing of the book that has a title is a file here, as it is printed, without the signs of callouts and lines that are marked as deleted; files that the book shows only parts of are here as a whole. Edition of ${date}.\n\nWhere a folder has a \`kustomization.yaml\`, \`kubectl apply -k FOLDER\` applies its resources at once, each of them once.`,
    file: 'File',
    title: 'Listing',
    wholeOf: (listings) => `the file that ${listings} are parts of`,
    page: 'Page',
    versions: 'Schemas and versions that the samples were checked with',
    language: 'Language',
    count: 'Samples',
    parser: 'Checked with',
    unchecked: 'not checked',
    ownParser: 'brackets, quotation marks and punctuation',
    resources: 'Kubernetes resources, by their schemas',
    withoutSchema: 'Kubernetes resources without a schema',
    syntaxOnly: 'syntax only',
    fragments: 'Cut-outs among them',
    inContext: 'in the field that they belong to; syntax only where none is named',
    counterExamples: 'Counter-examples among them',
    mustFail: 'must fail with the mistake that is named; otherwise not checked',
    total: 'Total',
    separator: ', '
  },
  alerts: {note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution'},
  blocks: {
    lab: 'Lab',
    case: 'Case study',
    objectives: 'In this chapter',
    summary: 'Summary',
    exercise: 'Exercise',
    answer: 'Answer'
  },
  platforms: {
    name: 'Name',
    what: 'What it is',
    licence: 'Licence',
    state: 'State and version',
    chapters: 'Chapters',
    version: (version, released) => (released === undefined ? version : `${version} (${released})`),
    asOf: (date) => ` (as of ${date})`
  },
  backToText: 'Back to the text',
  coverNote: (sections, links) =>
    `The cover is drawn from the book itself: ${sections} dots are its sections, ${links} lines join those that refer to one another, arcs are chapters.`,
  cip: 'Cataloguing in Publication',
  openPicture: 'View this picture alone',
  copyright: {
    title: 'Title',
    authors: 'Authors',
    edition: 'Edition',
    date: 'Date',
    publisher: 'Publisher',
    identifier: 'Identifier',
    isbn: 'ISBN',
    printIsbn: 'ISBN (print)',
    licence: 'Licence of the text',
    place: 'Place',
    printer: 'Printer',
    distributor: 'Distributor',
    format: 'Page size',
    impression: 'Impression',
    printRun: 'Print run',
    price: 'Price',
    rights: 'Rights',
    subjects: 'Subjects',
    fonts: 'Fonts',
    tools: 'Set with'
  },
  byline: (names) => `By ${names}`,
  navigation: {landmarks: 'Landmarks', pages: 'Pages'},
  accessibility: (pictures) =>
    ({
      none: 'Reflowable text with contents, headings and links to navigate by.',
      described:
        'Reflowable text with contents, headings and links to navigate by; every picture has an alternative text.',
      undescribed:
        'Reflowable text with contents, headings and links to navigate by; some pictures have no alternative text.'
    })[pictures]
}

/** The words that are spelled otherwise in the United States. */
const american: Wording = {
  ...english,
  platforms: {...english.platforms, licence: 'License'},
  copyright: {...english.copyright, licence: 'License of the text'}
}

const byLanguage: Readonly<Record<string, Wording>> = {zh: chinese, en: english, 'en-us': american}

/**
 * Words for a book's language.
 *
 * @param language
 *   BCP 47 tag, such as `zh-CN`; of subtags, only `US` counts.
 * @returns
 *   Words of that language; English ones when there are none.
 */
export function wordingFor(language: string): Wording {
  const [primary = '', ...subtags] = language.toLowerCase().split(/[-_]/)
  const region = subtags.includes('us') ? `${primary}-us` : primary
  return byLanguage[region] ?? byLanguage[primary] ?? english
}

/**
 * Words that make an internal link a numbered reference (`[图](#fig-x)`), with what they ask for.
 *
 * Of all languages at once: an author of a Chinese book may type `[figure](#fig-x)`.
 */
export const kindWords: Readonly<Record<string, Target['kind']>> = {
  图: 'figure',
  表: 'table',
  代码: 'listing',
  章: 'chapter',
  节: 'section',
  练习: 'exercise',
  figure: 'figure',
  table: 'table',
  listing: 'listing',
  chapter: 'chapter',
  section: 'section',
  exercise: 'exercise'
}
