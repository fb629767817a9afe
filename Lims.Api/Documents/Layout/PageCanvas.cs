using Lims.Api.Documents.Decoration;
using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Layout;

/// <summary>Writes the content of one page. Coordinates are points from the upper left corner; PDF counts from
/// below.</summary>
/// <remarks>
/// Everything drawn is either marked as belonging to an element of the structure or as an artifact (decoration, running
/// heads): PDF/UA allows nothing in between.
/// </remarks>
/// <param name="structure">Null on a surface without structure of its own, such as the appearance of the seal.</param>
internal sealed class PageCanvas(
    ByteBuffer content, DocumentFonts fonts, double heightPt, StructureTree? structure, int page)
{
    private bool _inArtifact = structure is null;

    public DocumentFonts Fonts => fonts;

    /// <summary>From the upper edge of the surface to the lower one.</summary>
    public double HeightPt => heightPt;

    /// <summary>Where the seal is to stand on this page, from the upper left corner; null when not here.</summary>
    public (double X, double Y, double WidthPt, double HeightPt)? Seal { get; private set; }

    public void PlaceSeal(double x, double y, double widthPt, double boxHeightPt) =>
        Seal = (x, y, widthPt, boxHeightPt);

    /// <summary>Draws inside a new element that groups others, such as a table row.</summary>
    public void Group(string type, Action draw, string attributes = "")
    {
        if (_inArtifact)
        {
            draw();
            return;
        }
        Group(structure!.Add(type, attributes), draw);
    }

    /// <summary>Draws inside an element made earlier, such as a table that began on another page.</summary>
    public void Group(StructureNode node, Action draw)
    {
        if (_inArtifact)
        {
            draw();
            return;
        }
        var before = structure!.Enter(node);
        draw();
        structure.Enter(before);
    }

    /// <summary>A new element without content yet, to be drawn into by
    /// <see cref="Group(StructureNode, Action)"/>.</summary>
    public StructureNode NewNode(string type) =>
        structure is null || _inArtifact ? new StructureNode(type, "") : structure.Add(type, "");

    /// <summary>Draws the content of a new element: text or a figure, no further elements.</summary>
    public void Mark(string type, Action draw, string attributes = "")
    {
        if (_inArtifact)
        {
            draw();
            return;
        }
        var mark = structure!.Mark(structure.Add(type, attributes), page);
        content.Add("/").Add(type).Add(" <</MCID ").Add(mark).Add(">> BDC\n");
        draw();
        content.Add("EMC\n");
    }

    /// <summary>Draws decoration, or text that stands on every page, which a screen reader leaves out.</summary>
    public void Artifact(Action draw)
    {
        if (_inArtifact)
        {
            draw();
            return;
        }
        content.Add("/Artifact BMC\n");
        _inArtifact = true;
        draw();
        _inArtifact = false;
        content.Add("EMC\n");
    }

    /// <summary>One line of text from its baseline.</summary>
    public void Text(TextStyle style, double x, double baselineY, ReadOnlySpan<char> text)
    {
        var font = fonts.Of(style);
        content.Add("BT /").Add(font.ResourceName).Add(" ").AddPt(style.SizePt).Add("Tf ");
        AddColour(style.Colour, "rg ");
        content.AddPt(x).AddPt(heightPt - baselineY).Add("Td <");
        foreach (var rune in text.EnumerateRunes())
            content.AddHex4(font.NumberOf(rune));
        content.Add("> Tj ET\n");
    }

    /// <summary>Large letters along the diagonal of the page, to be covered by everything else.</summary>
    public void Watermark(TextStyle style, double centreX, double centreY, string text) => Artifact(() =>
    {
        const string halfRootOfTwo = "0.7071 0.7071 -0.7071 0.7071 ";
        content.Add("q ").Add(halfRootOfTwo).AddPt(centreX).AddPt(heightPt - centreY).Add("cm\n");
        Text(style, -fonts.Of(style).WidthPt(text, style.SizePt) / 2, heightPt + style.SizePt / 3, text);
        content.Add("Q\n");
    });

    public void Fill(Colour colour, double x, double y, double widthPt, double boxHeightPt) => Artifact(() =>
    {
        AddColour(colour, "rg ");
        AddBox(x, y, widthPt, boxHeightPt);
        content.Add("re f\n");
    });

    public void Frame(Colour colour, double lineWidthPt, double x, double y, double widthPt, double boxHeightPt) =>
        Artifact(() =>
    {
        content.AddPt(lineWidthPt).Add("w ");
        AddColour(colour, "RG ");
        AddBox(x, y, widthPt, boxHeightPt);
        content.Add("re S\n");
    });

    public void Line(Colour colour, double lineWidthPt, double x, double y, double toX, double toY) => Artifact(() =>
    {
        content.AddPt(lineWidthPt).Add("w ");
        AddColour(colour, "RG ");
        content.AddPt(x).AddPt(heightPt - y).Add("m ").AddPt(toX).AddPt(heightPt - toY).Add("l S\n");
    });

    public void Circle(Colour colour, double lineWidthPt, double x, double y, double radiusPt) => Artifact(() =>
    {
        // Four Bézier arcs; the handle length makes the error below 0.03 % of the radius.
        var handle = 0.5523 * radiusPt;
        var up = heightPt - y;
        content.AddPt(lineWidthPt).Add("w ");
        AddColour(colour, "RG ");
        content.AddPt(x + radiusPt).AddPt(up).Add("m ");
        Arc(x + radiusPt, up + handle, x + handle, up + radiusPt, x, up + radiusPt);
        Arc(x - handle, up + radiusPt, x - radiusPt, up + handle, x - radiusPt, up);
        Arc(x - radiusPt, up - handle, x - handle, up - radiusPt, x, up - radiusPt);
        Arc(x + handle, up - radiusPt, x + radiusPt, up - handle, x + radiusPt, up);
        content.Add("S\n");
    });

    /// <summary>A form or picture among the resources of the page, in a box from its upper left corner.</summary>
    /// <param name="unitPt">How wide and high the form is in its own coordinates; 1 for a picture.</param>
    public void Place(
        string resourceName, double x, double y, double widthPt, double boxHeightPt,
        (double Width, double Height) unitPt)
    {
        content.Add("q ").AddPt(widthPt / unitPt.Width).Add("0 0 ").AddPt(boxHeightPt / unitPt.Height)
            .AddPt(x).AddPt(heightPt - y - boxHeightPt).Add("cm /").Add(resourceName).Add(" Do Q\n");
    }

    /// <summary>The rosette in the middle of the guilloche alone, at another size.</summary>
    public void Emblem(string groundName, double centreX, double centreY, double radiusPt) => Artifact(() =>
    {
        var scale = radiusPt / GuillocheGround.RosetteRadiusPt;
        content.Add("q ");
        AddBox(centreX - radiusPt, centreY - radiusPt, 2 * radiusPt, 2 * radiusPt);
        content.Add("re W n\n");
        var (widthPt, groundHeightPt) = (scale * Mm.PageWidthPt, scale * Mm.PageHeightPt);
        Place(groundName, centreX - widthPt / 2, centreY - groundHeightPt / 2, widthPt, groundHeightPt,
            (Mm.PageWidthPt, Mm.PageHeightPt));
        content.Add("Q\n");
    });

    /// <summary>Black boxes of one height, filled together: the modules of a code. Belongs inside a mark.</summary>
    public void Modules(IEnumerable<(double X, double Y, double WidthPt)> boxes, double boxHeightPt)
    {
        content.Add("0 g\n");
        foreach (var (x, y, widthPt) in boxes)
        {
            AddBox(x, y, widthPt, boxHeightPt);
            content.Add("re\n");
        }
        content.Add("f\n");
    }

    private void Arc(double x1, double y1, double x2, double y2, double x3, double y3) =>
        content.AddPt(x1).AddPt(y1).AddPt(x2).AddPt(y2).AddPt(x3).AddPt(y3).Add("c ");

    private void AddBox(double x, double y, double widthPt, double boxHeightPt) =>
        content.AddPt(x).AddPt(heightPt - y - boxHeightPt).AddPt(widthPt).AddPt(boxHeightPt);

    private void AddColour(Colour colour, ReadOnlySpan<char> command) =>
        content.AddPt(colour.Red / 255.0).AddPt(colour.Green / 255.0).AddPt(colour.Blue / 255.0).Add(command);
}
