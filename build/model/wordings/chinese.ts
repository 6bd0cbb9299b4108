import type {Wording} from './wording.ts'

/** Words in simplified Chinese, as mainland China uses them. */
export const chinese: Wording = {
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
  inSentence: (label) => label,
  kindWords: {
    figure: '图',
    table: '表',
    listing: '代码',
    chapter: '章',
    section: '节',
    exercise: '练习'
  },
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
  insideCover: '封二',
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
  answerTo: '答案 ',
  platforms: {
    name: '名称',
    what: '是什么',
    licence: '许可证',
    state: '状态与版本',
    chapters: '章',
    version: (version, released) => (released === undefined ? version : `${version}（${released}）`),
    asOf: (date) => `（截至 ${date}）`
  },
  references: {
    standard: 'GB/T 7714',
    others: '等',
    editors: '编',
    translators: '译',
    edition: (number) => `${number} 版`
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
