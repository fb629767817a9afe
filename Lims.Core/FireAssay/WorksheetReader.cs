using System.Text.Json;

namespace Lims.Core.FireAssay;

/// <summary>From the members of contracts section 3.1 to a worksheet; what is absent takes its default.</summary>
internal static class WorksheetReader
{
    private static readonly string[] Methods = ["cupellation-gold", "titration-silver", "difference"];

    public static Worksheet Read(JsonElement root) => MemberReader.Read(root, "", members =>
    {
        var method = members.Text("method");
        if (members.OptionalText("rules") is { } rules && rules != Worksheet.CurrentRules)
            throw members.Unknown("rules", rules, [Worksheet.CurrentRules]);
        return new Worksheet
        {
            Measurement = method switch
            {
                "cupellation-gold" => ReadCupellation(members),
                "titration-silver" => ReadTitration(members),
                "difference" => ReadDifference(members),
                _ => throw members.Unknown("method", method, Methods),
            },
            MaximumRangePerMille = members.OptionalNumber("maximumRangePerMille"),
            MinimumPerMille = members.OptionalObject(
                "specification", inner => new Minimum(inner.Number("minimumPerMille")))?.PerMille,
            DecisionRule = ReadRule(members),
            ReportDecimals = members.OptionalCount("reportDecimals"),
            GrossMassMg = members.OptionalNumber("grossMassMg"),
        };
    });

    private static DecisionRule ReadRule(MemberReader members) =>
        members.OptionalText("decisionRule") is not { } code ? DecisionRule.Simple
            : WorksheetCodes.DecisionRule(code)
            ?? throw members.Unknown("decisionRule", code, Enum.GetValues<DecisionRule>().Select(WorksheetCodes.Of));

    private static Cupellation ReadCupellation(MemberReader members)
    {
        var alloy = members.Text("alloyClass");
        var correctionMg = members.OptionalNumber("correctionMg");
        return new Cupellation
        {
            AlloyClass = WorksheetCodes.AlloyClass(alloy)
                ?? throw members.Unknown("alloyClass", alloy, Enum.GetValues<AlloyClass>().Select(WorksheetCodes.Of)),
            Proofs = correctionMg is null
                ? members.List("proofs", ReadProof)
                : members.OptionalList("proofs", ReadProof) ?? [],
            CorrectionMg = correctionMg,
            CorrectionUncertaintyMg = members.OptionalNumber("correctionUncertaintyMg"),
            MaximumProofRangeMg = members.OptionalNumber("maximumProofRangeMg"),
            Samples = members.List("samples", ReadSample),
            Beads = members.OptionalList("beads", each => new Bead(
                each.OptionalText("position"), each.Number("portionMg"), each.Number("beadMg"))) ?? [],
            BeadCorrectionMg = members.OptionalNumber("beadCorrectionMg"),
            Uncertainty = members.OptionalObject("uncertainty", budget => new UncertaintyBudget(
                budget.Number("weighingMg"), budget.Number("repeatabilityPerMille"),
                budget.Number("proofPurityPerMille"), budget.Number("matrixPerMille"),
                budget.Number("homogeneityPerMille"))),
        };
    }

    private static ProofAssay ReadProof(MemberReader proof) => new(
        proof.OptionalText("position"), proof.Number("fineGoldMg"), proof.Number("purityPerMille"),
        proof.Number("cornetMg"), proof.OptionalText("group") ?? ProofAssay.OnlyGroup);

    private static AssaySample ReadSample(MemberReader sample) => new(
        sample.OptionalText("position"), sample.Number("portionMg"), sample.Number("cornetMg"),
        sample.OptionalNumber("addedGoldMg") ?? 0, sample.OptionalNumber("addedGoldPurityPerMille"),
        sample.OptionalText("group") ?? ProofAssay.OnlyGroup);

    private static SilverTitration ReadTitration(MemberReader members)
    {
        var titre = members.OptionalObject("titre", ReadTitre) ?? throw members.Missing("titre");
        return titre with
        {
            Samples = members.List("samples", sample => new TitrationSample(
                sample.OptionalText("position"), sample.Number("portionMg"), sample.Number("volumeMl"))),
        };
    }

    private static SilverTitration ReadTitre(MemberReader titre) => titre.Has("standards")
        ? new SilverTitration
        {
            Samples = [],
            Standards = titre.List("standards", standard => new TitrationStandard(
                standard.Number("massMg"), standard.Number("purityPerMille"), standard.Number("volumeMl"))),
            TitreMgPerMl = titre.OptionalNumber("mgPerMl"),
        }
        : new SilverTitration { Samples = [], TitreMgPerMl = titre.Number("mgPerMl") };

    private static ImpurityDifference ReadDifference(MemberReader members) => new(
        members.Text("metal"),
        members.List("impurities", impurity => new Impurity(
            impurity.Text("symbol"), impurity.Number("perMille"), impurity.Number("u"))));

    private sealed record Minimum(decimal PerMille);
}
