import {smallInitial} from './small-initial.ts'
import type {Wording} from './wording.ts'

/** Words in French. Colons, semicolons and quotation marks stand behind a blank that does not break. */
export const french: Wording = {
  chapter: (number) => `Chapitre ${number}`,
  appendix: (number) => `Annexe ${number}`,
  section: (number) => `Section ${number}`,
  captioned: {
    figure: (number) => `Figure ${number}`,
    table: (number) => `Tableau ${number}`,
    listing: (number) => `Listing ${number}`,
    exercise: (number) => `Exercice ${number}`
  },
  titled: (title) => `«\u00a0${title}\u00a0»`,
  inSentence: smallInitial,
  kindWords: {
    figure: 'figure',
    table: 'tableau',
    listing: 'listing',
    chapter: 'chapitre',
    section: 'section',
    exercise: 'exercice'
  },
  onPage: (folio) => ` (p.\u00a0${folio})`,
  inPlaces: (names) => ` (${names})`,
  continued: ' (suite)',
  pages: {
    cover: 'Couverture',
    halfTitle: 'Faux-titre',
    titlePage: 'Page de titre',
    copyright: 'Mentions légales',
    abstract: 'À propos de ce livre',
    contents: 'Table des matières',
    figures: 'Table des figures',
    tables: 'Liste des tableaux',
    listings: 'Liste des listings',
    notes: 'Notes',
    glossary: 'Glossaire',
    references: 'Bibliographie',
    index: 'Index'
  },
  insideCover: 'Deuxième de couverture',
  roles: {front: 'Pages liminaires', body: 'Chapitres', appendix: 'Annexes', back: 'Pages finales'},
  see: 'voir',
  seeAlso: 'voir aussi',
  termSeparator: ', ',
  listSeparator: ', ',
  clauseSeparator: '\u00a0; ',
  nameSeparator: ', ',
  rangeDash: '–',
  symbols: 'Symboles et chiffres',
  samples: {
    heading: '\u00a0: exemples',
    intro: (date) =>
      `Chaque listing du livre qui a un titre est ici un fichier, tel qu’il est imprimé, sans les numéros des annotations ni les lignes marquées comme supprimées\u00a0; les fichiers dont le livre ne montre que des parties sont ici entiers. Édition du ${date}.\n\nLorsqu’un dossier contient un \`kustomization.yaml\`, \`kubectl apply -k DOSSIER\` applique ses ressources en une fois, chacune une seule fois.`,
    file: 'Fichier',
    title: 'Listing',
    wholeOf: (listings) => `le fichier dont proviennent ${listings}`,
    page: 'Page',
    versions: 'Schémas et versions avec lesquels les exemples ont été vérifiés',
    language: 'Langage',
    count: 'Exemples',
    parser: 'Vérifié avec',
    unchecked: 'non vérifié',
    ownParser: 'parenthèses, guillemets et ponctuation',
    resources: 'Ressources Kubernetes, selon leurs schémas',
    withoutSchema: 'Ressources Kubernetes sans schéma',
    syntaxOnly: 'syntaxe seulement',
    fragments: 'Dont des extraits',
    inContext: 'dans le champ auquel ils appartiennent\u00a0; syntaxe seulement si aucun n’est indiqué',
    counterExamples: 'Dont des contre-exemples',
    mustFail: 'doivent échouer avec l’erreur indiquée\u00a0; sinon non vérifiés',
    total: 'Total',
    separator: ', '
  },
  alerts: {
    note: 'Remarque',
    tip: 'Astuce',
    important: 'Important',
    warning: 'Avertissement',
    caution: 'Attention'
  },
  blocks: {
    lab: 'Travaux pratiques',
    case: 'Étude de cas',
    objectives: 'Dans ce chapitre',
    summary: 'Résumé',
    exercise: 'Exercice',
    answer: 'Solution'
  },
  answerTo: 'Solution de l’',
  platforms: {
    name: 'Nom',
    what: 'Description',
    licence: 'Licence',
    state: 'État et version',
    chapters: 'Chapitres',
    version: (version, released) => (released === undefined ? version : `${version} (${released})`),
    asOf: (date) => ` (au ${date})`
  },
  references: {
    standard: 'ISO 690',
    others: ' et al',
    and: ' et ',
    editors: ', éd',
    part: (title) => `«\u00a0${title}\u00a0».`,
    version: (version) => `Version ${version}`,
    edition: (number) => (/^\d+$/.test(number) ? `${number}${number === '1' ? 're' : 'e'}\u00a0éd.` : number),
    within: (work) => `Dans\u00a0: ${work}`,
    pages: (pages) => `p.\u00a0${pages}`,
    accessed: (date) => `Consulté le ${date}`
  },
  backToText: 'Retour au texte',
  coverNote: (sections, links) =>
    `La couverture est dessinée à partir du livre lui-même\u00a0: ${sections} points sont ses sections, ${links} lignes relient celles qui renvoient l’une à l’autre, les arcs sont les chapitres.`,
  cip: 'Catalogage avant publication',
  openPicture: 'Voir cette figure seule',
  copyright: {
    title: 'Titre',
    authors: 'Auteurs',
    edition: 'Édition',
    date: 'Date',
    publisher: 'Éditeur',
    identifier: 'Identifiant',
    isbn: 'ISBN',
    printIsbn: 'ISBN (papier)',
    licence: 'Licence du texte',
    place: 'Lieu',
    printer: 'Imprimeur',
    distributor: 'Diffuseur',
    format: 'Format',
    impression: 'Impression',
    printRun: 'Tirage',
    price: 'Prix',
    rights: 'Droits',
    subjects: 'Mots-clés',
    fonts: 'Polices',
    tools: 'Composé avec'
  },
  byline: (names) => names,
  navigation: {landmarks: 'Repères', pages: 'Pages'},
  accessibility: (pictures) =>
    ({
      none: 'Texte redistribuable, dans lequel la table des matières, les titres et les liens permettent de naviguer.',
      described:
        'Texte redistribuable, dans lequel la table des matières, les titres et les liens permettent de naviguer\u00a0; chaque image a un texte de remplacement.',
      undescribed:
        'Texte redistribuable, dans lequel la table des matières, les titres et les liens permettent de naviguer\u00a0; certaines images n’ont pas de texte de remplacement.'
    })[pictures]
}
