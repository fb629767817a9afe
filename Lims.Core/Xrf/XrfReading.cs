namespace Lims.Core.Xrf;

/// <summary>One reading as it stands in a spectrometer's file, whoever made the spectrometer.</summary>
/// <param name="File">The file's name without its folder.</param>
/// <param name="Instrument">The layout, and the serial number where the file tells it: <c>vanta:841524</c>.</param>
/// <param name="MeasuredAt">The instrument's own clock, <c>yyyy-MM-ddTHH:mm:ss</c>, without zone.</param>
/// <param name="Zone">The time zone of that clock, where it is known.</param>
/// <param name="Sample">What somebody typed or scanned as the sample's number.</param>
/// <param name="Method">The instrument's method or mode.</param>
/// <param name="Seconds">Measuring time, s.</param>
/// <param name="Line">The physical line, from 1; in a workbook the row of the sheet.</param>
/// <param name="RowSha256">SHA-256 of the line without its end, lower-case hex.</param>
/// <param name="FileSha256">SHA-256 of the whole file, lower-case hex.</param>
/// <param name="Flags">What a person should know beside the figures, such as <c>date-order-assumed</c>.</param>
/// <param name="Row">The line that <paramref name="RowSha256"/> is of.</param>
public sealed record XrfReading(
    string File,
    string Instrument,
    string? ReadingNo,
    string? MeasuredAt,
    string? Zone,
    string? Sample,
    string? Method,
    string? Seconds,
    string? Operator,
    IReadOnlyList<XrfFigure> Components,
    long Line,
    string RowSha256,
    string FileSha256,
    IReadOnlyList<string> Flags,
    XrfRowText Row);
