import {type Finding, pointAt, quoted} from '../finding.ts'

/** What PostgreSQL reads is more than what the parser does. */
const hint =
  'If PostgreSQL reads it, its parser here does not know it: allow `samples/sql` for the file in `check.allow`'

/** `EXPLAIN (ANALYZE, BUFFERS)` before a statement, which the parser does not know. */
const explanation =
  /(?<=^|;)((?:\s|--.*\n)*)(EXPLAIN(?:\s*\([^)]*\)|(?:\s+(?:ANALYZE|VERBOSE)\b)*)\s)(?=\s*\w)/gi

/**
 * Commands of PostgreSQL that the parser does not know, to their end. What they are about is not checked: a
 * mistyped query is a mistake, but `VACUUM` is none.
 */
const unknownCommands = new RegExp(
  `(?<=^|;)((?:\\s|--.*\\n)*)((?:${[
    'ABORT|ANALYZE|CALL|CHECKPOINT|CLOSE|CLUSTER|COPY|DEALLOCATE|DECLARE|DISCARD|END|EXECUTE|FETCH|GRANT|IMPORT',
    'LISTEN|LOAD|LOCK|MERGE|MOVE|NOTIFY|REASSIGN|REINDEX|RELEASE|RESET|REVOKE|SAVEPOINT|SECURITY|UNLISTEN|VACUUM',
    'ROLLBACK\\s+(?:(?:WORK|TRANSACTION)\\s+)?TO|SET\\s+(?:TRANSACTION|SESSION|CONSTRAINTS|ROLE)',
    '(?:ALTER|CREATE(?:\\s+OR\\s+REPLACE)?|DROP)\\s+(?:CONSTRAINT\\s+)?(?:AGGREGATE|CAST|COLLATION|DATABASE|EVENT|FOREIGN|GROUP|OPERATOR|POLICY|PROCEDURE|PUBLICATION|ROLE|RULE|SERVER|STATISTICS|SUBSCRIPTION|SYSTEM|TABLESPACE|TRIGGER|USER)'
  ].join('|')})\\b(?:'[^']*'|[^';])*)`,
  'gi'
)

/** Reports what PostgreSQL could not read (`samples/sql`). */
export async function sql(text: string): Promise<readonly Finding[]> {
  const {parse} = await import('pgsql-ast-parser')
  try {
    // As long as before: what is wrong is where it was.
    const known = [explanation, unknownCommands].reduce(
      (rest, pattern) =>
        rest.replace(pattern, (_, before: string, words: string) => before + words.replace(/\S/g, ' ')),
      text
    )
    if (known === text || /[^\s;]/.test(known.replace(/--.*/g, ''))) parse(known)
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
    return [
      {rule: 'samples/sql', message: `Unexpected ${word ? quoted(word) : 'end'}, expected SQL`, hint, ...at}
    ]
  }
}
