namespace Lims.Core.Parties;

/// <summary>One version of a person or company: a row of record whose fact holds its hash.</summary>
/// <remarks>A company may be a sole trader's; a user's name is a party too.</remarks>
/// <param name="PartyVersion">1 for the first.</param>
/// <param name="Salt">32 random bytes, so that a name cannot be guessed from the hash.</param>
/// <param name="Kind"><c>person</c> or <c>company</c>.</param>
/// <param name="Place">Town and street as printed, or null.</param>
/// <param name="Phone">In the one spelling of <see cref="PhoneNumber"/>, by which it is found, or null.</param>
/// <param name="IdentityKind"><c>tckn</c>, <c>vkn</c>, <c>passport</c>, or null.</param>
/// <param name="SearchKey">Made by <see cref="Parties.SearchKey"/>.</param>
public sealed record Party(
    string PartyId,
    long PartyVersion,
    byte[] Salt,
    string Kind,
    string Name,
    string? Place,
    string? Phone,
    string? IdentityKind,
    string? IdentityNo,
    string SearchKey)
{
    public const string Person = "person";
    public const string Company = "company";
}
