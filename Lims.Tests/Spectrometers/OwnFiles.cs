namespace Lims.Tests.Spectrometers;

/// <summary>Files in the layouts of three makers, made up here: two alloys of gold, silver and copper.</summary>
internal static class OwnFiles
{
    private const string VantaStart =
        "Instrument Serial Num,Reading #,Date,Time,Method Name,User Factor Name,Test Label,Collimation Status,Latitude,"
        + "Longitude, Units";

    /// <summary>The columns of a maker's newest firmware, five an element.</summary>
    public static string VantaHeader { get; } = VantaStart + Groups("Error1s", "Au", "Ag", "Cu", "LE")
        + ",Sample ID,Operator,Real Time 1,Real Time 2,Real Time 3";

    /// <summary>One line below <see cref="VantaHeader"/>; figures in %.</summary>
    public static string VantaRow(
        string readingNo = "1", string sample = "7Q4M2XR", string gold = "58.31", string goldError = "0.11",
        string silver = "<LOD", string date = "2026-01-05", string unit = "%", string serial = "900001",
        string copper = "41.2") =>
        $"{serial},{readingNo},{date},10:22:31,Alloy,,{readingNo},No,,,{unit},,,,{gold},{goldError},,,,{silver},0.02,"
        + $",,,{copper},0.2,,,,0.4,0.1,{sample},,20,20,20";

    /// <summary>As a Vanta writes it: a mark of UTF-8, the separator, the header, a line feed at each end.</summary>
    public static string Vanta(params string[] rows) =>
        "\uFEFFsep = \",\"\n" + VantaHeader + "\n" + string.Concat(rows.Select(row => row + "\n"));

    /// <summary>A bar of 22 karat on three spots, by the spectrometer that stands in the register of a day.</summary>
    public static string ThreeSpots(string sample) => Vanta([.. Enumerable.Range(1, 3).Select(spot => VantaRow(
        spot.ToString(CultureInfo.InvariantCulture), sample, "91.61", silver: "4.02", serial: "841524",
        copper: "4.31"))]);

    /// <summary>The columns of 2017: the error spelt otherwise, the sample in <c>info</c>, an empty last one.</summary>
    public static string OldVanta(params string[] goldAndError) =>
        "sep=,\n" + VantaStart + Groups("Error 1s", "Au") + ",info,\n"
        + string.Concat(goldAndError.Index().Select(row => $"700001,{row.Index + 1},2026-01-05,10:22:31,Alloy,,"
            + $"{row.Index + 1},No,,,ppm,,,,{row.Item},eski örnek,\n"));

    /// <summary>Seven columns an element, an empty column in the middle.</summary>
    public static string WideVanta(string row) =>
        "\uFEFF" + VantaStart + ",Au Compound,Au Compound Level,Au Compound Error,Au Concentration,Au Error1s,"
        + "Au User Factor Slope,Au User Factor Offset,,info,Real Time 1,Real Time 2,Real Time 3\n" + row + "\n";

    public const string NitonHeader =
        "Index;Reading No;Time;Type;Duration;Units;Sigma Value;Sequence;SAMPLE;INSPECTOR;Flags;Au;Au Error;Ag;Ag Error;"
        + "Bal;Bal Error";

    /// <summary>One line below <see cref="NitonHeader"/>; figures in ppm with a decimal comma.</summary>
    public static string NitonRow(
        string readingNo = "5", string time = "06.01.26 09:15", string sequence = "Final", string gold = "583100,5",
        string sigma = "2", string unit = "ppm") =>
        $"1;{readingNo};{time};Precious;30,5;{unit};{sigma};{sequence};7Q4M2XR;ayşe;;{gold};1100,2;< LOD;150;1;1";

    public static string Niton(params string[] rows) =>
        NitonHeader + "\r\n" + string.Concat(rows.Select(row => row + "\r\n"));

    public const string BrukerHeader = "Sample\tDate\tAu\tAg (%)\tCu (PPM)\tAu (Int)\t";

    public static string Bruker(params string[] rows) =>
        BrukerHeader + "\r\n" + string.Concat(rows.Select(row => row + "\r\n"));

    private static string Groups(string error, params string[] symbols) => string.Concat(symbols.Select(symbol =>
        $",{symbol} Compound,{symbol} Compound Level,{symbol} Compound Error,{symbol} Concentration,{symbol} {error}"));
}
