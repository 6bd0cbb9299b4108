import {scan} from './scan.ts'

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
 * A command goes on in the next line after a backslash, a pipe, `&&`, in a quotation and in a
 * here-document; `> ` at the beginning of such a line is a prompt as well.
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
  return /(?:\\|\||&&)\s*$/.test(last.replace(/\s#\s.*$/, '')) || scan(command).isOpen
}
