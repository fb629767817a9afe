using System.Buffers;
using System.Text;

namespace Lims.Api.Ledger;

/// <summary>
/// The checkpoints beside the database, one line each: what remains when somebody cuts the ledger's tail.
/// </summary>
internal static class CheckpointFile
{
    // A line has some 400 bytes; the last one is found in the file's end.
    private const int TailLength = 64 * 1024;

    /// <summary>
    /// Adds a line for each and waits until they are on the disk; a line that follows itself is not added.
    /// </summary>
    public static void Keep(string file, IEnumerable<SignedCheckpoint> signed)
    {
        using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var (last, end) = Last(stream);
        var lines = new StringBuilder();
        foreach (var line in signed.Select(each => each.ToLine()).Where(line => line != last))
            lines.Append(last = line).Append('\n');
        if (lines.Length == 0)
            return;
        // What stands behind the last line's end was torn by a power cut: nobody was told of it.
        stream.SetLength(end);
        stream.Position = end;
        stream.Write(Encoding.UTF8.GetBytes(lines.ToString()));
        stream.Flush(flushToDisk: true);
    }

    private static (string Line, long End) Last(FileStream stream)
    {
        var start = Math.Max(0, stream.Length - TailLength);
        var rented = ArrayPool<byte>.Shared.Rent(TailLength);
        try
        {
            var tail = rented.AsSpan(0, (int)(stream.Length - start));
            stream.Position = start;
            stream.ReadExactly(tail);
            var end = tail.LastIndexOf((byte)'\n');
            if (end < 0)
                return ("", 0);
            var before = tail[..end].LastIndexOf((byte)'\n');
            return (Encoding.UTF8.GetString(tail[(before + 1)..end]), start + end + 1);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
