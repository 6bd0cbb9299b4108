import type {Finding} from '../finding.ts'
import {brackets} from './brackets.ts'
import {json} from './json.ts'
import {queries} from './lezer.ts'
import {python} from './python.ts'
import {consoleSession, shell} from './shell.ts'
import {toml} from './toml.ts'
import {treeSitter} from './tree-sitter.ts'
import {parseYaml} from './yaml.ts'

/** What checks the syntax of a language. */
export interface LanguageRule {
  /** How reports call the language. */
  readonly title: string
  /** Who says so. */
  readonly parser: string
  /** Other names that a fence may give it. */
  readonly aliases?: readonly string[]
  /** Whether results are kept: for parsers that take long to load. */
  readonly isSlow?: boolean
  readonly check: (text: string, language: string) => readonly Finding[] | Promise<readonly Finding[]>
}

/** Variables of Grafana stand where a duration or a number does. */
function withoutVariables(text: string): string {
  return text.replaceAll(/(?<=\[)\$\{?\w+\}?(?=[\]:])/g, (variable) => '5m'.padEnd(variable.length))
}

/** Every language that is checked, by the name that reports use. */
export const languageRules = {
  yaml: {
    title: 'YAML',
    parser: 'yaml',
    aliases: ['yml'],
    check: (text) => parseYaml(text).findings
  },
  json: {title: 'JSON', parser: 'jsonc-parser', check: (text) => json(text)},
  jsonc: {title: 'JSONC', parser: 'jsonc-parser', aliases: ['json5'], check: (text) => json(text, true)},
  toml: {title: 'TOML', parser: 'smol-toml', check: toml},
  hcl: {
    title: 'HCL',
    parser: 'tree-sitter-hcl',
    aliases: ['terraform', 'tf'],
    isSlow: true,
    // Grafana Alloy, whose blocks have names with dots, is HCL otherwise.
    check: (text) =>
      treeSitter(
        'hcl',
        'HCL',
        text.replaceAll(/^\s*[\w.]+(?= (?:"[^"]*" )?\{)/gm, (name) => name.replaceAll('.', '_'))
      )
  },
  shell: {
    title: 'shell',
    parser: 'sh-syntax',
    aliases: ['bash', 'sh', 'zsh', 'shellscript'],
    isSlow: true,
    check: shell
  },
  console: {
    title: 'shell session',
    parser: 'sh-syntax',
    aliases: ['shellsession', 'shell-session', 'sh-session', 'terminal'],
    isSlow: true,
    check: consoleSession
  },
  go: {
    title: 'Go',
    parser: 'tree-sitter-go',
    aliases: ['golang'],
    isSlow: true,
    check: (text) =>
      treeSitter('go', 'Go', text, [
        ['package p', ''],
        ['package p\nfunc _() {', '}'],
        ['package p\ntype _ struct {', '}'],
        ['package p\nfunc _() {\nselect {', '}\n}'],
        ['package p\nfunc _() {\nswitch {', '}\n}']
      ])
  },
  javascript: {
    title: 'JavaScript',
    parser: '@babel/parser',
    aliases: ['js', 'mjs', 'cjs', 'jsx'],
    isSlow: true,
    check: async (text, language) => (await import('./javascript.ts')).javascript(text, language)
  },
  typescript: {
    title: 'TypeScript',
    parser: '@babel/parser',
    aliases: ['ts', 'mts', 'cts', 'tsx'],
    isSlow: true,
    check: async (text, language) => (await import('./javascript.ts')).javascript(text, language)
  },
  python: {
    title: 'Python',
    parser: 'tree-sitter-python',
    aliases: ['py'],
    isSlow: true,
    check: python
  },
  rust: {
    title: 'Rust',
    parser: 'tree-sitter-rust',
    aliases: ['rs'],
    isSlow: true,
    check: (text) => treeSitter('rust', 'Rust', text, [['fn _f() {', '}']])
  },
  lua: {
    title: 'Lua',
    parser: 'tree-sitter-lua',
    isSlow: true,
    check: (text) => treeSitter('lua', 'Lua', text)
  },
  protobuf: {
    title: 'Protocol Buffers',
    parser: 'protobufjs',
    aliases: ['proto'],
    isSlow: true,
    check: async (text) => (await import('./protobuf.ts')).protobuf(text)
  },
  dockerfile: {
    title: 'Dockerfile',
    parser: 'dockerfile-utils',
    aliases: ['docker', 'containerfile'],
    isSlow: true,
    check: async (text) => (await import('./dockerfile.ts')).dockerfile(text)
  },
  nginx: {
    title: 'nginx',
    parser: 'own',
    check: async (text) => (await import('./nginx.ts')).nginx(text)
  },
  sql: {
    title: 'SQL',
    parser: 'pgsql-ast-parser',
    aliases: ['postgresql'],
    isSlow: true,
    check: async (text) => (await import('./sql.ts')).sql(text)
  },
  promql: {
    title: 'PromQL',
    parser: '@prometheus-io/lezer-promql',
    isSlow: true,
    check: async (text) =>
      queries(
        (await import('@prometheus-io/lezer-promql')).parser,
        withoutVariables(text),
        'samples/promql',
        'PromQL'
      )
  },
  logql: {
    title: 'LogQL',
    parser: '@grafana/lezer-logql',
    isSlow: true,
    check: async (text) =>
      queries((await import('@grafana/lezer-logql')).parser, withoutVariables(text), 'samples/logql', 'LogQL')
  },
  traceql: {
    title: 'TraceQL',
    parser: '@grafana/lezer-traceql',
    isSlow: true,
    check: async (text) =>
      queries(
        (await import('@grafana/lezer-traceql')).parser,
        // The grammar is older than these: fractions without a zero, and places in a trace.
        text
          .replaceAll(/(?<![\w.])\.(\d)\d/g, '0.$1')
          .replaceAll(/\bnestedSet(?:Parent|Left|Right)\b/g, (name) => 'duration'.padEnd(name.length)),
        'samples/traceql',
        'TraceQL'
      )
  },
  rego: {
    title: 'Rego',
    parser: 'own',
    check: (text) =>
      brackets(text, {
        rule: 'samples/rego',
        skipped: /"(?:\\.|[^"\\\n])*"|`[^`]*`|#[^\n]*/g,
        opening: /["`]/
      })
  },
  cel: {
    title: 'CEL',
    parser: '@marcbachmann/cel-js',
    isSlow: true,
    check: async (text) => (await import('./cel.ts')).cel(text)
  }
} satisfies Readonly<Record<string, LanguageRule>>

export type LanguageName = keyof typeof languageRules

const byName: ReadonlyMap<string, LanguageName> = new Map(
  Object.entries(languageRules).flatMap(([name, rule]: [string, LanguageRule]) =>
    // Its keys are the names.
    [name, ...(rule.aliases ?? [])].map((one) => [one, name as LanguageName] as const)
  )
)

/** The language that a fence names, when it is one that can be checked. */
export function languageNamed(word: string | undefined): LanguageName | undefined {
  return word === undefined ? undefined : byName.get(word)
}
