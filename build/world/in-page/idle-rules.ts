/**
 * Take out rules of Paged.js that ask every element and concern none of ours.
 *
 * Selectors that end in `*` or in a bare pseudo-element are tried on all
 * elements, each time their style is found: with those for colours of tokens,
 * now on listings, they were nine tenths of all tries. `::first-letter`
 * besides cuts the first letter from each paragraph and line that goes on.
 */
export function installIdleRules(): void {
  /** For running elements in margins, and against initial letters on the next page: our style sheets have neither. */
  const idle = /\.pagedjs_margin-content > \*$|\[data-split-from\][^,]*::first-letter$/

  function remove(): void {
    for (const {id, sheet} of document.querySelectorAll('style')) {
      if (!sheet || id === 'native' || id === 'fonts') continue
      for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
        const rule = sheet.cssRules[at]
        if (rule instanceof CSSStyleRule && rule.selectorText.split(', ').every((one) => idle.test(one)))
          sheet.deleteRule(at)
      }
    }
  }

  window.binding = {...window.binding, idleRules: {remove}}
}
