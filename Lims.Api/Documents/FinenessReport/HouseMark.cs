using Lims.Api.Documents.Layout;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>The mark of a house that has given no picture: its initials in a double ring, like a punch.</summary>
internal sealed record HouseMark(string HouseName, double SizePt) : IBlock
{
    public double HeightPt(double widthPt, DocumentFonts fonts) => SizePt;

    public void Draw(PageCanvas canvas, double x, double y, double widthPt)
    {
        var radiusPt = SizePt / 2 - 1;
        var (centreX, centreY) = (x + SizePt / 2, y + SizePt / 2);
        canvas.Circle(Colour.Gold, 1.4, centreX, centreY, radiusPt);
        canvas.Circle(Colour.Gold, 0.5, centreX, centreY, radiusPt - 3);
        var initials = string.Concat(HouseName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2)
            .Select(word => word.EnumerateRunes().First().ToString()));
        var style = new TextStyle(SizePt * 0.36, Colour.Ink, IsBold: true);
        var width = canvas.Fonts.Of(style).WidthPt(initials, style.SizePt);
        canvas.Artifact(() => canvas.Text(style, centreX - width / 2, centreY + style.SizePt * 0.36, initials));
    }
}
