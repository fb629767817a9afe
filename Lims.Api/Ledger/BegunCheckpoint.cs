namespace Lims.Api.Ledger;

/// <summary>A checkpoint that is signed, and its way to the disk.</summary>
/// <param name="Given">To be shown to nobody before it is kept.</param>
/// <param name="Kept">
/// The checkpoint of this size that stands in the ledger and in its file: this one, unless another host was quicker.
/// </param>
public sealed record BegunCheckpoint(SignedCheckpoint Given, Task<SignedCheckpoint> Kept)
{
    public static BegunCheckpoint Standing(SignedCheckpoint kept) => new(kept, Task.FromResult(kept));
}
