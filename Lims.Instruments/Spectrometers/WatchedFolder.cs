namespace Lims.Instruments.Spectrometers;

/// <summary>
/// A folder into which a spectrometer writes: gives each file once it is at rest, as a copy of its bytes.
/// </summary>
/// <remarks>
/// It lists, for on shares and after a break no event tells of a file. A file is at rest when size and time of change
/// were the same in two looks at least three seconds apart and it opens for reading. Nothing in the folder is ever
/// moved, renamed or deleted. What was given once is given again only when it changed.
/// </remarks>
public sealed class WatchedFolder(string path, TimeProvider clock)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, Sight> seen = new(StringComparer.Ordinal);

    public string Path => path;

    /// <summary>The files that came to rest since the last look, in the order of their names.</summary>
    /// <exception cref="IOException">The folder cannot be listed; what was seen is kept for the next look.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public IEnumerable<RestingFile> Look()
    {
        var now = clock.GetTimestamp();
        var files = new DirectoryInfo(path).EnumerateFiles().Where(IsWanted)
            .OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        foreach (var gone in seen.Keys.Except(files.Select(file => file.Name)).ToList())
            seen.Remove(gone);
        foreach (var file in files)
        {
            var stamp = Stamp.Of(file);
            if (stamp is null)
                continue;
            if (!seen.TryGetValue(file.Name, out var sight) || sight.Stamp != stamp)
                seen[file.Name] = new Sight(stamp, now, IsGiven: false);
            else if (!sight.IsGiven && clock.GetElapsedTime(sight.Since, now) >= Rest
                && Copy(file, stamp) is { } bytes)
                yield return new RestingFile(file.Name, bytes, () => seen[file.Name] = sight with { IsGiven = true });
        }
    }

    private static bool IsWanted(FileInfo file) =>
        file.Length > 0
        && !file.Name.StartsWith("~$", StringComparison.Ordinal) && !file.Name.StartsWith('.')
        && !file.Name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        && (file.Attributes & (FileAttributes.Hidden | FileAttributes.System)) == 0;

    /// <summary>The whole file read once; null where it is in use, went away, or changed meanwhile.</summary>
    /// <remarks>One byte more than is ever read: the reader refuses what is too large, and says so.</remarks>
    private static byte[]? Copy(FileInfo file, Stamp stamp)
    {
        try
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
            var bytes = new byte[Math.Min(stamp.SizeBytes, XrfFileReader.MostBytes + 1L)];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            file.Refresh();
            return length == bytes.Length && Stamp.Of(file) == stamp ? bytes : null;
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record Sight(Stamp Stamp, long Since, bool IsGiven);

    private sealed record Stamp(long SizeBytes, DateTime ChangedUtc)
    {
        public static Stamp? Of(FileInfo file)
        {
            try
            {
                return file.Exists ? new Stamp(file.Length, file.LastWriteTimeUtc) : null;
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
