import {readFile, writeFile} from 'node:fs/promises'
import {alternatives, inputSchema, type SchemaNode} from '../build/config/known-keys.ts'

/** The page that `npm run docs` writes. */
export const page = new URL('../docs/configuration.md', import.meta.url)

/** An example that uses what most books need. */
const example = new URL('../test/fixtures/config/every-key/input.yaml', import.meta.url)

/** Describe every key of `book.yaml`, from the schema that checks it. */
export async function configurationDocs(): Promise<string> {
  return `<!-- Written by \`npm run docs\` from build/config/schema.ts: change it there. -->
# book.yaml

A book is a folder with a \`book.yaml\` (YAML 1.2) that says what the book is called and what belongs to it in which order. Unknown keys are errors.

| key | | what it is for |
|---|---|---|
${rows(inputSchema, '').join('\n')}

A book that uses every key:

\`\`\`yaml
${(await readFile(example, 'utf8')).trimEnd()}
\`\`\`
`
}

function rows(node: SchemaNode, above: string): readonly string[] {
  return alternatives(node).flatMap(({properties = {}, required = [], items, additionalProperties}) => [
    ...Object.entries(properties).flatMap(([key, value]) => [
      `| \`${above}${key}\` | ${value.default === undefined ? (required.includes(key) ? '**required**' : '') : defaultOf(value.default)} | ${value.description ?? ''} |`,
      ...rows(value, `${above}${key}.`)
    ]),
    ...(typeof additionalProperties === 'object' ? rows(additionalProperties, `${above}NAME.`) : []),
    ...(items ? rows(items, above.replace(/\.$/, '[].')) : [])
  ])
}

function defaultOf(value: unknown): string {
  return `default \`${
    typeof value === 'string'
      ? value
      : JSON.stringify(value)
          .replaceAll(/"(\w+)":/g, '$1: ')
          .replaceAll(',', ', ')
  }\``
}

if (import.meta.main) await writeFile(page, await configurationDocs())
