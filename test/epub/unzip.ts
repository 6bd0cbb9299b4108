import jszip from 'jszip'

/** Texts of an archive by path, in the order of its entries. */
export async function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const {files} = await jszip.loadAsync(bytes)
  return new Map(
    await Promise.all(
      Object.values(files).map(async (entry) => [entry.name, await entry.async('string')] as const)
    )
  )
}
