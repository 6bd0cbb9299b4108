/** How often something is tried before it is given up. */
export const mostRounds = 5

/** Something that depends on what comes of it, and whether it came to rest. */
export type Settled<State, Result> =
  | {readonly kind: 'still'; readonly state: State; readonly result: Result}
  | {readonly kind: 'swings'; readonly between: readonly [Attempt<State, Result>, Attempt<State, Result>]}
  | {readonly kind: 'restless'; readonly last: Attempt<State, Result>}

export interface Attempt<State, Result> {
  readonly state: State
  readonly result: Result
}

/**
 * Repeat an attempt, each time with what the one before asks for, until it
 * asks for what it was given.
 *
 * @param first
 *   To begin with.
 * @param attempt
 *   Depends on nothing but the state.
 * @param next
 *   What a result asks for.
 * @param keyOf
 *   Equal for states that make no difference.
 * @returns
 *   The result that stands still; or the two states between which it swings,
 *   as soon as one comes back; or the last one after `mostRounds`.
 */
export async function settle<State, Result>(
  first: State,
  attempt: (state: State) => Promise<Result>,
  next: (result: Result) => State,
  keyOf: (state: State) => string
): Promise<Settled<State, Result>> {
  const tried = new Map<string, Attempt<State, Result>>()
  let state = first

  while (true) {
    const result = await attempt(state)
    const wanted = next(result)
    if (keyOf(wanted) === keyOf(state)) return {kind: 'still', state: wanted, result}

    const before = tried.get(keyOf(wanted))
    if (before) return {kind: 'swings', between: [before, {state, result}]}
    tried.set(keyOf(state), {state, result})
    if (tried.size === mostRounds) return {kind: 'restless', last: {state, result}}
    state = wanted
  }
}
