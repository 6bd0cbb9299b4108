import type {Wording} from './wording.ts'

/** Words in German; abbreviations keep what they belong to on their line (DIN 5008). */
export const german: Wording = {
  chapter: (number) => `Kapitel ${number}`,
  appendix: (number) => `Anhang ${number}`,
  section: (number) => `Abschnitt ${number}`,
  captioned: {
    figure: (number) => `Abbildung ${number}`,
    table: (number) => `Tabelle ${number}`,
    listing: (number) => `Listing ${number}`,
    exercise: (number) => `Übung ${number}`
  },
  titled: (title) => `„${title}“`,
  inSentence: (label) => label,
  kindWords: {
    figure: 'Abbildung',
    table: 'Tabelle',
    listing: 'Listing',
    chapter: 'Kapitel',
    section: 'Abschnitt',
    exercise: 'Übung'
  },
  onPage: (folio) => ` (S.\u00a0${folio})`,
  inPlaces: (names) => ` (${names})`,
  continued: ' (Fortsetzung)',
  pages: {
    cover: 'Umschlag',
    halfTitle: 'Schmutztitel',
    titlePage: 'Titelseite',
    copyright: 'Impressum',
    abstract: 'Über dieses Buch',
    contents: 'Inhaltsverzeichnis',
    figures: 'Abbildungsverzeichnis',
    tables: 'Tabellenverzeichnis',
    listings: 'Verzeichnis der Listings',
    notes: 'Anmerkungen',
    glossary: 'Glossar',
    references: 'Literaturverzeichnis',
    index: 'Stichwortverzeichnis'
  },
  insideCover: 'Umschlaginnenseite',
  roles: {front: 'Titelei', body: 'Kapitel', appendix: 'Anhänge', back: 'Nachspann'},
  see: 'siehe',
  seeAlso: 'siehe auch',
  termSeparator: ', ',
  listSeparator: ', ',
  clauseSeparator: '; ',
  nameSeparator: ', ',
  rangeDash: '–',
  symbols: 'Zeichen und Ziffern',
  samples: {
    heading: ': Beispiele',
    intro: (date) =>
      `Jedes Listing des Buches, das einen Titel hat, ist hier eine Datei, so wie es gedruckt ist, ohne die Ziffern der Erläuterungen und ohne Zeilen, die als gelöscht markiert sind; Dateien, von denen das Buch nur Teile zeigt, sind hier vollständig. Ausgabe vom ${date}.\n\nWo ein Ordner eine \`kustomization.yaml\` hat, wendet \`kubectl apply -k ORDNER\` seine Ressourcen auf einmal an, jede nur einmal.`,
    file: 'Datei',
    title: 'Listing',
    wholeOf: (listings) => `die Datei, aus der ${listings} stammen`,
    page: 'Seite',
    versions: 'Schemata und Versionen, mit denen die Beispiele geprüft wurden',
    language: 'Sprache',
    count: 'Beispiele',
    parser: 'Geprüft mit',
    unchecked: 'nicht geprüft',
    ownParser: 'Klammern, Anführungszeichen und Satzzeichen',
    resources: 'Kubernetes-Ressourcen, nach ihren Schemata',
    withoutSchema: 'Kubernetes-Ressourcen ohne Schema',
    syntaxOnly: 'nur Syntax',
    fragments: 'darunter Ausschnitte',
    inContext: 'in dem Feld, zu dem sie gehören; wo keines genannt ist, nur Syntax',
    counterExamples: 'darunter Gegenbeispiele',
    mustFail: 'müssen den genannten Fehler ergeben; sonst nicht geprüft',
    total: 'Summe',
    separator: ', '
  },
  alerts: {note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht'},
  blocks: {
    lab: 'Praxis',
    case: 'Fallstudie',
    objectives: 'In diesem Kapitel',
    summary: 'Zusammenfassung',
    exercise: 'Übung',
    answer: 'Lösung'
  },
  answerTo: 'Lösung zu ',
  platforms: {
    name: 'Name',
    what: 'Beschreibung',
    licence: 'Lizenz',
    state: 'Status und Version',
    chapters: 'Kapitel',
    version: (version, released) => (released === undefined ? version : `${version} (${released})`),
    asOf: (date) => ` (Stand: ${date})`
  },
  references: {
    standard: 'ISO 690',
    others: ' u.\u00a0a',
    and: ' und ',
    editors: ', Hrsg',
    part: (title) => `„${title}“.`,
    version: (version) => `Version ${version}`,
    edition: (number) => (/^\d+$/.test(number) ? `${number}.\u00a0Aufl.` : number),
    within: (work) => `In: ${work}`,
    pages: (pages) => `S.\u00a0${pages}`,
    accessed: (date) => `Abgerufen am ${date}`
  },
  backToText: 'Zurück zum Text',
  coverNote: (sections, links) =>
    `Der Umschlag ist aus dem Buch selbst gezeichnet: ${sections} Punkte sind seine Abschnitte, ${links} Linien verbinden die, die aufeinander verweisen, die Bögen sind Kapitel.`,
  cip: 'Bibliografische Information',
  openPicture: 'Bild einzeln ansehen',
  copyright: {
    title: 'Titel',
    authors: 'Verfasst von',
    edition: 'Auflage',
    date: 'Datum',
    publisher: 'Verlag',
    identifier: 'Kennung',
    isbn: 'ISBN',
    printIsbn: 'ISBN (Druckausgabe)',
    licence: 'Lizenz des Textes',
    place: 'Verlagsort',
    printer: 'Druckerei',
    distributor: 'Vertrieb',
    format: 'Format',
    impression: 'Druck',
    printRun: 'Auflagenhöhe',
    price: 'Preis',
    rights: 'Rechte',
    subjects: 'Schlagwörter',
    fonts: 'Schriften',
    tools: 'Gesetzt mit'
  },
  byline: (names) => names,
  navigation: {landmarks: 'Orientierungspunkte', pages: 'Seiten'},
  accessibility: (pictures) =>
    ({
      none: 'Fließender Text, in dem Inhaltsverzeichnis, Überschriften und Links führen.',
      described:
        'Fließender Text, in dem Inhaltsverzeichnis, Überschriften und Links führen; jedes Bild hat einen Alternativtext.',
      undescribed:
        'Fließender Text, in dem Inhaltsverzeichnis, Überschriften und Links führen; manche Bilder haben keinen Alternativtext.'
    })[pictures]
}
