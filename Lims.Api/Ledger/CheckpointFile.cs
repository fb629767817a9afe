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
    /// Adds a line for each checkpoint above the last one there and waits until they are on the disk.
    /// </summary>
    /// <param name="above">The checkpoints over more rows than so many, in their order.</param>
    /// <returns>How many rows the last line covers; 0 without one.</returns>
    public static long Extend(string file, Func<long, IReadOnlyList<SignedCheckpoint>> above)
    {
        using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var (last, end) = Last(stream);
        var size = SizeOf(last);
        var signed = above(size);
        if (signed.Count == 0)
            return size;
        // What stands behind the last line's end was torn by a power cut: nobody was told of it.
        if (stream.Length != end)
            stream.SetLength(end);
        stream.Position = end;
        stream.Write(Encoding.UTF8.GetBytes(string.Concat(signed.Select(each => each.ToLine() + "\n"))));
        stream.Flush(flushToDisk: true);
        return signed[^1].Checkpoint.Size;
    }

    /// <summary>How many rows the last line covers; 0 without one, or where nobody can read it.</summary>
    public static long LastSize(string file)
    {
        if (!File.Exists(file))
            return 0;
        using var stream = new FileStream(
            file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return SizeOf(Last(stream).Line);
    }

    // A line that somebody spoiled stays as it is, for verify to name; behind it everything is written again.
    private static long SizeOf(string line)
    {
        try
        {
            return line.Length == 0 ? 0 : SignedCheckpoint.ParseLine(line).Checkpoint.Size;
        }
        catch (FormatException)
        {
            return 0;
        }
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
