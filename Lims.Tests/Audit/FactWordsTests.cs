using Lims.Api.Audit;
using Lims.Core.Ledger;
using Lims.Tests.Repository;

namespace Lims.Tests.Audit;

public sealed class FactWordsTests
{
    [Test]
    public void Every_kind_of_fact_has_its_phrase() => SourceTree.AssertNone(
        FactBody.Types.Select(type => type.GetCustomAttributes(typeof(FactKindAttribute), false))
            .Select(attributes => ((FactKindAttribute)attributes[0]).Kind).Distinct()
            .Where(kind => !FactWords.Knows(kind)),
        "Say in FactWords what these are, in both languages.");

    [Test]
    public void Every_member_of_every_fact_has_its_words() => SourceTree.AssertNone(
        FactBody.Types.SelectMany(FactBody.MembersOf).Distinct().Where(member => !FieldWords.Knows(member)),
        "Say in FieldWords what these are, in both languages.");

    [Test]
    public void A_member_of_a_newer_product_is_called_by_its_own_name() =>
        Assert.That(FieldWords.Of("moonPhase").English, Is.EqualTo("moonPhase"));

    [Test]
    public void A_kind_of_a_newer_product_is_called_by_its_own_name() =>
        Assert.That(FactWords.Of("MoonObserved").Turkish, Is.EqualTo("MoonObserved"));
}
