import { PRODUCER, timeOf } from './pdf-file.ts'
import { toldText } from './pdf-text.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => toldText(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

const uuid = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, 'uuid:$1-$2-$3-$4-$5')

export interface XmpOptions {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** 32 hexadecimal digits. */
  readonly id: string
  /** Says that the file is built to the rules of PDF/X-4. */
  readonly pdfx: boolean
  /** YYYY-MM-DD, of a file that is told apart by its day. */
  readonly day?: string | undefined
}

/** What a file tells about itself, as XMP. Its times are those that the file states elsewhere. */
export function xmp({ title, language, id, pdfx, day }: XmpOptions): Uint8Array {
  const when = timeOf(day).toISOString().replace('.000Z', 'Z')
  const rules = pdfx
    ? `<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></rdf:Description>\n`
    : ''
  const titles = ['x-default', language].map((name) => `<rdf:li xml:lang="${escaped(name)}">${escaped(title)}</rdf:li>`).join('')
  return new TextEncoder().encode(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt>${titles}</rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate><xmp:MetadataDate>${when}</xmp:MetadataDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"><xmpMM:DocumentID>${uuid(id)}</xmpMM:DocumentID><xmpMM:InstanceID>${uuid(id)}</xmpMM:InstanceID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${PRODUCER}</pdf:Producer><pdf:Trapped>False</pdf:Trapped></rdf:Description>
${rules}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`)
}
