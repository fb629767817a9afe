using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Core.Ledger;
using Lims.Core.People;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;
using Microsoft.Extensions.Time.Testing;

namespace Lims.Tests.People;

[BothEngines]
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
            userName => SignInStore.ByName(house.Session, userName), Write, clock, house.Draw);
        house.AddUser("ali", Role.Analyst);
    }

    private Task Write(Action<LedgerSession> act)
    {
        act(house.Session);
        return Task.CompletedTask;
    }

    [TearDown]
    public void Close() => house.Dispose();

    [Test]
    public async Task A_link_lets_a_person_choose_a_password_once()
    {
        var token = await gate.GiveLink("ali");
        await Refused.As(PeopleRefusals.PasswordTooShort, () => gate.Redeem(token, "kısa parola"));
        await gate.Redeem(token, Password);

        Assert.That((await gate.Enter("ali", Password)).UserName, Is.EqualTo("ali"));
        await Refused.As(PeopleRefusals.SignInLinkSpent, () => gate.Redeem(token, Password));
        await Refused.As(PeopleRefusals.SignInLinkSpent, () => gate.Redeem("0123", Password));
        await Refused.As(PeopleRefusals.UserUnknown, () => gate.GiveLink("veli"));
        await Refused.As(PeopleRefusals.UserUnknown, () => gate.SetPassword("veli", Password));
    }

    [Test]
    public async Task A_link_runs_out_after_three_days_and_when_another_is_given()
    {
        var first = await gate.GiveLink("ali");
        var second = await gate.GiveLink("ali");
        await Refused.As(PeopleRefusals.SignInLinkSpent, () => gate.Redeem(first, Password));
        clock.Advance(TimeSpan.FromDays(3));
        await Refused.As(PeopleRefusals.SignInLinkSpent, () => gate.Redeem(second, Password));
    }

    [Test]
    public async Task A_reset_ends_the_password_and_every_session()
    {
        await gate.SetPassword("ali", Password);
        var before = (await gate.Enter("ali", Password)).Stamp;
        await gate.GiveLink("ali");
        await Refused.As(PeopleRefusals.SignInFailed, () => gate.Enter("ali", Password));
        Assert.That(SignInStore.ByName(house.Session, "ali")!.Stamp, Is.Not.EqualTo(before));
    }

    [Test]
    public async Task Five_wrong_passwords_lock_even_against_the_right_one()
    {
        await gate.SetPassword("ali", Password);
        for (var i = 0; i < 5; i++)
            await Refused.As(PeopleRefusals.SignInFailed, () => gate.Enter("ali", "yanlış"));
        await Refused.As(PeopleRefusals.SignInLocked, () => gate.Enter("ali", Password));

        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.That((await gate.Enter("ali", Password)).UserName, Is.EqualTo("ali"));
        Assert.That(SignInStore.ByName(house.Session, "ali")!.LockedUntilUtc, Is.Null);
    }

    [Test]
    public async Task A_disabled_user_does_not_come_in_with_the_right_password_and_a_wrong_one_learns_nothing()
    {
        await gate.SetPassword("ali", Password);
        house.Book(Actors.House, new UserDisabled(SignInStore.ByName(house.Session, "ali")!.UserId));

        await Refused.As(PeopleRefusals.UserDisabled, () => gate.Enter("ali", Password));
        await Refused.As(PeopleRefusals.SignInFailed, () => gate.Enter("ali", "yanlış"));
    }

    [Test]
    public async Task An_unknown_name_and_a_wrong_password_are_told_the_same()
    {
        await gate.SetPassword("ali", Password);
        await Refused.As(PeopleRefusals.SignInFailed, () => gate.Enter("veli", Password));
        await Refused.As(PeopleRefusals.SignInFailed, () => gate.Enter("ali", ""));
    }

    [Test]
    public async Task Neither_password_nor_token_stands_in_the_database()
    {
        var token = await gate.GiveLink("ali");
        await gate.Redeem(token, Password);
        var row = SignInStore.ByName(house.Session, "ali")!;
        Assert.That(row.PasswordHash, Does.Not.Contain(Password).And.Not.Empty);
        Assert.That(house.Facts.Select(each => FactBody.Write(each.Fact, null)),
            Has.None.Contains(row.PasswordHash!).And.None.Contains(token));
    }
}
