using Lims.Core.Refusals;

namespace Lims.Core.Parties;

/// <summary>Why a person or company cannot be recorded so.</summary>
public static class PartiesRefusals
{
    public static readonly Refusal PartyUnknown = new("party-unknown",
        "Böyle bir kişi veya kuruluş yok; önce kaydedin.",
        "There is no such person or company; record it first.");

    public static readonly Refusal PartyIsErased = new("party-erased",
        "Bu kişinin bilgileri silindi; yeni bir kayıt açın.",
        "This person's data were erased; record a new party.");

    public static readonly Refusal PartyName = new("party-name",
        "Ad tek satırda 1 ile 200 karakter olmalı; adı yazın.",
        "A name is one line of 1 to 200 characters; write it.");

    public static readonly Refusal PhoneText = new("phone-unreadable",
        "Telefon numarası okunamadı; alan koduyla 10 hane yazın ya da + ve ülke koduyla başlayın.",
        "The telephone number cannot be read; write 10 digits with the area code, or begin with + and the country.");

    public static readonly Refusal PartySearch = new("party-search",
        "Müşteri ad, telefon (en az 3 hane) veya kabul numarasından biriyle aranır; yalnız birini yazın.",
        "A customer is sought by name, telephone (3 digits at least) or reception number; give one of them.");

    public static readonly Refusal PartyKindUnknown = new("party-kind-unknown",
        "{0} diye bir tür yok; person veya company yazın.",
        "There is no kind {0}; write person or company.");

    public static readonly Refusal IdentityText = new("identity-text",
        "Kimlik numarası ({0}) hatalı; kontrol hanesi tutmuyor, yeniden yazın.",
        "The identity number ({0}) is wrong: its check digits do not fit; write it again.");

    public static readonly Refusal IdentityHalf = new("identity-half",
        "Kimlik türü ile numarası birlikte yazılır; ikisini de yazın veya ikisini de boş bırakın.",
        "An identity has a kind and a number; write both or leave both empty.");
}
