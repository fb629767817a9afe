using System.Security.Cryptography;
using Lims.Api.Documents.Layout;
using Lims.Api.Documents.Pdf;
using Lims.Core.Reports;

namespace Lims.Api.Documents;

/// <summary>The photographs that a content names by their hashes, as pictures of one file.</summary>
internal sealed class ReportPhotos
{
    private readonly IReadOnlyList<string> _hashes;
    private readonly List<JpegPicture> _pictures = [];

    /// <exception cref="ArgumentException">A photograph is not there, is another one, or is no JPEG.</exception>
    public ReportPhotos(ReportContent content, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> bytesOf)
    {
        _hashes = content.PhotoHashes();
        foreach (var hash in _hashes)
        {
            if (!bytesOf.TryGetValue(hash, out var bytes) || !IsHashOf(hash, bytes.Span))
                throw new ArgumentException($"The photograph {hash} is not there.", nameof(bytesOf));
            _pictures.Add(JpegPicture.TryRead(bytes) ?? throw new ArgumentException(
                $"The photograph {hash} is no JPEG in grey or colour.", nameof(bytesOf)));
        }
    }

    public int Count => _pictures.Count;

    /// <summary>The entries of a page's resources, after the ground.</summary>
    public string Resources => string.Concat(Enumerable.Range(0, Count).Select(index =>
        string.Create(CultureInfo.InvariantCulture, $"/P{index} {FixedObjects.FirstPhoto + index} 0 R")));

    public static bool IsHashOf(string sha256, ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256;

    /// <summary>The photograph of an item in a square, or null when the item has none.</summary>
    public PictureBlock? Of(ReportItem item, string alternative, double sizePt)
    {
        if (item.PhotoSha256 is not { } hash)
            return null;
        var index = _hashes.Index().First(each => each.Item == hash).Index;
        var name = string.Create(CultureInfo.InvariantCulture, $"P{index}");
        return new PictureBlock(_pictures[index], name, alternative, sizePt);
    }

    public void Write(PdfObjects objects)
    {
        for (var index = 0; index < Count; index++)
            objects.WriteStream(
                FixedObjects.FirstPhoto + index, _pictures[index].Dictionary, _pictures[index].Bytes.Span);
    }
}
