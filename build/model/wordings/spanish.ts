import {smallInitial} from './small-initial.ts'
import type {Wording} from './wording.ts'

/** Words in Spanish. */
export const spanish: Wording = {
  chapter: (number) => `Capítulo ${number}`,
  appendix: (number) => `Apéndice ${number}`,
  section: (number) => `Sección ${number}`,
  captioned: {
    figure: (number) => `Figura ${number}`,
    table: (number) => `Tabla ${number}`,
    listing: (number) => `Listado ${number}`,
    exercise: (number) => `Ejercicio ${number}`
  },
  titled: (title) => `«${title}»`,
  inSentence: smallInitial,
  kindWords: {
    figure: 'figura',
    table: 'tabla',
    listing: 'listado',
    chapter: 'capítulo',
    section: 'sección',
    exercise: 'ejercicio'
  },
  onPage: (folio) => ` (pág.\u00a0${folio})`,
  inPlaces: (names) => ` (${names})`,
  continued: ' (continuación)',
  pages: {
    cover: 'Cubierta',
    halfTitle: 'Anteportada',
    titlePage: 'Portada',
    copyright: 'Página de créditos',
    abstract: 'Sobre este libro',
    contents: 'Contenido',
    figures: 'Índice de figuras',
    tables: 'Índice de tablas',
    listings: 'Índice de listados',
    notes: 'Notas',
    glossary: 'Glosario',
    references: 'Bibliografía',
    index: 'Índice alfabético'
  },
  insideCover: 'Interior de cubierta',
  roles: {
    front: 'Páginas preliminares',
    body: 'Capítulos',
    appendix: 'Apéndices',
    back: 'Páginas finales'
  },
  see: 'véase',
  seeAlso: 'véase también',
  termSeparator: ', ',
  listSeparator: ', ',
  clauseSeparator: '; ',
  nameSeparator: ', ',
  rangeDash: '–',
  symbols: 'Símbolos y números',
  samples: {
    heading: ': ejemplos',
    intro: (date) =>
      `Cada listado del libro que tiene título es aquí un archivo, tal como está impreso, sin los números de las anotaciones ni las líneas marcadas como eliminadas; los archivos de los que el libro solo muestra partes están aquí completos. Edición del ${date}.\n\nCuando una carpeta tiene un \`kustomization.yaml\`, \`kubectl apply -k CARPETA\` aplica sus recursos de una vez, cada uno una sola vez.`,
    file: 'Archivo',
    title: 'Listado',
    wholeOf: (listings) => `el archivo del que proceden ${listings}`,
    page: 'Página',
    versions: 'Esquemas y versiones con que se comprobaron los ejemplos',
    language: 'Lenguaje',
    count: 'Ejemplos',
    parser: 'Comprobado con',
    unchecked: 'no comprobado',
    ownParser: 'paréntesis, comillas y puntuación',
    resources: 'Recursos de Kubernetes, según sus esquemas',
    withoutSchema: 'Recursos de Kubernetes sin esquema',
    syntaxOnly: 'solo sintaxis',
    fragments: 'Fragmentos entre ellos',
    inContext: 'en el campo al que pertenecen; solo sintaxis si no se indica ninguno',
    counterExamples: 'Contraejemplos entre ellos',
    mustFail: 'deben fallar con el error indicado; si no, no comprobados',
    total: 'Total',
    separator: ', '
  },
  alerts: {
    note: 'Nota',
    tip: 'Consejo',
    important: 'Importante',
    warning: 'Advertencia',
    caution: 'Precaución'
  },
  blocks: {
    lab: 'Práctica',
    case: 'Caso práctico',
    objectives: 'En este capítulo',
    summary: 'Resumen',
    exercise: 'Ejercicio',
    answer: 'Solución'
  },
  answerTo: 'Solución del ',
  platforms: {
    name: 'Nombre',
    what: 'Descripción',
    licence: 'Licencia',
    state: 'Estado y versión',
    chapters: 'Capítulos',
    version: (version, released) => (released === undefined ? version : `${version} (${released})`),
    asOf: (date) => ` (a ${date})`
  },
  references: {
    standard: 'ISO 690',
    others: ' et al',
    and: ' y ',
    editors: ', ed',
    part: (title) => `«${title}».`,
    version: (version) => `Versión ${version}`,
    edition: (number) => (/^\d+$/.test(number) ? `${number}.ª\u00a0ed.` : number),
    within: (work) => `En: ${work}`,
    pages: (pages) => `págs.\u00a0${pages}`,
    accessed: (date) => `Consultado el ${date}`
  },
  backToText: 'Volver al texto',
  coverNote: (sections, links) =>
    `La cubierta está dibujada a partir del propio libro: ${sections} puntos son sus secciones, ${links} líneas unen las que remiten una a otra, los arcos son los capítulos.`,
  cip: 'Catalogación en la publicación',
  openPicture: 'Ver esta figura por separado',
  copyright: {
    title: 'Título',
    authors: 'Autoría',
    edition: 'Edición',
    date: 'Fecha',
    publisher: 'Editorial',
    identifier: 'Identificador',
    isbn: 'ISBN',
    printIsbn: 'ISBN (impreso)',
    licence: 'Licencia del texto',
    place: 'Lugar',
    printer: 'Imprenta',
    distributor: 'Distribución',
    format: 'Formato',
    impression: 'Impresión',
    printRun: 'Tirada',
    price: 'Precio',
    rights: 'Derechos',
    subjects: 'Palabras clave',
    fonts: 'Tipos de letra',
    tools: 'Compuesto con'
  },
  byline: (names) => names,
  navigation: {landmarks: 'Puntos de referencia', pages: 'Páginas'},
  accessibility: (pictures) =>
    ({
      none: 'Texto adaptable, con contenido, títulos y enlaces para orientarse.',
      described:
        'Texto adaptable, con contenido, títulos y enlaces para orientarse; todas las imágenes tienen texto alternativo.',
      undescribed:
        'Texto adaptable, con contenido, títulos y enlaces para orientarse; algunas imágenes no tienen texto alternativo.'
    })[pictures]
}
