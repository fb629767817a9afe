using System.Text.RegularExpressions;
using Lims.Core.Quantities;

namespace Lims.Core.Work;

/// <summary>What a scanned or typed text is: told by its shape alone, exactly as it was printed.</summary>
/// <param name="Kind">One of the constants here.</param>
/// <param name="Code">The code without blanks around it, and of a public address the code alone.</param>
/// <param name="Fits">False when the last character is not the check character of what stands before it.</param>
public sealed partial record Scan(string Kind, string Code, bool Fits)
{
    public const string Order = "order";
    public const string Item = "item";
    public const string Sample = "sample";
    public const string Tray = "tray";
    public const string Report = "report";
    public const string PublicCode = "public-code";
    public const string Unknown = "unknown";

    private static readonly (string Kind, Regex Shape)[] Shapes =
    [
        (Order, OrderShape()), (Item, ItemShape()), (Tray, TrayShape()), (Report, ReportShape()),
        (Sample, SampleShape()),
    ];

    /// <remarks>A public code is 80 random bits without a check character: nobody types it.</remarks>
    public static Scan Of(string text)
    {
        var code = text.Trim();
        if (PublicShape().Match(code) is { Success: true } address)
            return new Scan(PublicCode, address.Groups["code"].Value, Fits: true);
        var kind = Shapes.FirstOrDefault(each => each.Shape.IsMatch(code)).Kind ?? Unknown;
        return new Scan(kind, code, kind == Unknown || CheckCharacter.Fits(code));
    }

    /// <summary>The same scan, if it is one of the house's codes and was read whole.</summary>
    /// <exception cref="Refusals.RefusedException">It is no code of the house, or a character was misread.</exception>
    public Scan Must() => Kind == Unknown ? throw WorkRefusals.CodeUnknown.With(Code)
        : Fits ? this
        : throw WorkRefusals.CheckCharacterWrong.With(Code);

    [GeneratedRegex(@"\AK[0-9]{2}-[0-9]{6,9}-[0-9A-Z]\z", RegexOptions.CultureInvariant)]
    private static partial Regex OrderShape();

    [GeneratedRegex(@"\AK[0-9]{2}-[0-9]{6,9}-[0-9]{2,3}-[0-9A-Z]\z", RegexOptions.CultureInvariant)]
    private static partial Regex ItemShape();

    [GeneratedRegex(@"\AT[0-9]{2}-[0-9]{6,9}-[0-9A-Z]\z", RegexOptions.CultureInvariant)]
    private static partial Regex TrayShape();

    [GeneratedRegex(@"\AAR[0-9]{2}-[0-9]{6,9}-[0-9A-Z]\z", RegexOptions.CultureInvariant)]
    private static partial Regex ReportShape();

    [GeneratedRegex(@"\A[0-9A-Z]{7}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SampleShape();

    // The QR code of a report holds its address.
    [GeneratedRegex(
        @"\A(?:https?://\S{1,200}/verify/)?(?<code>[0-9A-HJKMNP-TV-Z]{16})\z", RegexOptions.CultureInvariant)]
    private static partial Regex PublicShape();
}
