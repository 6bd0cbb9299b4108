/** `820 B`, `34 kB`, `3.5 MB`; a kilobyte has 1000 bytes. */
export function fileSizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
