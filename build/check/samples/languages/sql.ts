import {type Finding, pointAt, quoted} from '../finding.ts'

/** `EXPLAIN (ANALYZE, BUFFERS)` before a statement, which the parser does not know. */
const explanation =
  /(?<=^|;)((?:\s|--.*\n)*)(EXPLAIN(?:\s*\([^)]*\)|(?:\s+(?:ANALYZE|VERBOSE)\b)*)\s)(?=\s*\w)/gi

/** Reports what PostgreSQL could not read (`samples/sql`). */
export async function sql(text: string): Promise<readonly Finding[]> {
  const {parse} = await import('pgsql-ast-parser')
  try {
    // As long as before: what is wrong is where it was.
    parse(text.replace(explanation, (_, before: string, words: string) => before + words.replace(/\S/g, ' ')))
    return []
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const [, line = '1', column = '1'] = /line (\d+) col (\d+)/.exec(error.message) ?? []
    const row = Number(line) - 1
    const there = text.split('\n')[row]?.slice(Number(column) - 1) ?? ''
    const at = /line \d+/.test(error.message)
      ? {line: row, column: Number(column) - 1}
      : pointAt(text, text.trimEnd().length)
    const [word] = /^\S+/.exec(there) ?? []
    return [{rule: 'samples/sql', message: `Unexpected ${word ? quoted(word) : 'end'}, expected SQL`, ...at}]
  }
}
