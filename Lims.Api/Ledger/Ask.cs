namespace Lims.Api.Ledger;

/// <summary>
/// Who asks for something, under which idempotency key, and which version of a stream that person saw.
/// </summary>
public sealed record Ask(string UserId, string Key, SubjectVersion? Seen = null);
