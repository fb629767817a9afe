namespace Lims.Core.Reports;

/// <summary>Versions of the page layout: a content names its own, and is printed by it for ever.</summary>
public static class ReportLayout
{
    /// <summary>Fonts with the instructions that fit outlines to a coarse screen.</summary>
    public const string First = "1";

    /// <summary>Of reports that are numbered now: fonts without instructions, all else as in the first.</summary>
    public const string Current = "2";

    public static bool IsKnown(string layout) => layout is First or Current;
}
