import type {Metadata} from '../model/book.ts'

/**
 * The metadata of a PDF as XMP, which catalogues and accessibility checkers
 * read (ISO 16684-1; Dublin Core).
 *
 * @returns
 *   XML packet.
 */
export function xmpPacket(metadata: Metadata, generator: string): string {
  const {title, authors, description, language, subjects, rights, identifier, date} = metadata
  const items = (texts: readonly string[]) =>
    texts.map((text) => `<rdf:li>${escapeXml(text)}</rdf:li>`).join('')
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`

  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
<dc:creator><rdf:Seq>${items(authors)}</rdf:Seq></dc:creator>
<dc:language><rdf:Bag>${items([language])}</rdf:Bag></dc:language>
<dc:identifier>${escapeXml(identifier)}</dc:identifier>
${description ? `<dc:description>${alternative(description)}</dc:description>\n` : ''}${rights ? `<dc:rights>${alternative(rights)}</dc:rights>\n` : ''}${subjects.length > 0 ? `<dc:subject><rdf:Bag>${items(subjects)}</rdf:Bag></dc:subject>\n` : ''}<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>${date}T00:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>${escapeXml(generator)}</xmp:CreatorTool>
<pdf:Producer>${escapeXml(generator)}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
