namespace Lims.Api.Documents.Layout;

internal enum Align
{
    Left,
    Centre,
    Right,
}
