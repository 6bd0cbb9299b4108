/** What a piece of code is; `t-<class>` in the trees. Names and punctuation of no note have no class. */
export type TokenClass = keyof typeof scopes

/**
 * TextMate scopes of each class.
 *
 * The most specific scope of a token decides, so an exception stands in the
 * class it belongs to and need not be taken out of the other.
 *
 * @see https://macromates.com/manual/en/language_grammars#naming_conventions
 */
const scopes = {
  comment: [
    'comment',
    'comment keyword',
    'comment storage',
    'comment variable',
    'comment entity',
    'comment punctuation',
    'punctuation.definition.comment'
  ],
  keyword: [
    'keyword',
    'storage',
    'keyword.operator.new',
    'keyword.operator.expression',
    'keyword.operator.logical.python',
    'keyword.operator.word',
    'variable.language',
    'support.type.directive',
    'markup.heading',
    'markup.bold',
    'punctuation.definition.heading',
    'punctuation.definition.bold'
  ],
  string: [
    'string',
    'punctuation.definition.string',
    'markup.inline.raw',
    'markup.fenced_code',
    'punctuation.definition.raw',
    'variable.other.enummember.hcl'
  ],
  number: ['constant.numeric', 'keyword.other.unit', 'storage.type.number'],
  constant: [
    'constant.language',
    'constant.character',
    'constant.other',
    'support.constant',
    'entity.name.constant'
  ],
  function: ['entity.name.function', 'entity.name.command', 'support.function', 'variable.function'],
  type: [
    'entity.name.type',
    'entity.name.class',
    'entity.name.namespace',
    'entity.other.inherited-class',
    'support.type',
    'support.class',
    'storage.type.boolean.go',
    'storage.type.byte.go',
    'storage.type.error.go',
    'storage.type.numeric.go',
    'storage.type.rune.go',
    'storage.type.string.go',
    'storage.type.uintptr.go',
    'storage.type.java',
    'storage.type.primitive',
    'storage.type.proto',
    'storage.type.built-in'
  ],
  variable: [
    'variable.other.normal.shell',
    'variable.other.bracket.shell',
    'variable.other.assignment.shell',
    'variable.parameter.positional.shell',
    'punctuation.definition.variable.shell',
    'variable.other.nginx',
    'variable.parameter.nginx',
    'punctuation.definition.template-expression',
    'punctuation.section.embedded',
    'keyword.other.interpolation',
    'variable.other.template'
  ],
  property: [
    'support.type.property-name',
    'entity.name.tag.yaml',
    'entity.other.attribute-name',
    'meta.object-literal.key',
    'meta.object-literal.key string',
    'meta.object-literal.key punctuation.definition.string',
    'meta.flow-pair.key string',
    'variable.other.key.toml',
    'variable.declaration.hcl',
    'variable.other.label',
    'keyword.other.definition.ini',
    'entity.name.tag.http',
    'entity.name.selector'
  ],
  tag: ['entity.name.tag', 'entity.name.section', 'entity.name.label'],
  operator: ['keyword.operator', 'storage.type.function.arrow'],
  parameter: ['variable.parameter', 'constant.other.option'],
  meta: [
    'meta.preprocessor',
    'meta.attribute.rust',
    'meta.decorator',
    'entity.name.function.decorator',
    'punctuation.decorator',
    'storage.type.annotation',
    'entity.other.document',
    'keyword.control.property.anchor',
    'entity.name.type.anchor',
    'variable.other.alias',
    'punctuation.definition.alias',
    'meta.diff.header',
    'meta.diff.range',
    'meta.diff.index',
    'markup.changed'
  ],
  inserted: ['markup.inserted', 'punctuation.definition.inserted'],
  deleted: ['markup.deleted', 'punctuation.definition.deleted'],
  prompt: ['markup.prompt'],
  output: ['markup.output']
} as const

/** Scopes that a more general one above would claim: words that are best left alone. */
const plain = [
  'string.unquoted.argument.shell',
  'punctuation.separator',
  'punctuation.terminator',
  'meta.template.expression',
  'meta.interpolation.hcl',
  'meta.embedded',
  'string meta.scope.subshell',
  'keyword.operator.accessor',
  'keyword.operator.access',
  'keyword.operator.namespace',
  'keyword.other.http',
  'constant.other.database-name.sql',
  'constant.other.table-name.sql',
  'keyword.operator.assignment.shell'
]

/** Names of all classes, without `t-`. */
export const tokenClasses: readonly string[] = Object.keys(scopes)
const plainColour = '#000000'

/**
 * A theme whose colours are not colours: each stands for one token class.
 *
 * A highlighter knows scopes only while it matches them against a theme, and
 * its answer is a colour; `tokenClassOf` reads it back.
 */
export const tokenTheme = {
  name: 'token-classes',
  type: 'light' as const,
  fg: plainColour,
  bg: '#ffffff',
  settings: [
    ...Object.entries(scopes).map(([name, scope]) => ({
      scope: [...scope],
      settings: {foreground: colourOf(tokenClasses.indexOf(name))}
    })),
    {scope: plain, settings: {foreground: plainColour}}
  ]
}

/** The class that a colour of the theme stands for; `undefined` for plain text. */
export function tokenClassOf(colour: string | undefined): TokenClass | undefined {
  const index = Number.parseInt(colour?.slice(1) ?? '', 16) - 1
  // The names are the keys of the record whose keys the type is.
  return tokenClasses[index] as TokenClass | undefined
}

function colourOf(index: number): string {
  return `#${(index + 1).toString(16).padStart(6, '0')}`
}
