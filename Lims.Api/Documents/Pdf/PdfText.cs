using System.Security;
using System.Text;

namespace Lims.Api.Documents.Pdf;

/// <summary>Strings, dates and numbers as PDF objects write them.</summary>
internal static class PdfText
{
    /// <summary>A text string in UTF-16BE with its mark, as hex: no escapes to get wrong.</summary>
    public static string Hex(string text) =>
        "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    public static string Date(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);

    /// <summary>The shortest text of a number at three decimals.</summary>
    public static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Xml(string text) => SecurityElement.Escape(text);
}
