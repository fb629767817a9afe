using System.Text;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Web;
using Lims.Core.Ledger;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Audit;

/// <summary><c>/audit/fact/{seq}</c>: one row down to its bytes: what was hashed, its proof, what it names.</summary>
[OnlyFor(Role.Auditor, Role.Manager)]
public sealed class FactPage(OpenHouse house) : PageModel
{
    private const int ShownBytes = 4096;

    public ShownFact Fact { get; private set; } = null!;

    /// <summary>The canonical JSON whose SHA-256, after a zero byte, is the row's hash.</summary>
    public string Entry { get; private set; } = "";

    public SignedCheckpoint? Checkpoint { get; private set; }

    public IReadOnlyList<string> Proof { get; private set; } = [];

    public IReadOnlyList<(string Sha256, int Length, string Text)> Contents { get; private set; } = [];

    public IActionResult OnGet(long seq)
    {
        var found = house.Read(session =>
        {
            if (LedgerReader.Range(session, Math.Max(1, seq - 1), seq).ToList() is not [.., var row] || row.Seq != seq)
                return false;
            Fact = ShownFact.Of(row, new Names(session));
            var above = seq == 1 ? null : LedgerReader.Range(session, seq - 1, seq - 1).Single();
            Entry = row.ToEntry(above is null ? LedgerEntry.NoPrevious : Convert.ToHexStringLower(above.Hash)).ToJson();
            Checkpoint = LedgerReader.NewestCheckpoint(session);
            if (Checkpoint?.Checkpoint.Size >= seq)
                Proof = [.. LedgerReader.InclusionProof(session, seq, Checkpoint.Checkpoint.Size)
                    .Select(Convert.ToHexStringLower)];
            Contents = [.. Fact.BytesSha256.Select(sha256 => Shown(sha256, LedgerReader.Bytes(session, sha256)))];
            return true;
        });
        return found ? Page() : throw WebRefusals.AddressUnknown.With();
    }

    /// <summary>The content itself, as it was kept.</summary>
    public IActionResult OnGetBytes(long seq, string sha256)
    {
        OnGet(seq);
        if (!Fact.BytesSha256.Contains(sha256))
            throw WebRefusals.AddressUnknown.With();
        var content = house.Read(session => LedgerReader.Bytes(session, sha256))
            ?? throw WebRefusals.AddressUnknown.With();
        return File(content, "application/octet-stream", sha256);
    }

    private static (string, int, string) Shown(string sha256, byte[]? content)
    {
        if (content is null)
            return (sha256, 0, "");
        var text = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, ShownBytes));
        return (sha256, content.Length, text.Any(c => c is < ' ' and not ('\r' or '\n' or '\t'))
            ? Convert.ToHexStringLower(content.AsSpan(0, Math.Min(content.Length, 64)))
            : text);
    }
}
