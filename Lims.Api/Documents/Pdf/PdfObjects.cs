namespace Lims.Api.Documents.Pdf;

/// <summary>The body of a PDF file: numbered objects one after the other, their table and the trailer (ISO 32000-1,
/// 7.5).</summary>
internal sealed class PdfObjects
{
    private readonly ByteBuffer _file;
    private readonly List<int> _offsets = [0];

    /// <param name="file">Cleared and written to; the caller owns it.</param>
    /// <param name="reserved">Numbers 1 to this one are for objects that other objects must be able to name
    /// early.</param>
    public PdfObjects(ByteBuffer file, int reserved)
    {
        _file = file;
        _file.Clear();
        _file.Add(PdfSyntax.Header);
        for (var i = 0; i < reserved; i++)
            Reserve();
    }

    /// <summary>One more than the highest number.</summary>
    public int Size => _offsets.Count;

    public ReadOnlySpan<byte> Written => _file.Written;

    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count - 1;
    }

    public void Write(int number, ReadOnlySpan<char> body)
    {
        Begin(number);
        _file.Add(body).Add(PdfSyntax.ObjectEnd);
    }

    /// <param name="dictionary">The inside of the stream dictionary, without /Length.</param>
    public void WriteStream(int number, ReadOnlySpan<char> dictionary, ReadOnlySpan<byte> data)
    {
        Begin(number);
        _file.Add("<<").Add(dictionary).Add("/Length ").Add(data.Length).Add(PdfSyntax.StreamBegin)
            .Add(data).Add(PdfSyntax.StreamEnd).Add(PdfSyntax.ObjectEnd);
    }

    /// <summary>Writes table and trailer; returns the position of the table.</summary>
    public int Finish(int root, int info, string idHex)
    {
        var table = _file.Length;
        PdfSyntax.WriteTable(_file, _offsets);
        _file.Add(PdfSyntax.Trailer(_offsets.Count, root, info, idHex, table));
        return table;
    }

    private void Begin(int number)
    {
        _offsets[number] = _file.Length;
        _file.Add(number).Add(PdfSyntax.ObjectBegin);
    }
}
