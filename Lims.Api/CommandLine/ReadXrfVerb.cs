using System.CommandLine;
using Lims.Instruments.Spectrometers;

namespace Lims.Api.CommandLine;

/// <summary><c>read xrf FILE… [--profile NAME] [--json]</c>: files in, one JSON line per reading out.</summary>
internal static class ReadXrfVerb
{
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files as the spectrometer wrote them.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(given =>
        {
            if (given.Tokens.FirstOrDefault(token => token.Value is ['-', ..]) is { Value: var option })
                given.AddError($"'{option}' is no option of read xrf.");
            if (given.Tokens.Any(token => token.Value.Length == 0))
                given.AddError("FILE is empty: name a file.");
        });
        var profile = new Option<string?>("--profile")
        {
            Description = $"{string.Join(", ", XrfProfile.Layouts)}; with {XrfProfile.DayFirst} or "
                + $"{XrfProfile.MonthFirst} behind it where the dates need it. Without it the file speaks for itself.",
        };
        profile.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var name }] && XrfProfile.Find(name) is null)
                given.AddError($"'{name}' is no profile: write one of {string.Join(", ", XrfProfile.Layouts)}.");
        });
        var json = new Option<bool>("--json") { Description = "JSON lines; there is no other form yet." };
        var verb = new Command("xrf", "Reads files of a spectrometer and prints one line per reading.")
        {
            files, profile, json,
        };
        verb.SetAction((parsed, stop) => Run(
            parsed.GetValue(files)!, parsed.GetValue(profile) is { } name ? XrfProfile.Find(name) : null,
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, stop));
        return verb;
    }

    /// <returns>0 where everything was read, 3 where a row or a file was refused.</returns>
    public static async Task<int> Run(
        IEnumerable<string> paths, XrfProfile? profile, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var exit = Exit.Done;
        foreach (var path in paths)
        {
            var name = Path.GetFileName(path);
            var content = await Bytes(path, stop) is { } bytes
                ? XrfFileReader.Read(name, bytes, profile)
                : new XrfFileContent([], [new XrfRefusedRow(
                    name, null, null, SpectrometerRefusals.FileUnreadable.With(path))]);
            foreach (var reading in content.Readings)
                await output.WriteAsync(XrfReadingJson.Write(reading) + "\n");
            await output.FlushAsync(stop);
            foreach (var refused in content.Refused)
                await error.WriteAsync(XrfReadingJson.Write(refused) + "\n");
            if (content.Refused.Count > 0)
                exit = Exit.InputRefused;
        }
        return exit;
    }

    /// <summary>At most one byte more than is read at all: a huge file is refused, not loaded.</summary>
    private static async Task<byte[]?> Bytes(string path, CancellationToken stop)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[Math.Min(file.Length, XrfFileReader.MostBytes + 1)];
            return bytes[..await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
