using Lims.Core.Refusals;

namespace Lims.Core.People;

/// <summary>Why the house says no to a person, or about one.</summary>
public static class PeopleRefusals
{
    public static readonly Refusal UserUnknown = new("user-unknown",
        "{0} adlı kullanıcı yok; adını kontrol edin.",
        "There is no user {0}; check the name.");

    public static readonly Refusal UserDisabled = new("user-disabled",
        "Bu kullanıcı kapatılmış; yöneticiye başvurun.",
        "This user is disabled; ask the administrator.");

    public static readonly Refusal UserExists = new("user-exists",
        "{0} adlı kullanıcı zaten var; başka bir ad seçin.",
        "There is already a user {0}; choose another name.");

    public static readonly Refusal UserNameText = new("user-name-text",
        "{0} kullanıcı adı olamaz; küçük harfle başlayan 2 ile 32 karakter yazın: a-z, 0-9, nokta, tire.",
        "{0} cannot be a user name; write 2 to 32 characters a-z, 0-9, dot, hyphen, beginning with a letter.");

    public static readonly Refusal RoleUnknown = new("role-unknown",
        "{0} diye bir rol yok; şunlardan birini seçin: {1}.",
        "There is no role {0}; choose one of {1}.");

    public static readonly Refusal RoleMissing = new("role-missing",
        "Bunun için şu rol gerekir: {0}; yöneticiden isteyin.",
        "This needs the role {0}; ask the administrator for it.");

    public static readonly Refusal RoleHeld = new("role-held",
        "Kullanıcıda {0} rolü zaten var; yapılacak bir şey yok.",
        "The user already has the role {0}; there is nothing to do.");

    public static readonly Refusal RoleNotHeld = new("role-not-held",
        "Kullanıcıda {0} rolü yok; geri alınamaz.",
        "The user does not have the role {0}; it cannot be withdrawn.");

    public static readonly Refusal LastAdministrator = new("last-administrator",
        "Bu kişi evin son yöneticisi; önce başka birine yönetici rolü verin.",
        "This is the last administrator of the house; give somebody else the role first.");

    public static readonly Refusal NotAuthorisedForMethod = new("not-authorised-for-method",
        "{0} metodu için yetkiniz yok; laboratuvar müdürüne başvurun.",
        "You are not authorised for the method {0}; ask the laboratory manager.");

    public static readonly Refusal AuthorisationHeld = new("authorisation-held",
        "Kullanıcının {0} metodu için yetkisi zaten var; yapılacak bir şey yok.",
        "The user is already authorised for the method {0}; there is nothing to do.");

    public static readonly Refusal AuthorisationNotHeld = new("authorisation-not-held",
        "Kullanıcının {0} metodu için yetkisi yok; geri alınamaz.",
        "The user is not authorised for the method {0}; that cannot be withdrawn.");

    public static readonly Refusal SignInFailed = new("sign-in-failed",
        "Kullanıcı adı veya parola yanlış; yeniden deneyin.",
        "The user name or the password is wrong; try again.");

    public static readonly Refusal SignatureFailed = new("signature-failed",
        "Parola yanlış; kendi parolanızı yeniden yazın. Formdaki diğer bilgiler duruyor.",
        "The password is wrong; write your own again. What else you wrote is still there.");

    public static readonly Refusal SignInLocked = new("sign-in-locked",
        "Çok fazla yanlış deneme yapıldı; on beş dakika sonra yeniden deneyin.",
        "There were too many wrong attempts; try again in fifteen minutes.");

    public static readonly Refusal SignInLinkSpent = new("sign-in-link-spent",
        "Bu bağlantı geçersiz veya kullanılmış; yöneticiden yenisini isteyin.",
        "This link is spent or was never given; ask the administrator for another one.");

    public static readonly Refusal PasswordTooShort = new("password-too-short",
        "Parola en az {0} karakter olmalı; daha uzun bir parola yazın.",
        "A password has at least {0} characters; write a longer one.");

    public static readonly Refusal BasicNeedsTls = new("basic-needs-tls",
        "Parola açık ağdan gönderilemez; TLS kullanın veya aynı makineden bağlanın.",
        "A password is not sent over an open network; use TLS or connect from this machine.");
}
