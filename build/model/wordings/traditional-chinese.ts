import type {Wording} from './wording.ts'

/** Words in traditional Chinese, as Taiwan uses them. */
export const traditionalChinese: Wording = {
  chapter: (number) => `第 ${number} 章`,
  appendix: (number) => `附錄 ${number}`,
  section: (number) => `${number} 節`,
  captioned: {
    figure: (number) => `圖 ${number}`,
    table: (number) => `表 ${number}`,
    listing: (number) => `程式碼 ${number}`,
    exercise: (number) => `練習 ${number}`
  },
  titled: (title) => `《${title}》`,
  inSentence: (label) => label,
  kindWords: {
    figure: '圖',
    table: '表',
    listing: '程式碼',
    chapter: '章',
    section: '節',
    exercise: '練習'
  },
  onPage: (folio) => `（第 ${folio} 頁）`,
  inPlaces: (names) => `（${names}）`,
  continued: '（續）',
  pages: {
    cover: '封面',
    halfTitle: '書名頁',
    titlePage: '扉頁',
    copyright: '版權頁',
    abstract: '內容簡介',
    contents: '目錄',
    figures: '圖目錄',
    tables: '表目錄',
    listings: '程式碼目錄',
    notes: '註釋',
    glossary: '詞彙表',
    references: '參考文獻',
    index: '索引'
  },
  insideCover: '封面裡',
  roles: {front: '正文之前', body: '正文', appendix: '附錄', back: '正文之後'},
  see: '見',
  seeAlso: '另見',
  termSeparator: '\u2003',
  listSeparator: '、',
  clauseSeparator: '；',
  nameSeparator: '、',
  rangeDash: '–',
  symbols: '符號與數字',
  samples: {
    heading: '的範例',
    intro: (date) =>
      `書中每一份有標題的程式碼在這裡各是一個檔案，內容與印出來的相同，只去掉了標註序號和標為刪除的行；書中只印了一部分的檔案，這裡是全文，\`#region\` 與 \`#endregion\` 標出印出來的部分。版本日期 ${date}。\n\n目錄裡有 \`kustomization.yaml\` 的，可以用 \`kubectl apply -k 目錄\` 一次提交其中互不重複的資源。`,
    file: '檔案',
    title: '程式碼',
    wholeOf: (listings) => `${listings} 取自這個檔案`,
    page: '頁碼',
    versions: '驗證所用的結構描述與版本',
    language: '語言',
    count: '份數',
    parser: '驗證方式',
    unchecked: '不驗證',
    ownParser: '括號、引號與標點',
    resources: 'Kubernetes 資源，依結構描述驗證',
    withoutSchema: 'Kubernetes 資源，沒有結構描述',
    syntaxOnly: '只驗證語法',
    fragments: '其中的片段',
    inContext: '放回所屬的欄位再驗證，沒有寫明欄位的只驗證語法',
    counterExamples: '其中的反例',
    mustFail: '寫明錯誤的必須報出該錯誤，其餘不驗證',
    total: '合計',
    separator: '、'
  },
  alerts: {note: '附註', tip: '提示', important: '重要', warning: '警告', caution: '注意'},
  blocks: {
    lab: '動手實作',
    case: '案例',
    objectives: '本章目標',
    summary: '小結',
    exercise: '練習',
    answer: '解答'
  },
  answerTo: '解答 ',
  platforms: {
    name: '名稱',
    what: '是什麼',
    licence: '授權條款',
    state: '狀態與版本',
    chapters: '章',
    version: (version, released) => (released === undefined ? version : `${version}（${released}）`),
    asOf: (date) => `（截至 ${date}）`
  },
  references: {
    standard: 'GB/T 7714',
    others: '等',
    editors: '編',
    translators: '譯',
    edition: (number) => `${number} 版`
  },
  backToText: '回到本文',
  coverNote: (sections, links) =>
    `封面的圖由本書自己畫成：${sections} 個點是各節，${links} 條線連接互相參照的兩節，弧線是各章。`,
  cip: '出版品預行編目資料',
  openPicture: '單獨檢視這張圖',
  copyright: {
    title: '書名',
    authors: '作者',
    edition: '版次',
    date: '日期',
    publisher: '出版',
    identifier: '識別碼',
    isbn: 'ISBN',
    printIsbn: 'ISBN（紙本）',
    licence: '文字授權',
    place: '出版地',
    printer: '印刷',
    distributor: '發行',
    format: '開本',
    impression: '刷次',
    printRun: '印量',
    price: '定價',
    rights: '版權',
    subjects: '主題',
    fonts: '字型',
    tools: '排版工具'
  },
  byline: (names) => `${names} 著`,
  navigation: {landmarks: '導覽', pages: '頁碼'},
  accessibility: (pictures) =>
    ({
      none: '全書為可重排的文字，可依目錄、標題和連結瀏覽。',
      described: '全書為可重排的文字，可依目錄、標題和連結瀏覽；圖片都有替代文字。',
      undescribed: '全書為可重排的文字，可依目錄、標題和連結瀏覽；部分圖片沒有替代文字。'
    })[pictures]
}
