namespace Lims.Core.Xrf;

/// <summary>One row of a kept file as the ledger holds it: complete in itself, without the rows beside it.</summary>
/// <param name="InstrumentId">The spectrometer by the register.</param>
/// <param name="Line">The physical line, from 1.</param>
/// <param name="Row">The row's text; with <paramref name="Encoding"/> its bytes can be made again.</param>
/// <param name="RowSha256">Of those bytes.</param>
/// <param name="KeySha256">Of serial number, date and time, reading number and method: which reading it is.</param>
/// <param name="ContentSha256">Of what it says: the same reading with other figures has another one.</param>
public sealed record XrfFileRow(
    string InstrumentId,
    string FileSha256,
    long Line,
    string Row,
    string Encoding,
    string RowSha256,
    string KeySha256,
    string ContentSha256,
    string? ReadingNo,
    string? MeasuredAt,
    string? Zone,
    string? Sample,
    string? Method,
    string? Seconds,
    string? Operator,
    IReadOnlyList<XrfFigure> Components,
    IReadOnlyList<string> Flags)
{
    /// <summary>What is wrong with it by itself, or null.</summary>
    /// <remarks>
    /// The file stays with the house; its row must be the one that was hashed, and hold every cell that was read.
    /// </remarks>
    public string? Fault()
    {
        if (new XrfRowText(Row, Encoding).Sha256() != RowSha256)
            return "the row of the spectrometer's file has another hash";
        return Components.FirstOrDefault(each => !Row.Contains(each.Raw, StringComparison.Ordinal)) is { } made
            ? $"{made.Symbol} '{made.Raw}' does not stand in the row of the spectrometer's file"
            : null;
    }
}
