using System.Reflection;
using System.Text.Json;
using Lims.Core.Ledger;
using Lims.Tests.Repository;

namespace Lims.Tests.Ledger;

/// <summary>
/// A fact once written is read for ever: one frozen sample for each kind and version holds its shape.
/// </summary>
/// <remarks>
/// A line of fact-samples.jsonl is never edited or deleted; a changed shape is a new version with its own line.
/// </remarks>
public sealed class FactSampleTests
{
    private static readonly List<Sample> Samples = [.. File
        .ReadLines(SourceTree.PathOf("Lims.Tests/Ledger/fact-samples.jsonl"))
        .Where(line => line.Length > 0)
        .Select(Sample.Read)];

    private static IEnumerable<(Type Type, FactKindAttribute Name)> Facts => FactBody.Types
        .Select(type => (type, type.GetCustomAttribute<FactKindAttribute>()!));

    private static IEnumerable<TestCaseData> Cases => Samples
        .Select(sample => new TestCaseData(sample).SetArgDisplayNames($"{sample.Kind} {sample.Version}"));

    [Test]
    public void Every_kind_and_version_has_a_frozen_sample() => SourceTree.AssertNone(
        from fact in Facts
        where !Samples.Any(sample => sample.Kind == fact.Name.Kind && sample.Version == fact.Name.Version)
        select FactSampleLine.For(fact.Type, fact.Name),
        "Add these lines to Lims.Tests/Ledger/fact-samples.jsonl, with values as they happen in the house:");

    [Test]
    public void No_kind_and_version_has_two_samples() =>
        Assert.That(Samples.Select(sample => (sample.Kind, sample.Version)), Is.Unique);

    [TestCaseSource(nameof(Cases))]
    public void A_frozen_sample_is_read_and_written_again_to_the_letter(Sample sample)
    {
        var fact = FactBody.ReadAsWritten(sample.Kind, sample.Version, sample.Body);
        Assert.That(FactBody.Write(fact, null), Is.EqualTo(sample.Body));
        Assert.That(FactBody.Name(fact), Is.EqualTo((sample.Kind, sample.Version)));
        Assert.That(fact.Subject, Does.Match(@"\A[a-z-]+:[^\s:]+\z"), "A subject is kind:id.");
    }

    [TestCaseSource(nameof(Cases))]
    public void A_fact_of_an_earlier_version_is_seen_in_its_newest_shape(Sample sample)
    {
        var written = FactBody.ReadAsWritten(sample.Kind, sample.Version, sample.Body);
        var seen = FactBody.Read(sample.Kind, sample.Version, sample.Body);
        Assert.That(FactBody.Name(seen), Is.EqualTo((sample.Kind,
            Facts.Where(fact => fact.Name.Kind == sample.Kind).Max(fact => (long)fact.Name.Version))));
        Assert.That(seen.Subject, Is.EqualTo(written.Subject), "It stays in its stream.");
    }

    [Test]
    public void A_fact_is_a_sealed_record_of_primitives() => SourceTree.AssertNone(
        from fact in Facts
        from violation in FactSampleLine.Violations(fact.Type)
        select violation,
        "Facts hold text, integers, truth values, lists and small records of these; every measured number is text.");

    public sealed record Sample(string Kind, long Version, string Body)
    {
        public static Sample Read(string line)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new Sample(root.GetProperty("kind").GetString()!, root.GetProperty("version").GetInt64(),
                root.GetProperty("body").GetRawText());
        }
    }
}
