using System.Security.Cryptography;
using Lims.Api.CommandLine;
using Lims.Api.Demo;
using Lims.Core.Reports;

namespace Lims.Tests.Demo;

/// <summary>What the paper's fonts cannot print is found before a report takes a number, not after.</summary>
public sealed class UnprintableNameTests
{
    [Test]
    public async Task A_name_the_paper_cannot_print_takes_no_number_and_is_named()
    {
        var data = Temporary.CopyOf(DemoData.Folder);
        var customers = Path.Combine(data, "customers.json");
        await File.WriteAllTextAsync(customers,
            (await File.ReadAllTextAsync(customers)).Replace("Şişli", "北京", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(Path.Combine(data, DemoData.ManifestName), Directory.GetFiles(data)
            .Where(path => Path.GetFileName(path) != DemoData.ManifestName)
            .Select(path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))
                + "  " + Path.GetFileName(path)));
        var day = await PlayedDay.Play(PlayedDay.UsualSeed, data);
        Assert.That(day.Exit, Is.EqualTo(Exit.CouldNot));
        Assert.That(day.Error, Does.Contain(ReportsRefusals.NotPrintable.Code).And.Contain("北"));
        Assert.That(day.Papers, Is.Empty);
    }
}
