using Lims.Api.Audit;
using Lims.Api.Methods;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Core.Ledger;
using Lims.Core.Methods;
using Lims.Core.People;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;
using Lims.Tests.Methods;
using Lims.Tests.Refusals;

namespace Lims.Tests.People;

[BothEngines]
public sealed class StaffTests
{
    [Test]
    public void A_user_is_a_party_with_roles_and_a_way_to_sign_in()
    {
        using var house = new MemoryHouse();
        var userId = house.AddUser("ali.usta", Role.Analyst, Role.Checker, Role.Analyst);

        var actor = PeopleStore.Actor(house.Session, userId);
        Assert.That(actor.Roles, Is.EquivalentTo(new[] { Role.Analyst, Role.Checker }));
        Assert.That(actor.Ref, Is.EqualTo("user:" + userId));
        Assert.That(PeopleStore.Acting(house.Session, actor.Ref).UserId, Is.EqualTo(userId));
        Assert.That(SignInStore.ByName(house.Session, "ali.usta")!.PasswordHash, Is.Null);
        Assert.That(Lims.Api.Parties.PartyStore.Find(house.Session, actor.PartyId!)!.Name, Is.EqualTo("ali.usta"));
        Assert.That(PeopleStore.Users(house.Session).Select(each => each.UserId), Is.EqualTo(new[] { userId }));
    }

    [Test]
    public void No_name_of_a_person_stands_in_a_fact()
    {
        using var house = new MemoryHouse();
        house.Run(new AddUser("ali.usta", "Ali Usta", [Role.Analyst]).Command("1", Actors.House, house.Draw));
        foreach (var appended in house.Facts)
            Assert.That(FactBody.Write(appended.Fact, null), Does.Not.Contain("li").IgnoreCase);
    }

    [Test]
    public void Roles_are_granted_and_withdrawn_once()
    {
        using var house = new MemoryHouse();
        var admin = UserSubject.Of(house.AddUser("admin", Role.Administrator));
        var ali = house.AddUser("ali", Role.Analyst);

        house.Run(KeepStaff.Grant("1", admin, ali, Role.Checker));
        Refused.As(PeopleRefusals.RoleHeld, () => house.Run(KeepStaff.Grant("2", admin, ali, Role.Checker)));
        house.Run(KeepStaff.Withdraw("3", admin, ali, Role.Checker));
        Refused.As(PeopleRefusals.RoleNotHeld, () => house.Run(KeepStaff.Withdraw("4", admin, ali, Role.Checker)));
        Refused.As(PeopleRefusals.RoleUnknown, () => house.Run(KeepStaff.Grant("5", admin, ali, "boss")));

        var actor = PeopleStore.Actor(house.Session, ali);
        Assert.That((actor.Has(Role.Checker), actor.Has(Role.Analyst), actor.Version), Is.EqualTo((false, true, 4L)));
    }

    [Test]
    public void Only_an_administrator_keeps_the_staff()
    {
        using var house = new MemoryHouse();
        var ali = house.AddUser("ali", Role.Analyst);
        Refused.As(PeopleRefusals.RoleMissing,
            () => house.Run(KeepStaff.Grant("1", UserSubject.Of(ali), ali, Role.Administrator)));
        Refused.As(PeopleRefusals.UserUnknown,
            () => house.Run(KeepStaff.Grant("2", "user:nobody", ali, Role.Administrator)));
        Refused.As(PeopleRefusals.UserUnknown,
            () => house.Run(KeepStaff.Grant("3", Actors.House, "nobody", Role.Administrator)));
        Refused.As(PeopleRefusals.UserUnknown, () => PeopleStore.Acting(house.Session, "machine:x"));
    }

    [Test]
    public void The_last_administrator_stays()
    {
        using var house = new MemoryHouse();
        var admin = house.AddUser("admin", Role.Administrator);
        Refused.As(PeopleRefusals.LastAdministrator,
            () => house.Run(KeepStaff.Withdraw("1", UserSubject.Of(admin), admin, Role.Administrator)));
        Refused.As(PeopleRefusals.LastAdministrator,
            () => house.Run(KeepStaff.Disable("2", UserSubject.Of(admin), admin)));

        var second = house.AddUser("second", Role.Administrator);
        house.Run(KeepStaff.Disable("3", UserSubject.Of(second), admin));
        Refused.As(PeopleRefusals.UserDisabled, () => PeopleStore.Actor(house.Session, admin));
        Refused.As(PeopleRefusals.UserDisabled,
            () => house.Run(KeepStaff.Grant("4", UserSubject.Of(second), admin, Role.Manager)));
        Refused.As(PeopleRefusals.UserDisabled,
            () => PeopleStore.Find(house.Session, admin)!.Must(Role.Administrator));
    }

    [Test]
    public void Work_by_a_method_needs_an_authorisation()
    {
        using var house = new MemoryHouse();
        house.Run(SetMethod.Command("m", Actors.House, MethodTests.Cupellation));
        var ali = house.AddUser("ali", Role.Analyst);
        var method = MethodTests.Cupellation.MethodId;
        Refused.As(PeopleRefusals.NotAuthorisedForMethod,
            () => PeopleStore.Actor(house.Session, ali).MustKnow(method));
        Refused.As(MethodsRefusals.MethodUnknown,
            () => house.Run(KeepStaff.Authorise("1", Actors.House, ali, "touchstone")));

        house.Run(KeepStaff.Authorise("2", Actors.House, ali, method));
        Assert.That(PeopleStore.Actor(house.Session, ali).MustKnow(method).UserId, Is.EqualTo(ali));
        Refused.As(PeopleRefusals.AuthorisationHeld,
            () => house.Run(KeepStaff.Authorise("3", Actors.House, ali, method)));

        house.Run(KeepStaff.WithdrawAuthorisation("4", Actors.House, ali, method));
        Refused.As(PeopleRefusals.AuthorisationNotHeld,
            () => house.Run(KeepStaff.WithdrawAuthorisation("5", Actors.House, ali, method)));
    }

    [Test]
    public void Somebody_may_work_by_several_methods_and_nobody_elses()
    {
        using var house = new MemoryHouse();
        string[] methods = [MethodTests.Cupellation.MethodId, "cupellation-b", "cupellation-c"];
        foreach (var methodId in methods)
            house.Run(SetMethod.Command(methodId, Actors.House, MethodTests.Cupellation with { MethodId = methodId }));
        var (ali, veli) = (house.AddUser("ali", Role.Analyst), house.AddUser("veli", Role.Analyst));
        foreach (var methodId in methods)
            house.Run(KeepStaff.Authorise("ali:" + methodId, Actors.House, ali, methodId));
        house.Run(KeepStaff.Authorise("veli", Actors.House, veli, methods[1]));
        house.Run(KeepStaff.WithdrawAuthorisation("less", Actors.House, ali, methods[1]));

        Assert.That(PeopleStore.Actor(house.Session, ali).MethodIds, Is.EquivalentTo(new[] { methods[0], methods[2] }));
        Assert.That(PeopleStore.Actor(house.Session, veli).MethodIds, Is.EquivalentTo(new[] { methods[1] }));
        Assert.That(PeopleStore.Actor(house.Session, ali).Roles, Is.EquivalentTo(new[] { Role.Analyst }));
    }

    [Test]
    public void A_name_is_told_until_it_is_erased_and_only_of_this_house()
    {
        using var house = new MemoryHouse();
        var admin = house.AddUser("admin", Role.Administrator);
        var ali = house.AddUser("ali", Role.Analyst);
        var partyId = PeopleStore.Find(house.Session, ali)!.PartyId!;
        Assert.That(PeopleStore.Named(house.Session, ali), Is.EqualTo(new PersonName(partyId, "ali")));
        Assert.That(PeopleStore.Named(house.Session, "nobody"), Is.Null);

        house.Run(KeepStaff.Disable("1", UserSubject.Of(admin), ali));
        Assert.That(PeopleStore.Named(house.Session, ali), Is.EqualTo(new PersonName(partyId, "ali")));

        house.Run(new EraseParty(partyId).Command("2", Actors.House));
        Assert.That(PeopleStore.Named(house.Session, ali), Is.EqualTo(new PersonName(partyId, null)));
        Assert.That(new Names(house.Session).Of(UserSubject.Of(ali)), Is.EqualTo(UserSubject.Of(ali)));
        Assert.That(new Names(house.Session).Of(Actors.House), Is.EqualTo(Actors.House));
    }

    [TestCase("Ali")]
    [TestCase("ışık")]
    [TestCase("a")]
    [TestCase("1ali")]
    [TestCase("ali usta")]
    public void A_user_name_is_typed_the_same_on_every_keyboard(string userName)
    {
        using var house = new MemoryHouse();
        Refused.As(PeopleRefusals.UserNameText, () => house.AddUser(userName, Role.Analyst));
    }

    [Test]
    public void A_user_name_is_given_once()
    {
        using var house = new MemoryHouse();
        house.AddUser("ali", Role.Analyst);
        Refused.As(PeopleRefusals.UserExists, () => house.AddUser("ali", Role.Checker));
    }
}
