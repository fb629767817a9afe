using System.Text;

namespace Lims.Api.Documents.Pdf;

/// <summary>The XMP packet that claims PDF/A-3a and PDF/UA-1 and repeats the document information.</summary>
internal static class XmpMetadata
{
    private const string Head = """
        <?xpacket begin="{BOM}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
         xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:format>application/pdf</dc:format>
        <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>

        """;

    // PDF/A-3 knows no pdfuaid schema: the packet itself must describe it (ISO 19005-3, 6.6.2.3).
    private const string Tail = """
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
         xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
         xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """;

    public static byte[] Write(DocumentProperties properties)
    {
        var instant =
            properties.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var text = new StringBuilder(Head.Replace("{BOM}", "\uFEFF", StringComparison.Ordinal))
            .Append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">").Append(PdfText.Xml(properties.Title))
            .Append("</rdf:li></rdf:Alt></dc:title>\n<dc:creator><rdf:Seq><rdf:li>")
            .Append(PdfText.Xml(properties.Author))
            .Append("</rdf:li></rdf:Seq></dc:creator>\n<xmp:CreateDate>").Append(instant)
            .Append("</xmp:CreateDate><xmp:ModifyDate>").Append(instant)
            .Append("</xmp:ModifyDate><xmp:CreatorTool>").Append(DocumentProperties.Tool)
            .Append("</xmp:CreatorTool><pdf:Producer>").Append(DocumentProperties.Tool).Append("</pdf:Producer>\n")
            .Append(Tail);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The same properties as the information dictionary of the trailer; PDF/A wants both to agree.</summary>
    public static string InformationDictionary(DocumentProperties properties)
    {
        var date = PdfText.Date(properties.CreatedAt);
        return $"<</Title{PdfText.Hex(properties.Title)}/Author{PdfText.Hex(properties.Author)}"
            + $"/Creator({DocumentProperties.Tool})/Producer({DocumentProperties.Tool})"
            + $"/CreationDate{date}/ModDate{date}>>";
    }
}
