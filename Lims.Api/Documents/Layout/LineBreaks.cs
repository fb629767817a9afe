namespace Lims.Api.Documents.Layout;

/// <summary>Where a text is broken into lines.</summary>
internal static class LineBreaks
{
    // Sums of rounded widths may exceed the width they were measured from by a hair.
    private const double TolerancePt = 0.01;

    private const string Joints = "-·/";

    public delegate double Measure(ReadOnlySpan<char> text);

    /// <summary>The lines as ranges of the text, without the blank at which each was broken; at least one.</summary>
    public static List<Range> Of(string text, Measure measure, double widthPt)
    {
        var lines = new List<Range>();
        var start = 0;
        var end = 0;
        while (end < text.Length)
        {
            var wordEnd = text.IndexOf(' ', end == start ? end : end + 1);
            wordEnd = wordEnd < 0 ? text.Length : wordEnd;
            if (Fits(start, wordEnd))
            {
                end = wordEnd;
            }
            else if (end > start)
            {
                lines.Add(start..end);
                start = end = text[end] == ' ' ? end + 1 : end;
            }
            else
            {
                end = LongestPart(start, wordEnd);
                lines.Add(start..end);
                start = end;
            }
        }
        if (end > start || lines.Count == 0)
            lines.Add(start..end);
        return lines;

        bool Fits(int from, int to) => measure(text.AsSpan(from, to - from)) <= widthPt + TolerancePt;

        int LongestPart(int from, int to)
        {
            var last = from + 1;
            while (last < to && Fits(from, last + 1))
                last++;
            // Behind a sign that joins parts of a number or a name, if there is one.
            var joint = text.AsSpan(from, last - from).LastIndexOfAny(Joints) + 1;
            if (last < to && joint > (last - from) / 2)
                return from + joint;
            return char.IsHighSurrogate(text[last - 1]) && last < to ? last + 1 : last;
        }
    }
}
