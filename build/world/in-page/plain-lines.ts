/**
 * Take the lines of code out of what browsers tell assistive technology: a
 * tagged PDF would have an element without meaning for each of them, and what
 * reads it would have to load them all.
 *
 * Runs in the browser and is sent there as text: it may use nothing but what
 * is inside it and what the page has.
 */
export function plainLines(): void {
  for (const line of document.querySelectorAll('pre.code .line')) line.setAttribute('role', 'none')
}
