import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {getProcessor, ParseError} from 'sh-syntax'
import {answerEach} from '../../../threads/answer-each.ts'

/** The first thing in a script that bash could not read. */
export interface ShellProblem {
  readonly text: string
  /** From 1. */
  readonly line: number
  /** In bytes, from 1. */
  readonly column: number
}

const program = readFile(fileURLToPath(import.meta.resolve('sh-syntax/main.wasm'))).then((bytes) =>
  WebAssembly.compile(bytes)
)

// The parser's own processor compiles the program for each script. One that has run cannot run again.
const parse = getProcessor(async (imports: WebAssembly.Imports) =>
  WebAssembly.instantiate(await program, imports)
)

answerEach(async (script: string): Promise<ShellProblem | undefined> => {
  try {
    await parse(script, {keepComments: false})
    return undefined
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    const {Pos, Text} = error
    return {text: Text, line: Pos?.Line ?? 1, column: Pos?.Col ?? 1}
  }
})
