using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Api.Documents.Pdf;
using Lims.Core.Reports;

namespace Lims.Api.Documents;

/// <summary>The pages of one report, placed and then drawn one after the other.</summary>
internal sealed class ReportDrawing
{
    private readonly ReportContent _content;
    private readonly ReportWording _wording;
    private readonly FootBand _foot;
    private readonly DocumentFonts _fonts;
    private readonly ReportPhotos _photos;
    private readonly ByteBuffer _buffer;
    private readonly StructureTree _structure = new();
    private readonly IReadOnlyList<IReadOnlyList<(IBlock Block, double Y)>> _pages;
    private (double X, double Y, double WidthPt, double HeightPt) _seal;

    /// <param name="buffer">Reused for the content of every page.</param>
    public ReportDrawing(
        ReportContent content, ReportWording wording, ReportStamp stamp, DocumentFonts fonts, ReportPhotos photos,
        ByteBuffer buffer)
    {
        (_content, _wording, _fonts, _photos, _buffer) = (content, wording, fonts, photos, buffer);
        _foot = new FootBand(content, wording, stamp);
        var roomPt = Mm.PageHeightPt - 2 * Mm.MarginPt - FootBand.HeightPt;
        _pages = new PageFlow(fonts, Mm.ContentWidthPt, (roomPt, roomPt - RunningHead.HeightPt))
            .Place(ReportPaper.Flow(content, wording, photos));
    }

    public int PageCount => _pages.Count;

    /// <summary>The inside of the dictionary of the seal's field; known after <see cref="WriteSeal"/>.</summary>
    public string SealFieldBody { get; private set; } = "";

    /// <summary>Writes each page with its content, then the structure of them all.</summary>
    public void WritePages(PdfObjects objects)
    {
        var resources = $"<</Font<<{DocumentObjects.FontResources}>>"
            + $"/XObject<<{DocumentObjects.GroundResource}{_photos.Resources}>>>>";
        for (var page = 0; page < PageCount; page++)
        {
            Draw(page);
            var number = PageObject(page);
            var annotations = page == PageCount - 1 ? $"/Annots[{FixedObjects.SealField} 0 R]" : "";
            objects.Write(number,
                $"<</Type/Page/Parent {FixedObjects.PageTree} 0 R/MediaBox[0 0 {DocumentObjects.PageBox}]"
                + $"/Resources{resources}/Contents {number + 1} 0 R"
                + $"{annotations}/StructParents {page}/Tabs/S>>");
            objects.WriteStream(number + 1, "/Filter/FlateDecode", Deflate.Usual(_buffer.Written));
        }
        _structure.AddSealField();
        _structure.Write(
            objects, FixedObjects.Structure, [.. Enumerable.Range(0, PageCount).Select(PageObject)],
            FixedObjects.SealField);
    }

    /// <summary>Writes the empty field of the seal, with its appearance, on the last page.</summary>
    public void WriteSeal(PdfObjects objects)
    {
        _buffer.Clear();
        var canvas = new PageCanvas(_buffer, _fonts, _seal.HeightPt, null, 0);
        SealAppearance.Draw(canvas, _content, _wording, _seal.WidthPt, _seal.HeightPt);
        var size = FormattableString.Invariant($"{_seal.WidthPt:0.###} {_seal.HeightPt:0.###}");
        objects.WriteStream(FixedObjects.SealAppearance,
            $"/Type/XObject/Subtype/Form/BBox[0 0 {size}]/Resources<</Font<<{DocumentObjects.FontResources}>>"
            + $"/XObject<<{DocumentObjects.GroundResource}>>>>"
            + "/Filter/FlateDecode", Deflate.Usual(_buffer.Written));
        var bottom = Mm.PageHeightPt - _seal.Y - _seal.HeightPt;
        var box = FormattableString.Invariant(
            $"{_seal.X:0.###} {bottom:0.###} {_seal.X + _seal.WidthPt:0.###} {bottom + _seal.HeightPt:0.###}");
        var name = _wording["seal." + _content.Seal];
        SealFieldBody = $"/Type/Annot/Subtype/Widget/FT/Sig/T(Seal)/TU{PdfText.Hex($"{name.Tr} / {name.En}")}/F 132"
            + $"/Rect[{box}]/P {PageObject(PageCount - 1)} 0 R/AP<</N {FixedObjects.SealAppearance} 0 R>>"
            + $"/StructParent {PageCount}";
        objects.Write(FixedObjects.SealField, $"<<{SealFieldBody}>>");
    }

    private int PageObject(int page) => FixedObjects.FirstPage(_photos.Count) + 2 * page;

    private void Draw(int page)
    {
        _buffer.Clear();
        var canvas = new PageCanvas(_buffer, _fonts, Mm.PageHeightPt, _structure, page);
        canvas.Artifact(() => canvas.Place(
            DocumentObjects.GroundName, 0, 0, Mm.PageWidthPt, Mm.PageHeightPt, (Mm.PageWidthPt, Mm.PageHeightPt)));
        if (_content.House.IsExample)
            canvas.Watermark(new TextStyle(120, Colour.Watermark, IsBold: true),
                Mm.PageWidthPt / 2, Mm.PageHeightPt / 2, _wording["example"].Tr);
        var top = Mm.MarginPt;
        if (page > 0)
        {
            RunningHead.Draw(canvas, _content, _wording);
            top += RunningHead.HeightPt;
        }
        foreach (var (block, y) in _pages[page])
            block.Draw(canvas, Mm.MarginPt, top + y, Mm.ContentWidthPt);
        _foot.Draw(canvas, page + 1, PageCount);
        _seal = canvas.Seal ?? _seal;
    }
}
