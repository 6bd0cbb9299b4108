import type {Element} from 'hast'

/**
 * Everything the pipeline may ask of the outside.
 *
 * Stages receive a world and never import `node:fs` or a browser themselves,
 * so a test hands them a handful of strings instead of a disk.
 */
export interface World extends Files, Highlighter, Draughtsman, SchemaFiles, EpubValidator, Memory {}

/** The book's folder; paths are relative to it, with `/`, and never leave it. */
export interface Files {
  /** Read a file; `undefined` when there is none, it is a folder, it cannot be read, or it is outside. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>
  /** Names of the entries of a folder, sorted; `undefined` when there is no such folder. */
  readonly list: (path: string) => Promise<readonly string[] | undefined>
}

/** JSON Schemas of resources, as far as they are not the book's own. */
export interface SchemaFiles {
  /** Location templates to look at after those of the book. */
  readonly schemaLocations: readonly string[]
  /**
   * Read a file of schemas at a location, after its template was filled in.
   *
   * @returns
   *   `undefined` when there is none, also at an address when the book does not allow the network.
   * @throws
   *   When an address cannot be reached.
   */
  readonly readSchema: (location: string) => Promise<string | undefined>
}

/** Knows whether a package is what the standard says; cached by content. */
export interface EpubValidator {
  readonly validateEpub: (bytes: Uint8Array) => Promise<readonly EpubMessage[]>
}

/** An error or a warning of EPUBCheck. */
export interface EpubMessage {
  /** `RSC-005`. */
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** In the package. */
  readonly path?: string
  readonly line?: number
  readonly column?: number
}

/** Colours code; made once per build, cached by content. */
export interface Highlighter {
  /** Names of the known languages and their aliases, in lower case, sorted. */
  readonly languages: readonly string[]
  /** Whether a language, or an alias of one, is known; in any case. */
  readonly knows: (language: string) => boolean
  /**
   * Split code into lines of classified spans.
   *
   * @returns
   *   `<code>` whose children are `<span class="line …">` with `\n` texts between;
   *   inside, tokens are `<span class="t-…">`. `[!code …]` notations are already applied.
   *   `data-line` is the line's number in the given code, from 1: lines that hold only a
   *   notation are left out.
   */
  readonly highlight: (code: string, language: string) => Promise<Element>
}

/** Draws diagrams; cached by content. */
export interface Draughtsman {
  readonly draw: (definition: string) => Promise<Drawing | DrawingFailure>
}

/** A diagram as a self-contained SVG file. */
export interface Drawing {
  /** XML without `foreignObject`, `<style>`, scripts or outside references. */
  readonly svg: string
  /** From the view box, in CSS px. */
  readonly width: number
  readonly height: number
  /** `accTitle` and `accDescr` of the definition, when it has them. */
  readonly title: string | undefined
  readonly description: string | undefined
}

/** Why a diagram could not be drawn. */
export interface DrawingFailure {
  /** What is wrong, in one sentence. */
  readonly reason: string
  /** Line in the definition, from 1, when known. */
  readonly line: number | undefined
  /** What stands where a type of diagram was expected, when no type is called that. */
  readonly unknownType?: string
}

/**
 * Remembers from build to build what slow pure functions gave.
 *
 * The key holds all of the input; the code of the pipeline is part of it
 * anyhow.
 */
export interface Memory {
  /** A value that JSON can carry. */
  readonly recall: <Value>(kind: string, key: MemoryKey, make: () => Promise<Value>) => Promise<Value>
  /** A file's bytes. */
  readonly recallBytes: (kind: string, key: MemoryKey, make: () => Promise<Uint8Array>) => Promise<Uint8Array>
}

/** The input; when its parts have names, a report can say which of them changed. */
export type MemoryKey =
  | readonly string[]
  | {
      /** What the result is called. */
      readonly name: string
      readonly parts: Readonly<Record<string, string>>
    }
