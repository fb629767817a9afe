using System.CommandLine;
using System.Data.Common;
using System.Text;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Ledger.Verification;
using Lims.Api.Reports;
using Lims.Core.Refusals;
using Microsoft.Data.Sqlite;

namespace Lims.Api.CommandLine;

/// <summary>
/// <c>verify DATABASE|FILE.pdf|FILE.json</c>: looks at the content, proves it, and names every place that fails.
/// </summary>
internal static class VerifyVerb
{
    private const int HeadLength = 16;

    public static Command Build()
    {
        var what = new Argument<string>("WHAT")
        {
            Description = "A database file, a report (PDF), its evidence (JSON), or 'Server=…'.",
        };
        InputFile.MustNotBeEmpty(what);
        var checkpoint = new Option<string?>("--checkpoint")
        {
            Description = "A checkpoint that somebody else kept: shows whether the house rewrote its own ledger.",
        };
        var key = new Option<string?>("--key")
        {
            Description = "The fingerprint of the house's key as you know it: SHA-256 of its SPKI, hex.",
        };
        var verb = new Command("verify", "Proves a database, a report or its evidence, offline.")
        {
            what, checkpoint, key,
        };
        verb.SetAction(parsed => Run(
            parsed.GetValue(what)!, parsed.GetValue(checkpoint), parsed.GetValue(key),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return verb;
    }

    /// <returns>0 sound, 4 not; 1 where there is nothing to look at.</returns>
    public static int Run(
        string what, string? checkpointPath, string? fingerprint, TextWriter output, TextWriter error)
    {
        if (fingerprint is not null && !IsFingerprint(fingerprint))
        {
            error.Write("--key takes the 64 hexadecimal digits of a fingerprint, as a report prints them.\n");
            return Exit.Usage;
        }
        if (what.Length == 0 || checkpointPath?.Length == 0)
        {
            error.Write("verify takes the path of a file; an empty one was given.\n");
            return Exit.Usage;
        }
        if (Directory.Exists(what) || Directory.Exists(checkpointPath))
        {
            error.Write($"'{(Directory.Exists(what) ? what : checkpointPath)}' is a folder: name the file in it.\n");
            return Exit.CouldNot;
        }
        try
        {
            var foreign = checkpointPath is null ? null : File.ReadAllText(checkpointPath);
            var given = new VerificationInput(null, foreign, fingerprint?.ToLowerInvariant());
            return Print(Look(what, given), output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException or RefusedException)
        {
            error.Write($"'{what}' cannot be verified: {e.Message.ReplaceLineEndings(" ")}\n");
            return Exit.CouldNot;
        }
    }

    private static VerificationReport Look(string what, VerificationInput given)
    {
        var words = Words(what);
        if (words.ContainsKey("Server"))
            return OfServer(words.ConnectionString, given);
        var path = words.TryGetValue("Data Source", out var source) ? (string)source : what;
        var head = new byte[HeadLength];
        int length;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            length = file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        return head.AsSpan(0, length) switch
        {
            var begin when begin.StartsWith(LedgerDatabase.SqliteHead) => OfFile(path, given),
            var begin when begin.StartsWith("%PDF-"u8) => OfPdf(path, given),
            var begin when begin.TrimStart(" \t\r\n"u8).StartsWith("{"u8) => OfJson(path, given),
            _ => OfFindings(["structure: this is neither a database nor a report nor its evidence"]),
        };
    }

    /// <summary>A report with its evidence.</summary>
    private static VerificationReport OfPdf(string path, VerificationInput given) =>
        OfProof(ReportVerification.OfPdf(File.ReadAllBytes(path), given.ForeignCheckpoint, given.Fingerprint));

    /// <summary>Evidence without its report.</summary>
    private static VerificationReport OfJson(string path, VerificationInput given) =>
        OfProof(ReportVerification.OfJson(File.ReadAllBytes(path), given.ForeignCheckpoint, given.Fingerprint));

    private static VerificationReport OfFile(string path, VerificationInput given)
    {
        try
        {
            return DatabaseVerification.OfFile(path, given);
        }
        catch (SqliteException unreadable)
        {
            return OfFindings([$"structure: the file cannot be read: {unreadable.Message}"]);
        }
    }

    private static VerificationReport OfServer(string connection, VerificationInput given) =>
        DatabaseVerification.OfServer(new HousePlace(".", connection).Database(), given);

    private static VerificationReport OfFindings(IReadOnlyList<string> findings) =>
        OfProof(new ReportProof(findings, []));

    private static VerificationReport OfProof(ReportProof proof)
    {
        var report = new VerificationReport();
        foreach (var notice in proof.Notices)
            report.Say($"{notice}");
        foreach (var finding in proof.Findings)
        {
            var (part, says) = finding.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end
                ? (finding[..end], finding[(end + 2)..])
                : ("structure", finding);
            report.Find(part, "", "", $"{says}");
        }
        return report;
    }

    private static int Print(VerificationReport report, TextWriter output)
    {
        foreach (var line in report.Lines)
            output.Write(line + "\n");
        return report.IsSound ? Exit.Done : Exit.VerificationFailed;
    }

    // A path is no connection string, and most paths do not even look like one.
    private static DbConnectionStringBuilder Words(string what)
    {
        var words = new DbConnectionStringBuilder();
        try
        {
            words.ConnectionString = what;
        }
        catch (ArgumentException)
        {
            words.Clear();
        }
        return words;
    }

    private static bool IsFingerprint(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);
}
