using Lims.Api.People;
using Lims.Core.Ledger;
using Lims.Core.People;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;
using Microsoft.Extensions.Time.Testing;

namespace Lims.Tests.People;

public sealed class SignInTests
{
    private const string Password = "doğru at pil zımba";
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 5, 6, 30, 0, TimeSpan.Zero));
    private MemoryHouse house = null!;
    private SignInGate gate = null!;

    [SetUp]
    public void OpenTheDoor()
    {
        house = new MemoryHouse();
        gate = new SignInGate(
            userName => SignInStore.ByName(house.Session, userName), act => act(house.Session), clock, house.Draw);
        house.AddUser("ali", Role.Analyst);
    }

    [TearDown]
    public void Close() => house.Dispose();

    [Test]
    public void A_link_lets_a_person_choose_a_password_once()
    {
        var token = gate.GiveLink("ali");
        Refused.As(PeopleRefusals.PasswordTooShort, () => gate.Redeem(token, "kısa parola"));
        gate.Redeem(token, Password);

        Assert.That(gate.Enter("ali", Password).UserName, Is.EqualTo("ali"));
        Refused.As(PeopleRefusals.SignInLinkSpent, () => gate.Redeem(token, Password));
        Refused.As(PeopleRefusals.SignInLinkSpent, () => gate.Redeem("0123", Password));
        Refused.As(PeopleRefusals.UserUnknown, () => gate.GiveLink("veli"));
        Refused.As(PeopleRefusals.UserUnknown, () => gate.SetPassword("veli", Password));
    }

    [Test]
    public void A_link_runs_out_after_three_days_and_when_another_is_given()
    {
        var first = gate.GiveLink("ali");
        var second = gate.GiveLink("ali");
        Refused.As(PeopleRefusals.SignInLinkSpent, () => gate.Redeem(first, Password));
        clock.Advance(TimeSpan.FromDays(3));
        Refused.As(PeopleRefusals.SignInLinkSpent, () => gate.Redeem(second, Password));
    }

    [Test]
    public void A_reset_ends_the_password_and_every_session()
    {
        gate.SetPassword("ali", Password);
        var before = gate.Enter("ali", Password).Stamp;
        gate.GiveLink("ali");
        Refused.As(PeopleRefusals.SignInFailed, () => gate.Enter("ali", Password));
        Assert.That(SignInStore.ByName(house.Session, "ali")!.Stamp, Is.Not.EqualTo(before));
    }

    [Test]
    public void Five_wrong_passwords_lock_even_against_the_right_one()
    {
        gate.SetPassword("ali", Password);
        for (var i = 0; i < 5; i++)
            Refused.As(PeopleRefusals.SignInFailed, () => gate.Enter("ali", "yanlış"));
        Refused.As(PeopleRefusals.SignInLocked, () => gate.Enter("ali", Password));

        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.That(gate.Enter("ali", Password).UserName, Is.EqualTo("ali"));
        Assert.That(SignInStore.ByName(house.Session, "ali")!.LockedUntilUtc, Is.Null);
    }

    [Test]
    public void A_disabled_user_does_not_come_in_with_the_right_password_and_a_wrong_one_learns_nothing()
    {
        gate.SetPassword("ali", Password);
        house.Book(Actors.House, new UserDisabled(SignInStore.ByName(house.Session, "ali")!.UserId));

        Refused.As(PeopleRefusals.UserDisabled, () => gate.Enter("ali", Password));
        Refused.As(PeopleRefusals.SignInFailed, () => gate.Enter("ali", "yanlış"));
    }

    [Test]
    public void An_unknown_name_and_a_wrong_password_are_told_the_same()
    {
        gate.SetPassword("ali", Password);
        Refused.As(PeopleRefusals.SignInFailed, () => gate.Enter("veli", Password));
        Refused.As(PeopleRefusals.SignInFailed, () => gate.Enter("ali", ""));
    }

    [Test]
    public void Neither_password_nor_token_stands_in_the_database()
    {
        var token = gate.GiveLink("ali");
        gate.Redeem(token, Password);
        var row = SignInStore.ByName(house.Session, "ali")!;
        Assert.That(row.PasswordHash, Does.Not.Contain(Password).And.Not.Empty);
        Assert.That(house.Facts.Select(each => FactBody.Write(each.Fact, null)),
            Has.None.Contains(row.PasswordHash!).And.None.Contains(token));
    }
}
