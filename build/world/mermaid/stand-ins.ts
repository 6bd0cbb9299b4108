/**
 * Let a Sankey diagram have names in any script.
 *
 * Mermaid's grammar of Sankey diagrams takes ASCII only. Names are not
 * measured for the layout, so short stand-ins do no harm; the snapshot puts
 * the names back before it measures anything.
 *
 * @param definition
 *   Any definition; those of other types stay as they are.
 */
export function withStandIns(definition: string): {
  readonly definition: string
  readonly standIns: Readonly<Record<string, string>>
} {
  if (!/^(?:\s*%%.*\n)*\s*sankey\b/.test(definition)) return {definition, standIns: {}}

  const byText = new Map<string, string>()
  const replaced = definition.replaceAll(/[^\0-\x7F]+/g, (text) => {
    const standIn = byText.get(text) ?? `~${byText.size}~`
    byText.set(text, standIn)
    return standIn
  })
  return {
    definition: replaced,
    standIns: Object.fromEntries([...byText].map(([text, standIn]) => [standIn, text]))
  }
}
