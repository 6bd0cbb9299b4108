import type {Wording} from './wording.ts'

/** Words as they are spelled in Great Britain. */
export const english: Wording = {
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
  inSentence: (label) => label,
  kindWords: {
    figure: 'figure',
    table: 'table',
    listing: 'listing',
    chapter: 'chapter',
    section: 'section',
    exercise: 'exercise'
  },
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
  insideCover: 'Inside front cover',
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
  answerTo: 'Answer ',
  platforms: {
    name: 'Name',
    what: 'What it is',
    licence: 'Licence',
    state: 'State and version',
    chapters: 'Chapters',
    version: (version, released) => (released === undefined ? version : `${version} (${released})`),
    asOf: (date) => ` (as of ${date})`
  },
  references: {
    standard: 'ISO 690',
    others: ' et al',
    and: ' and ',
    editors: ', ed',
    part: (title) => `“${title}.”`,
    version: (version) => `Version ${version}`,
    edition: (number) => `${number} ed.`,
    within: (work) => `In: ${work}`,
    pages: (pages) => `pp. ${pages}`,
    accessed: (date) => `Accessed ${date}`
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
