/** How Mermaid copies its configuration, as it stands in its module. */
const slow = 'return assignWithDepth_default({}, currentConfig);'

const quick = 'return quickCopy(currentConfig, 2);'

/**
 * What `assignWithDepth({}, source)` makes of objects that hold nothing but values, lists and objects: three
 * levels deep, without `null` on the first two, lists without what they have twice.
 */
const quickCopy = `
function quickCopy(source, depth) {
  const copy = {...source};
  if (depth === 0) return copy;
  for (const key in copy) {
    const value = copy[key];
    if (typeof value !== 'object') continue;
    if (value === null) delete copy[key];
    else copy[key] = Array.isArray(value) ? [...new Set(value)] : quickCopy(value, depth - 1);
  }
  return copy;
}
`

/**
 * Let Mermaid copy its configuration quickly.
 *
 * It copies all of it, hundreds of values, whenever it looks at one of them: for every label, node and edge.
 * Key by key, as it does, this was a sixth of what drawing took.
 *
 * @param module
 *   Text of any module of Mermaid.
 * @returns
 *   The module, changed if it is the one that copies the configuration; the copies are the same.
 */
export function withQuickConfig(module: string): string {
  return module.includes(slow) ? module.replace(slow, quick) + quickCopy : module
}
