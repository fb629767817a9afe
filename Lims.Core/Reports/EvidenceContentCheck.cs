using System.Text.Json.Nodes;
using Lims.Core.FireAssay;

namespace Lims.Core.Reports;

/// <summary>Builds worksheets, results and the whole content again from the facts and compares.</summary>
internal static class EvidenceContentCheck
{
    /// <summary>The streams are those the facts lead to, each as far as the numbering said.</summary>
    public static IEnumerable<string> Streams(
        Evidence evidence, List<AppendedFact> facts, ReportNumbered numbered, string keyFingerprint)
    {
        var bySubject = facts.GroupBy(each => each.Fact.Subject).ToDictionary(
            group => group.Key, group => (IReadOnlyList<AppendedFact>)[.. group.OrderBy(each => each.SubjectVersion)]);
        var needed = EvidenceStreams.Gather(numbered.OrderNo, numbered.ItemNos,
            subject => bySubject.GetValueOrDefault(subject) ?? []);
        var restsOn = needed.Select(each => new StreamVersion(each.Subject, each.Facts.Count)).ToList();
        foreach (var missing in restsOn.Except(numbered.RestsOn))
            yield return $"evidence stream {missing.Subject}: {missing.Version} facts stand here, "
                + "the numbering names another count";
        foreach (var extra in numbered.RestsOn.Except(restsOn))
            yield return $"evidence stream {extra.Subject}: the numbering names {extra.Version} facts, others are here";
        var named = evidence.Streams.Select(stream => stream.Subject);
        var expected = restsOn.Select(each => each.Subject)
            .Append(ReportSubject.Of(numbered.ReportNo)).Append("key:" + keyFingerprint);
        if (!named.SequenceEqual(expected))
            yield return "evidence streams: they are not the ones the report rests on, in their order";
    }

    /// <summary>Every calculation in the ledger is what its cells come to.</summary>
    public static IEnumerable<string> Calculations(Evidence evidence, CaseFile file)
    {
        var sheets = new List<EvidenceSheet>();
        foreach (var item in file.Items)
            foreach (var (appended, recorded) in item.Calculations)
            {
                var basis = file.BasisOf(item, appended);
                var again = Assaying.Calculate(basis);
                sheets.Add(new EvidenceSheet(
                    recorded.ItemNo, recorded.Attempt, Assaying.Worksheet(basis).ToJson(), recorded.ResultJson));
                if (again with { ResultJson = recorded.ResultJson } != recorded
                    || !RecomputedResult.Agrees(again.ResultJson, recorded.ResultJson))
                    yield return $"evidence fact {appended.Seq}: the calculation of {recorded.ItemNo} attempt "
                        + $"{recorded.Attempt} is not what its weighings come to";
            }
        if (!sheets.SequenceEqual(evidence.Sheets))
            yield return "evidence sheets: a worksheet or result beside the facts is not the one built from them";
    }

    /// <summary>The content is what the facts say, member by member, and the numbering names it by its hash.</summary>
    public static IEnumerable<string> Printed(
        Evidence evidence, CaseFile file, ReportNumbered numbered, List<AppendedFact> facts)
    {
        var content = evidence.Content;
        if (Evidence.Sha256Of(content.ToJson()) != numbered.ContentSha256)
            yield return "evidence content: its SHA-256 is not the one the numbering names";
        var at = facts.Single(each => ReferenceEquals(each.Fact, numbered)).AtUtc;
        if (string.CompareOrdinal(content.IssuedAtUtc, at) > 0)
            yield return "evidence content issuedAtUtc: it is later than the numbering";
        if (!content.VerificationUrl.EndsWith("/verify/" + numbered.PublicCode, StringComparison.Ordinal))
            yield return "evidence content verificationUrl: it does not lead to the report's public code";
        var again = ReportComposition.Compose(file, new ReportOccasion(
            numbered.ReportNo, numbered.PublicCode, content.VerificationUrl, content.IssuedAtUtc, content.Seal,
            AmendmentOf(numbered)),
            NamesIn(content, file));
        // The facts do not say by which layout it was printed: the hash in the numbering binds it.
        if (ReportLayout.IsKnown(content.Layout))
            again = again with { Layout = content.Layout };
        foreach (var difference in Differences(
            "content", JsonNode.Parse(again.ToJson()), JsonNode.Parse(content.ToJson())))
            yield return "evidence " + difference;
    }

    /// <remarks>
    /// The stream of the replaced report is not needed for it: that this report takes its place is a fact of this one,
    /// and the replaced paper proves itself.
    /// </remarks>
    private static ReportAmendment? AmendmentOf(ReportNumbered numbered) => (numbered.Replaces, numbered.Reason) switch
    {
        (null, null) => null,
        ({ } replaces, { } reason) => new ReportAmendment(replaces, reason),
        _ => throw new InvalidOperationException("The numbering names half an amendment."),
    };

    private static ReportNames NamesIn(ReportContent content, CaseFile file)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (answerable, person) in ReportComposition.Answerable(file).Zip(content.People))
            names.TryAdd(answerable.Actor, person.Name);
        if (content.Sampling.By is { } sampler)
            names.TryAdd(ReportComposition.Sampler(file).Actor, sampler);
        return new ReportNames(content.Customer, actor => names.GetValueOrDefault(actor) ?? "");
    }

    private static IEnumerable<string> Differences(string path, JsonNode? expected, JsonNode? actual)
    {
        if (expected is JsonObject left && actual is JsonObject right && left.Count == right.Count)
            return left.SelectMany(member => Differences(path + "." + member.Key, member.Value, right[member.Key]));
        if (expected is JsonArray first && actual is JsonArray second && first.Count == second.Count)
            return first.SelectMany((member, i) => Differences(
                string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), member, second[i]));
        return JsonNode.DeepEquals(expected, actual)
            ? []
            : [$"{path}: {Shown(actual)} stands where the facts give {Shown(expected)}"];
    }

    private static string Shown(JsonNode? node) => node?.ToJsonString() ?? "nothing";
}
