/** What the command line says about browsers. */
export interface BrowserChoice {
  /** Endpoints of running browsers, or of what stands in front of some; before those of the environment. */
  readonly browser?: readonly string[] | undefined
  /** How many chapters are laid out at the same time (default: one for each processor). */
  readonly parallel?: number | undefined
}

/** The environment with the browsers of the command line. */
export function environmentWith(
  {browser}: BrowserChoice,
  environment: Readonly<Record<string, string | undefined>>
): Readonly<Record<string, string | undefined>> {
  return browser ? {...environment, BROWSER_WS_ENDPOINT: browser.join(' ')} : environment
}
