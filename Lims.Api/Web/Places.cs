using Lims.Core.People;
using Lims.Core.Refusals;

namespace Lims.Api.Web;

/// <summary>Where the people of each role go: the row of links on every page.</summary>
internal static class Places
{
    private static readonly Place[] All =
    [
        new("/", new Detail("İşler", "Work"),
            [Role.Reception, Role.Analyst, Role.Checker, Role.Manager, Role.Auditor, Role.Administrator]),
        new("/reception", new Detail("Kabul", "Reception"),
            [Role.Reception, Role.Manager, Role.Administrator, Role.Auditor]),
        new("/bench", new Detail("Tezgâh", "Bench"), [Role.Analyst]),
        new("/xrf", new Detail("XRF", "XRF"), [Role.Analyst]),
        new("/check", new Detail("Kontrol", "Check"), [Role.Checker]),
        new("/approve", new Detail("Onay", "Approve"), [Role.Manager]),
        new("/reports", new Detail("Raporlar", "Reports"), [Role.Reception, Role.Checker, Role.Manager]),
        new("/portal", new Detail("İşlerim", "My jobs"), [Role.Customer]),
        new("/audit", new Detail("Denetim", "Audit"), [Role.Auditor, Role.Manager]),
        new("/house/methods", new Detail("Metotlar", "Methods"), [Role.Auditor]),
        new("/house", new Detail("Ev", "House"), [Role.Administrator, Role.Manager]),
    ];

    public static IEnumerable<Place> Of(SignedIn here) =>
        All.Where(place => here.Is([.. place.Roles]));

    /// <param name="Roles">Who goes there.</param>
    internal sealed record Place(string Path, Detail Words, IReadOnlyList<string> Roles)
    {
        /// <summary>Whether an address is this place or lies within it.</summary>
        public bool Holds(PathString path) =>
            Path == "/" ? path == "/" : path.StartsWithSegments(Path, StringComparison.Ordinal);
    }
}
