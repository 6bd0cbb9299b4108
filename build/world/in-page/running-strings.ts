/** Begin running heads with those of an earlier page, and tell how they stand. */
export function installRunningStrings(): void {
  const sets = window.Paged.registeredHandlers.find(({name}) => name === 'StringSets')
  if (!sets) throw new Error('Expected Paged.js to have a handler of running heads')
  // No other handler has named strings.
  const handler = sets.prototype as PagedStringHandler
  const write = handler.afterPageLayout
  let current: Readonly<Record<string, string>> = {}

  handler.afterPageLayout = function (...args) {
    this.pageLastString ??= {...current}
    write.apply(this, args)
    current = {...this.pageLastString}
  }

  window.binding = {
    ...window.binding,
    runningStrings: {
      begin: (strings) => {
        current = strings
      },
      current: () => current
    }
  }
}
