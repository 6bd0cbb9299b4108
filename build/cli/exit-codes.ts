/** How the program ends. */
export const exitCodes = {
  ok: 0,
  /** Errors in the manuscript, each of which was reported at its place. */
  manuscript: 1,
  /** Wrong usage, or something that the machine lacks. */
  environment: 2
} as const

/** Wrong usage of the command line: said without a stack, and with a hint. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
