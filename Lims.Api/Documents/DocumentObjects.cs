using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents;

/// <summary>The objects around the pages: catalogue, page tree, metadata, colour, and the attached evidence.</summary>
internal static class DocumentObjects
{
    public const string EvidenceName = "evidence.json";
    public const string PageBox = "595.276 841.89";

    public static string FontResources { get; } =
        $"/F1 {FixedObjects.RegularFont} 0 R/F2 {FixedObjects.BoldFont} 0 R";

    /// <summary>The name under which pages and seal draw the guilloche.</summary>
    public const string GroundName = "G";

    public static string GroundResource { get; } = $"/{GroundName} {FixedObjects.Ground} 0 R";

    public static void WriteEvidence(PdfObjects objects, ReadOnlySpan<byte> evidence, DateTimeOffset at)
    {
        objects.WriteStream(FixedObjects.Evidence,
            $"/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size {evidence.Length}/ModDate{PdfText.Date(at)}>>"
            + "/Filter/FlateDecode", Deflate.Usual(evidence));
        objects.Write(FixedObjects.EvidenceFile,
            $"<</Type/Filespec/F({EvidenceName})/UF({EvidenceName})/AFRelationship/Data"
            + $"/Desc{PdfText.Hex("Raporun dayandığı kayıtlar / the records this report rests on")}"
            + $"/EF<</F {FixedObjects.Evidence} 0 R/UF {FixedObjects.Evidence} 0 R>>>>");
    }

    public static void WriteFrame(PdfObjects objects, DocumentProperties properties, int firstPage, int pageCount)
    {
        objects.WriteStream(FixedObjects.Metadata, "/Type/Metadata/Subtype/XML", XmpMetadata.Write(properties));
        objects.Write(FixedObjects.Information, XmpMetadata.InformationDictionary(properties));
        objects.WriteStream(FixedObjects.ColourProfile, "/N 3/Filter/FlateDecode", ColourProfile.Compressed);
        var pages = string.Join(
            ' ', Enumerable.Range(0, pageCount).Select(page => $"{firstPage + 2 * page} 0 R"));
        objects.Write(FixedObjects.PageTree, $"<</Type/Pages/Count {pageCount}/Kids[{pages}]>>");
        objects.Write(FixedObjects.Catalogue,
            $"<</Type/Catalog/Version/1.7/Pages {FixedObjects.PageTree} 0 R/Metadata {FixedObjects.Metadata} 0 R"
            + Frame(FixedObjects.Structure, FixedObjects.ColourProfile) + $"/AF[{FixedObjects.EvidenceFile} 0 R]"
            + $"/Names<</EmbeddedFiles<</Names[({EvidenceName}){FixedObjects.EvidenceFile} 0 R]>>>>"
            + $"/AcroForm<</Fields[{FixedObjects.SealField} 0 R]/SigFlags 3>>>>");
    }

    /// <summary>What the catalogue of every paper says: language, tags, colour.</summary>
    public static string Frame(int structure, int colourProfile) =>
        "/Lang(tr-TR)/ViewerPreferences<</DisplayDocTitle true>>/MarkInfo<</Marked true>>"
        + $"/StructTreeRoot {structure} 0 R"
        + "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
        + $"/DestOutputProfile {colourProfile} 0 R>>]";
}
