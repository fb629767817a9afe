using System.Security.Cryptography;
using Lims.Core.Refusals;
using Lims.Core.Xrf;

namespace Lims.Instruments.Spectrometers;

/// <summary>
/// The bytes of a spectrometer's file to its readings; what is not understood is refused, never guessed.
/// </summary>
public static class XrfFileReader
{
    /// <summary>The largest file that is read, bytes: what the house keeps beside its ledger.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    private static readonly (string Name, Func<Sheet, int> HeaderOf, Func<Sheet, DateOrder?, XrfFileContent> Read)[]
        Layouts =
        [
            (XrfProfile.Vanta, VantaTable.HeaderOf, VantaTable.Read),
            (XrfProfile.Niton, NitonTable.HeaderOf, NitonTable.Read),
            (XrfProfile.BrukerTable, BrukerTable.HeaderOf, BrukerTable.Read),
        ];

    /// <param name="fileName">Without its folder; some instruments write the date into it.</param>
    /// <param name="profile">What the register says of the instrument; null lets the file speak for itself.</param>
    public static XrfFileContent Read(string fileName, byte[] bytes, XrfProfile? profile = null)
    {
        try
        {
            if (bytes.Length == 0)
                throw SpectrometerRefusals.FileEmpty.With();
            if (bytes.Length > MostBytes)
                throw SpectrometerRefusals.FileTooLarge.With();
            return Of(Sheets(fileName, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes), profile);
        }
        catch (RefusedException why)
        {
            return new XrfFileContent([], [new XrfRefusedRow(fileName, null, null, why)]);
        }
    }

    private static IEnumerable<Sheet> Sheets(string fileName, string sha256, byte[] bytes)
    {
        if (Workbook.Is(bytes))
            return [Workbook.Table(fileName, sha256, bytes)];
        var text = SheetText.Of(bytes);
        return Delimiters.Select(delimiter => text.Table(fileName, sha256, delimiter));
    }

    private static XrfFileContent Of(IEnumerable<Sheet> sheets, XrfProfile? profile)
    {
        RefusedException? better = null;
        foreach (var sheet in sheets)
        {
            foreach (var layout in Layouts)
                if (layout.HeaderOf(sheet) >= 0)
                    return profile is null || profile.Layout == layout.Name
                        ? layout.Read(sheet, profile?.Order)
                        : throw SpectrometerRefusals.LayoutOther.With(profile.Layout);
            if (NitonTable.IsSavedAgain(sheet))
                better = SpectrometerRefusals.SavedAgain.With();
        }
        throw better ?? SpectrometerRefusals.LayoutUnknown.With();
    }
}
