import {posix} from 'node:path'
import {h} from 'hastscript'
import type {World} from '../../build/model/world.ts'

/** Languages that the highlighter of a memory world knows. */
const languages = new Set(['yaml', 'bash', 'text'])

/** What a memory world draws, whatever it is asked for. */
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60" width="120" height="60">' +
  '<rect x="10" y="10" width="100" height="40" fill="none" stroke="#333333"/></svg>'

/**
 * A world made of strings: no disk, no browser, no Shiki.
 *
 * The highlighter gives lines without tokens; a diagram is a fixed rectangle of 120 × 60 px, and one
 * whose definition contains `broken` cannot be drawn (the failure names the line of that word), nor can a
 * `sequencDiagram`, which is no type.
 *
 * @param files
 *   Contents by path below the book's folder, with `/`.
 * @returns
 *   World for tests.
 */
export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>> = {}): World {
  const byPath = new Map(Object.entries(files).map(([path, content]) => [posix.normalize(path), content]))

  return {
    async read(path) {
      const content = byPath.get(posix.normalize(path))
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    async list(path) {
      const folder = posix.normalize(path).replace(/\/$/, '')
      const below = [...byPath.keys()]
        .filter((file) => folder === '.' || file.startsWith(`${folder}/`))
        .map((file) => (folder === '.' ? file : file.slice(folder.length + 1)).split('/')[0] ?? '')
      return below.length > 0 ? [...new Set(below)].toSorted() : undefined
    },
    schemaLocations: [],
    readSchema: async () => undefined,
    validateEpub: async () => [],
    recall: (_kind, _key, make) => make(),
    recallBytes: (_kind, _key, make) => make(),
    languages: [...languages],
    knows: (language) => languages.has(language),
    async highlight(code) {
      const lines = code.split('\n').map((line) => h('span', {className: ['line']}, line))
      return h(
        'code',
        lines.flatMap((line, index) => (index === 0 ? [line] : [{type: 'text' as const, value: '\n'}, line]))
      )
    },
    async draw(definition) {
      if (definition.startsWith('sequencDiagram'))
        return {
          reason: 'Unexpected diagram type `sequencDiagram`, expected one that Mermaid knows',
          line: 1,
          unknownType: 'sequencDiagram'
        }
      const before = definition.indexOf('broken')
      return before === -1
        ? {
            svg: drawing,
            width: 120,
            height: 60,
            title: /accTitle:\s*(.+)/.exec(definition)?.[1],
            description: /accDescr:\s*(.+)/.exec(definition)?.[1]
          }
        : {
            reason: 'Unexpected `broken`, expected something to draw',
            line: definition.slice(0, before).split('\n').length
          }
    }
  }
}
