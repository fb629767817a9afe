namespace Lims.Api.Documents.Layout;

/// <summary>A rectangle of the page that knows how high it is at a width and draws itself from its upper left
/// corner.</summary>
internal interface IBlock
{
    double HeightPt(double widthPt, DocumentFonts fonts);

    void Draw(PageCanvas canvas, double x, double y, double widthPt);
}
