using System.Security.Cryptography;
using System.Text;
using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Verification;

/// <summary>
/// A house on disk after its small day: two signed checkpoints, and three rows that no checkpoint covers.
/// </summary>
/// <remarks>Made once; every test takes its own copy.</remarks>
internal static class SignedHouse
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly byte[] Spki = Key.ExportSubjectPublicKeyInfo();
    private static readonly Lazy<Task<string>> Folder = new(Make);

    public const long FirstCheckpoint = 20;

    public static string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(Spki));

    /// <summary>The folder that is copied; nobody writes in it.</summary>
    public static Task<string> Original => Folder.Value;

    public static SignedCheckpoint Sign(long size, string root, ECDsa? by = null)
    {
        var checkpoint = new Checkpoint("ayarevi/kahramanmaras-1", size, root, "2026-01-05T16:00:00.0000000Z");
        var signature = (by ?? Key).SignData(Encoding.UTF8.GetBytes(checkpoint.Text), HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
        return new SignedCheckpoint(
            checkpoint, SignedCheckpoint.KeyIdOf((by ?? Key).ExportSubjectPublicKeyInfo()), signature);
    }

    private static async Task<string> Make()
    {
        var folder = Directory.CreateTempSubdirectory("house-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var database = LedgerDatabase.Open($"Data Source={Path.Combine(folder, "ayarevi.db")}");
        Migrator.Run(database);
        await using (var writer = new LedgerWriter(database, Projections.All, TimeProvider.System))
        {
            await writer.Append(SmallDay.Command("key", new SigningKeyRegistered(
                Fingerprint, Convert.ToBase64String(Spki), "AAAA")), default);
            var size = 1L;
            foreach (var command in SmallDay.Commands())
            {
                size += (await writer.Append(command, default)).Facts.Count;
                if (size == FirstCheckpoint)
                    await Checkpoint(writer, folder);
            }
            await Checkpoint(writer, folder);
            await writer.Append(SmallDay.Command("late-1", SmallDay.Kept(900), SmallDay.Kept(901)), default);
            await writer.Append(SmallDay.Command("late-2", SmallDay.Kept(902)), default);
        }
        SqliteConnection.ClearAllPools();
        return folder;
    }

    private static async Task Checkpoint(LedgerWriter writer, string folder)
    {
        var (size, root, _) = await writer.Head(default);
        var signed = Sign(size, Convert.ToHexStringLower(root));
        await writer.Write(session => session.Execute(
            "INSERT INTO Checkpoint (Size, Note) VALUES (@Size, @Note)", new { Size = size, signed.Note }), default);
        await File.AppendAllTextAsync(Path.Combine(folder, "ayarevi.checkpoints"), signed.ToLine() + "\n");
    }
}
