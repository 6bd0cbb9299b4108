/** What a command line program understands, at a version. */
export interface Tool {
  /** The version that the table was written from; `undefined` when it holds for those of the last years. */
  readonly version?: string | undefined
  /**
   * Flags of every command: names with `|` between the forms of one, `=` after those that take a value:
   * `n|namespace= v`. `undefined` when they are not all known, and so are not checked.
   */
  readonly flags?: string | undefined
  /**
   * Flags of each command, by its words; `|` stands between the names of one. A command that is not here but begins
   * like one that is has further words: `proxy-config|pc cluster|c`. `undefined` for flags that are not checked.
   */
  readonly commands: Readonly<Record<string, string | undefined>>
  /** Commands that pass the words after their own to another program or plugin. */
  readonly plugins?: readonly string[]
  /** Whether long flags have one hyphen, as in programs written with Go's own package. */
  readonly hasSingleHyphens?: boolean
}
