namespace Lims.Api.Documents.Layout;

/// <summary>Puts blocks onto pages: tables break between rows, everything else stays whole.</summary>
/// <param name="heightsPt">Room on the first page, and on each further one.</param>
internal sealed class PageFlow(DocumentFonts fonts, double widthPt, (double First, double Next) heightsPt)
{
    private readonly List<List<(IBlock Block, double Y)>> _pages = [[]];
    private double _y;

    private double RoomPt => _pages.Count == 1 ? heightsPt.First : heightsPt.Next;

    /// <summary>For each page its blocks, with their distance from the top of the room.</summary>
    /// <exception cref="ArgumentException">A block is higher than a page.</exception>
    public IReadOnlyList<IReadOnlyList<(IBlock Block, double Y)>> Place(IReadOnlyList<FlowItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var neededPt = FirstPartPt(item.Block);
            for (var next = i; items[next].KeepWithNext && next + 1 < items.Count; next++)
                neededPt += items[next + 1].SpaceBeforePt + FirstPartPt(items[next + 1].Block);
            _y += _y > 0 ? item.SpaceBeforePt : 0;
            if (_y + neededPt > RoomPt)
                NextPage(neededPt);
            if (item.Block is TableBlock table)
                PlaceRows(table);
            else
                Put(item.Block);
        }
        return _pages;
    }

    private double FirstPartPt(IBlock block) => block is TableBlock table
        ? table.HeadHeightPt(widthPt, fonts) + (table.Rows.Count == 0 ? 0 : table.RowHeightPt(0, widthPt, fonts))
        : block.HeightPt(widthPt, fonts);

    private void PlaceRows(TableBlock table)
    {
        var first = 0;
        while (first < table.Rows.Count)
        {
            var end = first;
            var heightPt = table.HeadHeightPt(widthPt, fonts);
            while (end < table.Rows.Count && _y + heightPt + table.RowHeightPt(end, widthPt, fonts) <= RoomPt)
                heightPt += table.RowHeightPt(end++, widthPt, fonts);
            if (end > first)
                Put(new TablePart(table, first, end));
            first = end;
            if (first < table.Rows.Count)
                NextPage(table.HeadHeightPt(widthPt, fonts) + table.RowHeightPt(first, widthPt, fonts));
        }
    }

    private void Put(IBlock block)
    {
        _pages[^1].Add((block, _y));
        _y += block.HeightPt(widthPt, fonts);
    }

    private void NextPage(double neededPt)
    {
        if (neededPt > heightsPt.Next)
            throw new ArgumentException("A part of the document is higher than a page; shorten its text.");
        _pages.Add([]);
        _y = 0;
    }
}
