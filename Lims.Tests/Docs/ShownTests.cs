using System.Text.Json;

namespace Lims.Tests.Docs;

/// <summary>An example that shows something else than was said does not pass.</summary>
public sealed class ShownTests
{
    [TestCase("""{"a":"1","b":[1,2]}""", true)]
    [TestCase("""{"b":[1,2],"a":"1"}""", true)]
    [TestCase("""{"a":"1", …}""", true)]
    [TestCase("""{"a":…, "b":[…,2]}""", true)]
    [TestCase("""{"a":"…","b":[1, …]}""", true)]
    [TestCase("""{"a":"1"}""", false)]                // A member is missing and nothing says so.
    [TestCase("""{"a":"2", …}""", false)]
    [TestCase("""{"a":1, …}""", false)]               // A number is no text.
    [TestCase("""{"a":"1","b":[2,1]}""", false)]
    [TestCase("""{"a":"1","b":[1]}""", false)]
    [TestCase("""{"a":"1","b":[1,2],"c":null}""", false)]
    public void JSON_fits_by_its_members(string shown, bool fits)
    {
        var said = JsonDocument.Parse("""{"a":"1","b":[1,2]}""").RootElement;
        Assert.That(Shown.Fits(Shown.Parse(shown, "here"), said), Is.EqualTo(fits));
    }

    [TestCase("ledger: 107 rows|sound", true)]
    [TestCase("ledger: … rows|sound", true)]
    [TestCase("…|sound", true)]
    [TestCase("sound", false)]
    [TestCase("ledger: … rows", false)]
    [TestCase("ledger: 107 rows|not sound", false)]
    public void Text_fits_line_by_line(string shown, bool fits) =>
        Assert.That(Shown.Text(shown.Split('|'), "ledger: 107 rows\nsound\n"), Is.EqualTo(fits));
}
