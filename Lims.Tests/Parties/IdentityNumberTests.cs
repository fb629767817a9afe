using Lims.Core.Parties;

namespace Lims.Tests.Parties;

/// <summary>Numbers published as examples by the registry office's guide and by the python-stdnum library.</summary>
public sealed class IdentityNumberTests
{
    [TestCase("10000000146", true)]
    [TestCase("17291716060", true)]
    [TestCase("17291716050", false)]
    [TestCase("10000000147", false)]
    [TestCase("01234567890", false)]
    [TestCase("1000000014", false)]
    [TestCase("1000000014a", false)]
    public void Persons_are_known_by_their_check_digits(string number, bool valid) =>
        Assert.That(IdentityNumber.IsValid(IdentityNumber.Tckn, number), Is.EqualTo(valid));

    [TestCase("4540536920", true)]
    [TestCase("8770013406", true)]
    [TestCase("4540536921", false)]
    [TestCase("4540539620", false)]
    [TestCase("454053692", false)]
    [TestCase("454053692x", false)]
    public void Taxpayers_are_known_by_their_check_digit(string number, bool valid) =>
        Assert.That(IdentityNumber.IsValid(IdentityNumber.Vkn, number), Is.EqualTo(valid));

    [TestCase("U12345678", true)]
    [TestCase("U1-345678", false)]
    [TestCase("U12", false)]
    public void Passports_are_capitals_and_digits(string number, bool valid) =>
        Assert.That(IdentityNumber.IsValid(IdentityNumber.Passport, number), Is.EqualTo(valid));

    [Test]
    public void Every_single_wrong_digit_of_a_person_is_found()
    {
        const string number = "17291716060";
        for (var i = 0; i < number.Length; i++)
            foreach (var wrong in "0123456789".Where(c => c != number[i]))
                Assert.That(IdentityNumber.IsValid(IdentityNumber.Tckn, number[..i] + wrong + number[(i + 1)..]),
                    Is.False);
    }
}
