using System.Security.Cryptography;
using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.Randomness;
using Lims.Core.Ledger;
using Lims.Core.Parties;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;

namespace Lims.Tests.Parties;

/// <summary>
/// A name may not be guessed from the ledger: the request that holds it is hashed under the party's salt.
/// </summary>
[BothEngines]
public sealed class SaltedRequestTests
{
    private static readonly RecordParty Asked =
        new(null, Party.Person, "Işıl Çağlayan", "Kahramanmaraş", "+90 344 222 22 22", null, null);

    [Test]
    public async Task The_ledger_holds_no_hash_that_a_list_of_names_would_hit()
    {
        await using var ledger = TemporaryLedger.With(Projections.All);
        await ledger.Append(Asked.Command("k-1", Actors.House, Draw.FromSeed(1)));
        var guessed = Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.WriteBytes(Asked)));
        Assert.That(FactBody.RequestOf(ledger.Rows()[0].Body), Is.Not.Null.And.Not.EqualTo(guessed));
    }

    [Test]
    public async Task A_repeated_key_is_still_known_and_another_name_under_it_refused()
    {
        await using var ledger = TemporaryLedger.With(Projections.All);
        var first = await ledger.Append(Asked.Command("k-1", Actors.House, Draw.FromSeed(1)));
        var again = await ledger.Append(Asked.Command("k-1", Actors.House, Draw.FromSeed(2)));
        Assert.That(again.Repeated, Is.True);
        Assert.That(again.Facts, Is.EqualTo(first.Facts));
        var other = Asked with { Name = "Işıl Çağlar" };
        Assert.That(() => ledger.Append(other.Command("k-1", Actors.House, Draw.FromSeed(3))),
            Throws.InstanceOf<Core.Refusals.RefusedException>().With.Property("Code").EqualTo("key-reused"));
        Assert.That(ledger.Rows(), Has.Count.EqualTo(1));
    }
}
