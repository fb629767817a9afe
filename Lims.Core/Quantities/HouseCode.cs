namespace Lims.Core.Quantities;

/// <summary>
/// The numbers people read aloud: reception, item, report and tray, each ending with its check character.
/// </summary>
/// <remarks>
/// <c>K26-000123-c</c>, <c>K26-000123-02-c</c>, <c>AR26-000045-c</c>, <c>T26-000007-c</c>: at most 20 characters, so
/// that no instrument cuts them. The year is the house's (Europe/Istanbul), numbers start at 1 in each year and have no
/// gaps.
/// </remarks>
public static class HouseCode
{
    public static string Reception(int year, long number) =>
        Checked(string.Create(CultureInfo.InvariantCulture, $"K{year % 100:00}-{number:000000}-"));

    /// <param name="receptionNo">The reception the item came with.</param>
    /// <param name="position">Its place in that reception, from 1.</param>
    public static string Item(string receptionNo, long position) =>
        Checked(string.Create(CultureInfo.InvariantCulture, $"{receptionNo[..^1]}{position:00}-"));

    public static string Report(int year, long number) =>
        Checked(string.Create(CultureInfo.InvariantCulture, $"AR{year % 100:00}-{number:000000}-"));

    public static string Tray(int year, long number) =>
        Checked(string.Create(CultureInfo.InvariantCulture, $"T{year % 100:00}-{number:000000}-"));

    private static string Checked(string payload) => payload + CheckCharacter.Of(payload);
}
