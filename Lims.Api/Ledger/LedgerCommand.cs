using System.Security.Cryptography;
using Lims.Core.Ledger;

namespace Lims.Api.Ledger;

/// <summary>What somebody asks the writer to do: load, decide, append, as one indivisible step.</summary>
public sealed record LedgerCommand
{
    /// <summary>
    /// The idempotency key: the same key with the same request is answered from its facts, never run twice.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>The opaque id of the person or machine that acts, such as <c>user:…</c> or <c>house</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>
    /// What was asked, without server-drawn values: its canonical JSON is hashed into the first fact.
    /// </summary>
    public required object Request { get; init; }

    /// <summary>
    /// What is hashed before the request where it holds a person's data, so that nobody guesses a name from the ledger;
    /// kept outside it, and erased with the person.
    /// </summary>
    public byte[]? RequestSalt { get; init; }

    /// <summary>
    /// Finds that salt again for a repeated key, from the facts of the first time; null once it is erased.
    /// </summary>
    public Func<LedgerSession, IReadOnlyList<IFact>, byte[]?>? EarlierSalt { get; init; }

    /// <summary>The version of a stream that the person saw; another one by now is refused as stale.</summary>
    public SubjectVersion? Seen { get; init; }

    /// <summary>Bytes that the facts name by SHA-256, kept in the same transaction.</summary>
    public IReadOnlyList<KeptBytes> Bytes { get; init; } = [];

    /// <summary>
    /// Writes rows of record that the facts name only by hash (a person's data), in the same transaction.
    /// </summary>
    public Action<LedgerSession>? Alongside { get; init; }

    /// <summary>
    /// Signs the ledger at the end of the transaction that holds the facts: they are covered as soon as they stand.
    /// </summary>
    public Checkpoints? Checkpoint { get; init; }

    /// <summary>
    /// Runs in the writer: loads state through the session, then asks Core; throws a refusal before anything is
    /// written.
    /// </summary>
    public required Func<LedgerSession, IReadOnlyList<IFact>> Decide { get; init; }

    /// <summary>
    /// What the first fact carries as <c>request</c>: SHA-256(salt ‖ canonical JSON), lower-case hex.
    /// </summary>
    public string RequestSha256(byte[]? salt) => Convert.ToHexStringLower(SHA256.HashData(
        [.. salt ?? [], .. CanonicalJson.WriteBytes(Request)]));
}

/// <summary>How many facts a stream has, as somebody saw it; a stream without facts has version 0.</summary>
public sealed record SubjectVersion(string Subject, long Version);
