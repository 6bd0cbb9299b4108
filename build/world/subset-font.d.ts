// subset-font 2.9 carries no types.
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: {targetFormat: 'truetype' | 'woff' | 'woff2'}
  ): Promise<Uint8Array>
}
