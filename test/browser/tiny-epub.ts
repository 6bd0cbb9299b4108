import JSZip from 'jszip'

/**
 * The smallest EPUB 3 that shows some SVG files, for EPUBCheck to judge them.
 *
 * @param drawings
 *   SVG by file name.
 */
export async function tinyEpub(drawings: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const names = [...drawings.keys()]
  const zip = new JSZip()
  zip.file('mimetype', 'application/epub+zip', {compression: 'STORE'})
  zip.file(
    'META-INF/container.xml',
    `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`
  )
  zip.file(
    'book.opf',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:11111111-1111-4111-8111-111111111111</dc:identifier>
<dc:title>图</dc:title><dc:language>zh-CN</dc:language>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>
${names.map((name) => `<item id="${name}" href="${name}.svg" media-type="image/svg+xml"/>`).join('\n')}
</manifest><spine><itemref idref="text"/></spine></package>`
  )
  zip.file('nav.xhtml', page('<nav epub:type="toc"><ol><li><a href="text.xhtml">图</a></li></ol></nav>'))
  zip.file(
    'text.xhtml',
    page(names.map((name) => `<p><img src="${name}.svg" alt="${name}"/></p>`).join('\n'))
  )
  for (const [name, svg] of drawings) zip.file(`${name}.svg`, svg)
  return zip.generateAsync({type: 'uint8array'})
}

function page(body: string): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="zh-CN" lang="zh-CN">
<head><title>图</title></head><body>${body}</body></html>`
}
