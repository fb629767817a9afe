using System.Text;

namespace Lims.Api.Documents.Pdf;

/// <summary>Collects the logical structure while pages are drawn, then writes it with its parent tree (ISO 32000-1,
/// 14.7).</summary>
internal sealed class StructureTree
{
    private readonly StructureNode _document = new("Document", "");
    private readonly List<List<StructureNode>> _ownersOfPage = [];

    public StructureTree() => Current = _document;

    /// <summary>The element that the next one is put into.</summary>
    public StructureNode Current { get; private set; }

    public StructureNode Add(string type, string attributes)
    {
        var node = new StructureNode(type, attributes);
        Current.Children.Add(node);
        return node;
    }

    public void AddSealField() => Current.Children.Add(new StructureNode("Form", "") { IsSealField = true });

    /// <summary>Makes an element the current one; the caller puts the one it had back.</summary>
    public StructureNode Enter(StructureNode node)
    {
        var before = Current;
        Current = node;
        return before;
    }

    /// <summary>The number of the next marked content of this element on a page.</summary>
    public int Mark(StructureNode node, int page)
    {
        while (_ownersOfPage.Count <= page)
            _ownersOfPage.Add([]);
        var owners = _ownersOfPage[page];
        owners.Add(node);
        node.Marks.Add((page, owners.Count - 1));
        return owners.Count - 1;
    }

    /// <param name="root">The reserved number of the tree itself.</param>
    /// <param name="pages">The object number of each page; page i has /StructParents i, the field of the seal the
    /// next one.</param>
    /// <param name="sealField">The object number of the field of the seal, or null on a paper without one.</param>
    public void Write(PdfObjects objects, int root, IReadOnlyList<int> pages, int? sealField)
    {
        var parentTree = objects.Reserve();
        var text = new StringBuilder();
        GiveNumbers(_document, objects);
        var sealOwner = WriteNode(objects, text, _document, root, pages, sealField ?? 0);
        text.Clear().Append("<</Nums[");
        for (var page = 0; page < pages.Count; page++)
        {
            text.Append(page).Append('[');
            foreach (var owner in page < _ownersOfPage.Count ? _ownersOfPage[page] : [])
                text.Append(owner.Number).Append(" 0 R ");
            text.Append(']');
        }
        if (sealField is not null)
            text.Append(pages.Count).Append(' ').Append(sealOwner).Append(" 0 R");
        text.Append("]>>");
        WriteText(objects, parentTree, text);
        text.Clear().Append("<</Type/StructTreeRoot/K ").Append(_document.Number).Append(" 0 R/ParentTree ")
            .Append(parentTree).Append(" 0 R/ParentTreeNextKey ")
            .Append(pages.Count + (sealField is null ? 0 : 1)).Append(">>");
        WriteText(objects, root, text);
    }

    private static void GiveNumbers(StructureNode node, PdfObjects objects)
    {
        node.Number = objects.Reserve();
        foreach (var child in node.Children)
            GiveNumbers(child, objects);
    }

    /// <summary>Writes the element and what is below it; returns the number of the element that owns the seal, or
    /// 0.</summary>
    private static int WriteNode(
        PdfObjects objects, StringBuilder text, StructureNode node, int parent, IReadOnlyList<int> pages, int sealField)
    {
        text.Clear().Append("<</Type/StructElem/S/").Append(node.Type).Append("/P ").Append(parent).Append(" 0 R")
            .Append(node.Attributes).Append("/K[");
        foreach (var (page, mark) in node.Marks)
            text.Append("<</Type/MCR/Pg ").Append(pages[page]).Append(" 0 R/MCID ").Append(mark).Append(">>");
        if (node.IsSealField)
            text.Append("<</Type/OBJR/Obj ").Append(sealField).Append(" 0 R/Pg ").Append(pages[^1]).Append(" 0 R>>");
        foreach (var child in node.Children)
            text.Append(child.Number).Append(" 0 R ");
        text.Append("]>>");
        WriteText(objects, node.Number, text);
        var sealOwner = node.IsSealField ? node.Number : 0;
        foreach (var child in node.Children)
            sealOwner = Math.Max(sealOwner, WriteNode(objects, text, child, node.Number, pages, sealField));
        return sealOwner;
    }

    private static void WriteText(PdfObjects objects, int number, StringBuilder text)
    {
        Span<char> flat = text.Length <= 4096 ? stackalloc char[text.Length] : new char[text.Length];
        text.CopyTo(0, flat, text.Length);
        objects.Write(number, flat);
    }
}
