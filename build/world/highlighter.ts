import {readFile} from 'node:fs/promises'
import {extname} from 'node:path'
import {
  transformerNotationMap,
  transformerNotationWordHighlight,
  transformerRemoveNotationEscape
} from '@shikijs/transformers'
import {
  createHighlighterCore,
  type HighlighterCore,
  type LanguageRegistration,
  type ShikiTransformer
} from 'shiki/core'
import {createOnigurumaEngine} from 'shiki/engine/oniguruma'
import {bundledLanguages} from 'shiki/langs'
import shiki from 'shiki/package.json' with {type: 'json'}
import type {Highlighter} from '../model/world.ts'
import {type ContentCache, noCache} from './cache.ts'
import {type Grammar, readGrammars} from './grammars.ts'
import {hashOf} from './hash.ts'
import {codeOf, linesOf} from './highlighted-lines.ts'
import {isolateNotations} from './isolate-notations.ts'
import {tokenClassOf, tokenTheme} from './token-theme.ts'

/** Names for text that is not to be coloured. */
const plainLanguages = new Set(['text', 'txt', 'plain', 'plaintext', 'text/plain', 'output', 'none'])

/** Modules of our own that shape the result; their hash is part of every cache key. */
const modules = ['highlighter', 'highlighted-lines', 'isolate-notations', 'token-theme']

/**
 * A highlighter for the whole build: Shiki, with grammars of our own beside its own.
 *
 * Languages are loaded when they are first used. Every result is a pure
 * function of code and language, so it is kept in the cache under these, the
 * version of Shiki, and the hash of our grammars and code.
 *
 * @param cache
 *   Where results are kept (default: nowhere).
 * @returns
 *   Highlighter; its `highlight` rejects when a grammar fails, and takes a language it does not
 *   know for plain text.
 */
export async function createBookHighlighter(cache: ContentCache = noCache()): Promise<Highlighter> {
  const {grammars, hash} = await readGrammars()
  const version = [shiki.version, hash, await hashOfModules()]
  const load = languageLoader(grammars)
  const ours = grammars.flatMap(({name, aliases}) => [name, ...aliases])
  const languages = new Set([...Object.keys(bundledLanguages), ...ours, ...plainLanguages])

  return {
    languages: [...languages].toSorted(),
    knows: (language) => languages.has(language.toLowerCase()),
    async highlight(code, language) {
      const name = language.toLowerCase()
      const lines = await cache.value('listing', [...version, name, code], async () => {
        const lang = languages.has(name) && !plainLanguages.has(name) ? name : 'text'
        const highlighter = await load(lang)
        // Without a limit: what is coloured must not depend on how busy the machine is.
        const options = {
          lang,
          theme: tokenTheme.name,
          tabindex: false,
          tokenizeTimeLimit: 0,
          transformers
        } as const
        return linesOf(highlighter.codeToHast(code, options))
      })
      return codeOf(lines)
    }
  }
}

/** Notations first, as they look at whole lines; colours last, as they are taken off the tree. */
const transformers: ShikiTransformer[] = [
  {
    name: 'book:lines',
    tokens: isolateNotations,
    line(node, number) {
      node.properties['data-line'] = number
    },
    span(node, _line, _column, _lineElement, token) {
      const name = tokenClassOf(token.color)
      node.properties = name ? {class: `t-${name}`} : {}
    }
  },
  transformerNotationMap({
    classMap: {
      highlight: 'highlighted',
      hl: 'highlighted',
      info: 'highlighted',
      focus: 'focused',
      '++': 'inserted',
      '--': 'deleted',
      error: 'error',
      warning: 'warning'
    }
  }),
  transformerNotationWordHighlight({classActiveWord: 'word'}),
  transformerRemoveNotationEscape()
]

/** Each language is loaded once, however many listings ask for it at the same time. */
function languageLoader(grammars: readonly Grammar[]): (name: string) => Promise<HighlighterCore> {
  const loads = new Map<string, Promise<void>>()
  // Not before it is needed: when every listing is in the cache, it never is.
  let created: Promise<HighlighterCore> | undefined

  return async (name) => {
    created ??= createHighlighterCore({
      // As fast as the engine in JavaScript, and the one that grammars are written for.
      engine: createOnigurumaEngine(import('shiki/wasm')),
      themes: [tokenTheme],
      langs: []
    })
    const highlighter = await created
    const loading = loads.get(name) ?? load(highlighter, name)
    loads.set(name, loading)
    await loading
    return highlighter
  }

  async function load(highlighter: HighlighterCore, name: string): Promise<void> {
    const own = grammars.find((grammar) => grammar.name === name || grammar.aliases.includes(name))
    for (const embedded of own?.embeddedLangs ?? []) await load(highlighter, embedded)
    const bundled = Object.entries(bundledLanguages).find(([alias]) => alias === name)?.[1]
    // Grammars of our own are read as JSON, whose shape is that of TextMate grammars.
    if (own) await highlighter.loadLanguage(own as LanguageRegistration)
    else if (bundled) await highlighter.loadLanguage(bundled)
  }
}

async function hashOfModules(): Promise<string> {
  const {filename, url} = import.meta
  const texts = modules.map((name) => readFile(new URL(name + extname(filename), url), 'utf8'))
  return hashOf((await Promise.all(texts)).join('\0'))
}
