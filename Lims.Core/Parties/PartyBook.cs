namespace Lims.Core.Parties;

/// <summary>Decides what may be written down of a person or company.</summary>
public static class PartyBook
{
    private const int MaxNameLength = 200;

    /// <summary>What a row may hold, looked at before anything is written.</summary>
    /// <exception cref="Refusals.RefusedException">A field cannot stand so.</exception>
    public static Party Check(Party party)
    {
        if (party.Kind is not (Party.Person or Party.Company))
            throw PartiesRefusals.PartyKindUnknown.With(party.Kind);
        if (string.IsNullOrWhiteSpace(party.Name) || party.Name.Length > MaxNameLength
            || party.Name.Any(char.IsControl) || !IsWellFormed(party.Name + party.Place + party.Phone))
            throw PartiesRefusals.PartyName.With();
        if (party.Phone is { } phone && PhoneNumber.Normalise(phone) != phone)
            throw PartiesRefusals.PhoneText.With();
        if (party.IdentityKind is null != party.IdentityNo is null)
            throw PartiesRefusals.IdentityHalf.With();
        if (party.IdentityKind is not null && !IdentityNumber.IsValid(party.IdentityKind, party.IdentityNo!))
            throw PartiesRefusals.IdentityText.With(party.IdentityKind);
        return party;
    }

    /// <summary>The version a new row of this party gets: 1 for a new party.</summary>
    /// <exception cref="Refusals.RefusedException">The party was erased.</exception>
    public static long NextVersion(PartyState? state) => state is { Erased: true }
        ? throw PartiesRefusals.PartyIsErased.With()
        : (state?.PartyVersion ?? 0) + 1;

    public static IReadOnlyList<IFact> Record(Party party) =>
        [new PartyRecorded(party.PartyId, party.PartyVersion, PartyRow.Sha256(Check(party)))];

    /// <exception cref="Refusals.RefusedException">There is no such party, or it was erased already.</exception>
    public static IReadOnlyList<IFact> Erase(PartyState? state) => state switch
    {
        null => throw PartiesRefusals.PartyUnknown.With(),
        { Erased: true } => throw PartiesRefusals.PartyIsErased.With(),
        _ => [new PartyErased(state.PartyId)],
    };

    // Half of a surrogate pair has no UTF-8, so such a row could not be hashed.
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
                return false;
        return true;
    }
}
