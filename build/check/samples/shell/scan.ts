/** A word of a command, as the shell splits it. */
export interface Word {
  /** Without quotation marks; expansions stay as written. */
  readonly text: string
  /** As written. */
  readonly raw: string
  /** In the script, from 0. */
  readonly offset: number
  /** Whether a part of it is known only when it runs: `$X`, `$(…)`, a glob. */
  readonly isDynamic: boolean
}

/** A simple command: its words without redirections. */
export type Command = readonly Word[]

/** What a scan found. */
export interface Scan {
  readonly commands: readonly Command[]
  /** Whether a quotation, a substitution or a here-document goes on after the end. */
  readonly isOpen: boolean
}

/**
 * Split a shell script into simple commands.
 *
 * Only as far as words are concerned: whether the script is well-formed is for a real parser to say.
 * Comments, redirections and the text of here-documents are left out; the commands of `$(…)` come after
 * the one they stand in.
 *
 * @param script
 *   As bash reads it.
 * @param start
 *   Added to every offset (default: 0).
 */
export function scan(script: string, start = 0): Scan {
  const commands: Command[] = []
  const inner: Command[] = []
  const heredocs: {readonly end: string; readonly tabs: boolean}[] = []
  let command: Word[] = []
  let word: {text: string; from: number; isDynamic: boolean} | undefined
  let redirect = false
  let awaitsHeredoc: {tabs: boolean} | undefined
  let isOpen = false
  let at = 0

  const open = () => {
    word ??= {text: '', from: at, isDynamic: false}
    return word
  }
  const closeWord = () => {
    if (!word) return
    const {text, from, isDynamic} = word
    const raw = script.slice(from, at)
    if (awaitsHeredoc) heredocs.push({end: text, ...awaitsHeredoc})
    else if (!redirect) command.push({text, raw, offset: start + from, isDynamic})
    word = undefined
    redirect = false
    awaitsHeredoc = undefined
  }
  const closeCommand = () => {
    closeWord()
    if (command.length > 0) commands.push(command)
    command = []
  }

  while (at < script.length) {
    const char = script[at] ?? ''
    const two = script.slice(at, at + 2)

    if (char === '\\') {
      if (script[at + 1] !== '\n') open().text += script[at + 1] ?? ''
      else if (!word) closeWord()
      at += 2
    } else if (char === "'") {
      const end = script.indexOf("'", at + 1)
      isOpen ||= end === -1
      open().text += script.slice(at + 1, end === -1 ? undefined : end)
      at = end === -1 ? script.length : end + 1
    } else if (char === '"') {
      const current = open()
      const end = endOfDouble(script, at + 1)
      const text = script.slice(at + 1, end)
      current.text += text.replaceAll(/\\(["\\$`])/g, '$1')
      current.isDynamic ||= /(?<!\\)[$`]/.test(text)
      inner.push(...substitutionsIn(text, start + at + 1))
      isOpen ||= end >= script.length
      at = end + 1
    } else if (two === '$(' || two === '${' || char === '`') {
      const current = open()
      const end = char === '`' ? script.indexOf('`', at + 1) : endOfBrackets(script, at + 1)
      if (end === -1) isOpen = true
      const stop = end === -1 ? script.length : end + 1
      if (two === '$(' && script[at + 2] !== '(')
        inner.push(...scan(script.slice(at + 2, stop - 1), start + at + 2).commands)
      if (char === '`') inner.push(...scan(script.slice(at + 1, stop - 1), start + at + 1).commands)
      current.text += script.slice(at, stop)
      current.isDynamic = true
      at = stop
    } else if (char === '#' && !word) {
      const end = script.indexOf('\n', at)
      at = end === -1 ? script.length : end
    } else if (char === '\n') {
      closeCommand()
      at++
      for (const {end, tabs} of heredocs.splice(0)) {
        const after = endOfHeredoc(script, at, end, tabs)
        isOpen ||= after === undefined
        at = after ?? script.length
      }
    } else if (char === ' ' || char === '\t') {
      closeWord()
      at++
    } else if (char === '<' || char === '>') {
      // A number directly before it is a file descriptor.
      if (word && /^\d+$/.test(word.text)) word = undefined
      closeWord()
      const [operator = char] = /^(?:<<<|<<-?|<\(|>\(|[<>]&|>>|>\||<>|[<>])/.exec(script.slice(at)) ?? []
      if (operator.endsWith('(')) {
        const end = endOfBrackets(script, at + 1)
        const stop = end === -1 ? script.length : end
        inner.push(...scan(script.slice(at + 2, stop), start + at + 2).commands)
        at = stop + 1
      } else {
        if (operator === '<<' || operator === '<<-') awaitsHeredoc = {tabs: operator === '<<-'}
        else redirect = true
        at += operator.length
      }
    } else if (';&|()'.includes(char)) {
      closeCommand()
      at++
    } else {
      const current = open()
      if ('$*?['.includes(char)) current.isDynamic = true
      current.text += char
      at++
    }
  }
  closeCommand()
  return {commands: [...commands, ...inner], isOpen: isOpen || heredocs.length > 0}
}

function substitutionsIn(text: string, offset: number): readonly Command[] {
  return [...text.matchAll(/\$\((?!\()/g)].flatMap(({index}) => {
    const end = endOfBrackets(text, index + 1)
    return end === -1 ? [] : scan(text.slice(index + 2, end), offset + index + 2).commands
  })
}

/** Where a quotation that began before `at` ends. */
function endOfDouble(script: string, at: number): number {
  for (let end = at; end < script.length; end++) {
    const char = script[end]
    if (char === '\\') end++
    else if (char === '"') return end
    else if (char === '$' && script[end + 1] === '(') {
      const close = endOfBrackets(script, end + 1)
      if (close === -1) return script.length
      end = close
    }
  }
  return script.length
}

/** Where the bracket at `at` closes; -1 when it does not. */
function endOfBrackets(script: string, at: number): number {
  const close = script[at] === '{' ? '}' : ')'
  const opening = script[at]
  let depth = 0
  for (let end = at; end < script.length; end++) {
    const char = script[end]
    if (char === '\\') end++
    else if (char === "'") {
      const quote = script.indexOf("'", end + 1)
      if (quote === -1) return -1
      end = quote
    } else if (char === '"') end = endOfDouble(script, end + 1)
    else if (char === opening) depth++
    else if (char === close && --depth === 0) return end
  }
  return -1
}

/** The offset after a here-document; `undefined` when it does not end. */
function endOfHeredoc(script: string, at: number, end: string, tabs: boolean): number | undefined {
  let from = at
  while (from <= script.length) {
    const newline = script.indexOf('\n', from)
    const line = script.slice(from, newline === -1 ? undefined : newline)
    if ((tabs ? line.replace(/^\t+/, '') : line) === end) return newline === -1 ? script.length : newline
    if (newline === -1) return undefined
    from = newline + 1
  }
  return undefined
}
