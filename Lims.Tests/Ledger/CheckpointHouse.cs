using System.Text;
using Lims.Api.Ledger;
using Lims.Core.Ledger;

namespace Lims.Tests.Ledger;

/// <summary>A ledger with a key that signs it, and the file of its checkpoints.</summary>
internal sealed record CheckpointHouse(TemporaryLedger Ledger, HouseKey Key, Checkpoints Checkpoints) : IAsyncDisposable
{
    public string File => Path.Combine(Ledger.Folder, "ayarevi.checkpoints");

    public string KeyFile => Path.Combine(Ledger.Folder, "house.p12");

    public static CheckpointHouse Open()
    {
        var ledger = TemporaryLedger.With();
        var house = new CheckpointHouse(ledger, null!, null!);
        var key = HouseKey.Open(house.KeyFile, "gizli", "Örnek Ayar Evi", ledger.Time);
        var checkpoints = new Checkpoints(
            ledger.Database, ledger.Writer, key, house.File, _ => "ornek", ledger.Time);
        return house with { Key = key, Checkpoints = checkpoints };
    }

    public Task<Appended> Append(string key, string subject) => Ledger.Writer.Append(new LedgerCommand
    {
        Key = key,
        Actor = Actors.House,
        Request = new { key },
        Checkpoint = Checkpoints,
        Decide = _ => [TemporaryLedger.Fact(subject)],
    });

    public string[] Lines() => System.IO.File.ReadAllText(File, Encoding.UTF8).TrimEnd('\n').Split('\n');

    public async ValueTask DisposeAsync()
    {
        Checkpoints.Dispose();
        Key.Dispose();
        await Ledger.DisposeAsync();
    }
}
