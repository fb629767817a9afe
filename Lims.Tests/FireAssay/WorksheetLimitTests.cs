using System.Text;
using Lims.Core.FireAssay;

namespace Lims.Tests.FireAssay;

/// <summary>Every figure of a worksheet has its limits, and who goes beyond one hears the member's name.</summary>
public sealed class WorksheetLimitTests
{
    private const string Gold = """
        {"method":"cupellation-gold","alloyClass":"yellow","grossMassMg":"1.01","maximumRangePerMille":"1.02",
        "reportDecimals":"2","maximumProofRangeMg":"1.03","beadCorrectionMg":"1.04",
        "proofs":[{"fineGoldMg":"229.05","purityPerMille":"999.9","cornetMg":"229.06"}],
        "samples":[{"portionMg":"250.07","cornetMg":"229.08","addedGoldMg":"1.09","addedGoldPurityPerMille":"999.8"}],
        "beads":[{"portionMg":"250.11","beadMg":"240.12"}],"specification":{"minimumPerMille":"915.9"},
        "uncertainty":{"weighingMg":"0.13","repeatabilityPerMille":"0.14","proofPurityPerMille":"0.15",
        "matrixPerMille":"0.16","homogeneityPerMille":"0.17"}}
        """;

    private const string Given = """
        {"method":"cupellation-gold","alloyClass":"yellow","correctionMg":"0.07","correctionUncertaintyMg":"0.02",
        "samples":[{"portionMg":"250.12","cornetMg":"229.27"}]}
        """;

    private const string Titre = """
        {"method":"titration-silver","titre":{"mgPerMl":"5.55"},"samples":[{"portionMg":"201.70","volumeMl":"36.20"}]}
        """;

    private const string Standards = """
        {"method":"titration-silver",
        "titre":{"standards":[{"massMg":"401.1","purityPerMille":"999.9","volumeMl":"72.3"}]},
        "samples":[{"portionMg":"201.70","volumeMl":"36.20"}]}
        """;

    private const string Fine = """
        {"method":"difference","metal":"Au","impurities":[{"symbol":"Ag","perMille":"0.0412","u":"0.0020"}]}
        """;

    // What stands there, the largest figure that is read, the first that is not, the member that is named.
    [TestCase(Gold, "1.01", "1000000000000", "1000000000000.1", "grossMassMg")]
    [TestCase(Gold, "1.02", "1000", "1000.1", "maximumRangePerMille")]
    [TestCase(Gold, "1.02", "0", "-0.1", "maximumRangePerMille")]
    [TestCase(Gold, "1.03", "10000000", "10000000.1", "maximumProofRangeMg")]
    [TestCase(Gold, "1.03", "0", "-0.1", "maximumProofRangeMg")]
    [TestCase(Gold, "1.04", "10000000", "10000000.1", "beadCorrectionMg")]
    [TestCase(Gold, "229.05", "10000000", "10000000.1", "proofs.fineGoldMg")]
    [TestCase(Gold, "229.05", "-10000000", "-10000000.1", "proofs.fineGoldMg")]
    [TestCase(Gold, "999.9", "1000", "1000.1", "proofs.purityPerMille")]
    [TestCase(Gold, "999.9", "0", "-0.1", "proofs.purityPerMille")]
    [TestCase(Gold, "229.06", "10000000", "10000000.1", "proofs.cornetMg")]
    [TestCase(Gold, "250.07", "0.001", "0.0009", "samples.portionMg")]
    [TestCase(Gold, "229.08", "10000000", "10000000.1", "samples.cornetMg")]
    [TestCase(Gold, "1.09", "10000000", "10000000.1", "samples.addedGoldMg")]
    [TestCase(Gold, "999.8", "1000", "1000.1", "samples.addedGoldPurityPerMille")]
    [TestCase(Gold, "250.11", "0.001", "0.0009", "beads.portionMg")]
    [TestCase(Gold, "250.11", "10000000", "10000000.1", "beads.portionMg")]
    [TestCase(Gold, "240.12", "10000000", "10000000.1", "beads.beadMg")]
    [TestCase(Gold, "915.9", "1000", "1000.1", "specification.minimumPerMille")]
    [TestCase(Gold, "0.13", "1000", "1000.1", "uncertainty.weighingMg")]
    [TestCase(Gold, "0.14", "1000", "1000.1", "uncertainty.repeatabilityPerMille")]
    [TestCase(Gold, "0.15", "0", "-0.1", "uncertainty.proofPurityPerMille")]
    [TestCase(Gold, "0.16", "1000", "1000.1", "uncertainty.matrixPerMille")]
    [TestCase(Gold, "0.17", "0", "-0.1", "uncertainty.homogeneityPerMille")]
    [TestCase(Given, "0.07", "-10000000", "-10000000.1", "correctionMg")]
    [TestCase(Given, "0.02", "1000", "1000.1", "correctionUncertaintyMg")]
    [TestCase(Given, "0.02", "0", "-0.1", "correctionUncertaintyMg")]
    [TestCase(Titre, "5.55", "10000000", "10000000.1", "titre.mgPerMl")]
    [TestCase(Titre, "201.70", "0.001", "0.0009", "samples.portionMg")]
    [TestCase(Titre, "36.20", "1000000", "1000000.1", "samples.volumeMl")]
    [TestCase(Standards, "401.1", "10000000", "10000000.1", "titre.standards.massMg")]
    [TestCase(Standards, "999.9", "1000", "1000.1", "titre.standards.purityPerMille")]
    [TestCase(Standards, "72.3", "0.001", "0.0009", "titre.standards.volumeMl")]
    [TestCase(Standards, "72.3", "1000000", "1000000.1", "titre.standards.volumeMl")]
    [TestCase(Fine, "0.0412", "1000", "1000.1", "impurities.perMille")]
    [TestCase(Fine, "0.0020", "1000", "1000.1", "impurities.u")]
    [TestCase(Fine, "0.0020", "0", "-0.1", "impurities.u")]
    public void A_figure_beyond_its_limit_is_refused_by_the_name_of_its_member(
        string sheet, string stands, string last, string beyond, string member)
    {
        Assert.That(() => Read(sheet, stands, last), Throws.Nothing);
        Assert.That(() => Read(sheet, stands, beyond), Throws.TypeOf<WorksheetUnreadableException>()
            .With.Message.Contains($"'{member}'"));
    }

    private static Worksheet Read(string sheet, string stands, string instead) => Worksheet.Read(
        Encoding.UTF8.GetBytes(sheet.Replace($"\"{stands}\"", $"\"{instead}\"", StringComparison.Ordinal)));
}
