using System.Net;
using System.Net.Http.Json;
using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Tests.Engines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lims.Tests.Ledger;

/// <summary>What a stranger may ask of the ledger, and how he checks it without us.</summary>
[BothEngines]
public sealed class LedgerEndpointsTests
{
    [Test]
    public async Task A_stranger_can_prove_a_row_with_the_answers_alone()
    {
        await using var ledger = TemporaryLedger.With();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(ledger.Database);
        await using var app = builder.Build();
        app.MapLedger();
        await app.StartAsync();
        using var client = ((TestServer)app.Services.GetRequiredService<IServer>()).CreateClient();
        Assert.That((await client.GetAsync("/ledger/checkpoint")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

        for (var i = 0; i < 5; i++)
            await ledger.Append($"c{i}", TemporaryLedger.Fact("secret"));
        using var key = HouseKey.Open(Path.Combine(ledger.Folder, "house.p12"), null, "x", ledger.Time);
        using var checkpoints = new Checkpoints(
            ledger.Database, ledger.Writer, key, Path.Combine(ledger.Folder, "lines"), _ => "x", ledger.Time);
        var signed = await checkpoints.Make(CancellationToken.None);
        await ledger.Append("later", TemporaryLedger.Fact("a"));

        Assert.That(await client.GetStringAsync("/ledger/checkpoint"), Is.EqualTo(signed.Note));
        var text = await client.GetStringAsync("/ledger/proof/4");
        Assert.That(text, Does.Not.Contain("secret"));
        var proof = (await client.GetFromJsonAsync<LedgerProof>("/ledger/proof/4"))!;
        var root = Convert.FromHexString(SignedCheckpoint.Parse(proof.Checkpoint).Checkpoint.Root);
        Assert.That(MerkleTree.VerifyInclusion(Convert.FromHexString(proof.Leaf), proof.Seq - 1, proof.Size,
            [.. proof.Path.Select(Convert.FromHexString)], root), Is.True);
        foreach (var seq in (string[])["0", "-1", "7", "99", "x"])
            Assert.That((await client.GetAsync("/ledger/proof/" + seq)).StatusCode,
                Is.EqualTo(HttpStatusCode.NotFound), seq);
    }
}
