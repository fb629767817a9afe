namespace Lims.Api.Documents.Pdf;

/// <summary>One element of the logical structure: a heading, a paragraph, a table cell; what a screen reader
/// walks.</summary>
/// <param name="Type">A standard structure type (ISO 32000-1, 14.8.4), such as <c>P</c> or <c>TD</c>.</param>
/// <param name="Attributes">Further entries of its dictionary, such as <c>/Lang(en)</c>.</param>
internal sealed record StructureNode(string Type, string Attributes)
{
    public List<StructureNode> Children { get; } = [];

    /// <summary>Marked content of this element: page from 0 and its number on that page.</summary>
    public List<(int Page, int Mark)> Marks { get; } = [];

    /// <summary>This element stands for the field of the seal, which is no page content.</summary>
    public bool IsSealField { get; init; }

    /// <summary>Object number, given when the tree is written.</summary>
    public int Number { get; set; }
}
