import {createHighlighterCore, type LanguageRegistration} from 'shiki/core'
import {createOnigurumaEngine} from 'shiki/engine/oniguruma'
import {bundledLanguages} from 'shiki/langs'
import githubLight from 'shiki/themes/github-light.mjs'
import type {Highlighter} from '../../build/model/world.ts'
import {readGrammars} from '../../build/world/grammars.ts'

/** Languages of the generated book. */
const bundled = ['yaml', 'go', 'bash', 'json'] as const

/**
 * Colour code as tools do that take Shiki as it comes: a `span` with its
 * colour for each token.
 */
export async function ordinaryHighlight(): Promise<Highlighter['highlight']> {
  const {grammars} = await readGrammars()
  const shiki = await createHighlighterCore({
    engine: createOnigurumaEngine(import('shiki/wasm')),
    themes: [githubLight],
    langs: bundled.map((name) => bundledLanguages[name])
  })
  const own = grammars.filter(({name}) => name === 'promql')
  // Grammars of our own are read as JSON, whose shape is that of TextMate grammars.
  await shiki.loadLanguage(...own.map((grammar) => grammar as LanguageRegistration))

  return async (code, language) => {
    const tree = shiki.codeToHast(code, {lang: language, theme: 'github-light'})
    const pre = tree.children[0]
    const element = pre?.type === 'element' ? pre.children[0] : undefined
    if (element?.type !== 'element') throw new Error('Expected a `pre` with a `code` in it')
    // In our trees a line knows its number.
    let number = 0
    for (const line of element.children) {
      if (line.type === 'element') line.properties = {className: ['line'], dataLine: ++number}
    }
    return element
  }
}
