import {type Command, scan} from './scan.ts'

/** A shell session without its output: every line keeps its number. */
export interface Session {
  /** The commands; lines of output are empty. */
  readonly script: string
  /** How many characters of each line stood before the command: the prompt. */
  readonly shifts: readonly number[]
}

/**
 * What stands before a command: `$ `, `user@host:~$ `, `[root@node ~]# `, `(venv) % `, `PS> `; `# ` only
 * before what can begin a command, because output has lines such as `# HELP`.
 */
const RE_PROMPT =
  /^(?:\([^()]*\)\s*)?(?:[\w.-]+@[\w.-]+(?:[: ][^\s$#%]*)?|\[[^\]]*\]|(?:ba|z)?sh-[\d.]+)?(?:[$%❯]|(?<=[\w~\]/])#|^#(?= [a-z0-9_./~$({"'][^ ]*(?: |$))) /

/**
 * Take the commands out of a shell session.
 *
 * A command goes on in the next line after a backslash, a pipe, `&&`, in a quotation, in a here-document
 * and until `done`, `fi`, `esac` or `}`; `> ` at the beginning of such a line is a prompt as well.
 */
export function commandsOf(text: string): Session {
  const lines: string[] = []
  const shifts: number[] = []
  let open: string | undefined

  for (const line of text.split('\n')) {
    const prompt = open === undefined ? RE_PROMPT.exec(line)?.[0] : (/^> /.exec(line)?.[0] ?? '')
    if (prompt === undefined) {
      lines.push('')
      shifts.push(0)
      continue
    }
    const code = line.slice(prompt.length)
    lines.push(code)
    shifts.push(prompt.length)
    const command: string = open === undefined ? code : `${open}\n${code}`
    open = goesOn(command) ? command : undefined
  }
  return {script: lines.join('\n'), shifts}
}

function goesOn(command: string): boolean {
  const last = command.split('\n').at(-1) ?? ''
  if (/(?:\\|\||&&)\s*$/.test(last.replace(/\s#\s.*$/, ''))) return true
  const {isOpen, commands} = scan(command)
  return isOpen || commands.reduce((depth, words) => depth + depthOf(words), 0) > 0
}

const openers = new Set(['for', 'while', 'until', 'select', 'if', 'case', '{'])
const closers = new Set(['done', 'fi', 'esac', '}'])
/** After these another compound command may begin. */
const between = new Set(['do', 'then', 'else', 'elif', '!', 'time'])

/** 1 for a command that opens a compound one (`for`, `then if`, `{`), -1 for one that closes it. */
function depthOf(words: Command): number {
  const word = words.find(({raw}) => !between.has(raw))?.raw ?? ''
  if (closers.has(word)) return -1
  return openers.has(word) ? 1 : 0
}
