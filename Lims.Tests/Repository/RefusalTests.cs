using System.Reflection;
using Lims.Core.Refusals;

namespace Lims.Tests.Repository;

/// <summary>The closed list of refusals: stable codes, two sentences each, and a test that provokes each.</summary>
public sealed class RefusalTests
{
    private static readonly Assembly[] Product =
        [typeof(Refusal).Assembly, Assembly.Load("Lims.Instruments"), Assembly.Load("ayarevi")];

    private static readonly List<(FieldInfo Field, Refusal Refusal)> All =
    [
        .. from assembly in Product
           from type in assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(Refusal)
           select (field, (Refusal)field.GetValue(null)!),
    ];

    [Test]
    public void Refusals_stand_in_the_list_of_their_slice() => SourceTree.AssertNone(
        All.Where(each => !each.Field.DeclaringType!.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .Select(each => NameOf(each.Field)),
        "Move these into the <Slice>Refusals class.");

    [Test]
    public void Codes_are_unique() => SourceTree.AssertNone(
        All.GroupBy(each => each.Refusal.Code).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(each => NameOf(each.Field)))}"),
        "One code, one reason.");

    [Test]
    public void Codes_are_lower_case_with_hyphens() => SourceTree.AssertNone(
        All.Select(each => each.Refusal.Code).Where(code => !Regex.IsMatch(code, @"\A[a-z0-9]+(-[a-z0-9]+)*\z")),
        "Codes stand in addresses.");

    [Test]
    public void Both_sentences_exist_and_differ() => SourceTree.AssertNone(
        All.Where(each => !IsSentence(each.Refusal.Turkish) || !IsSentence(each.Refusal.English)
                || each.Refusal.Turkish == each.Refusal.English)
            .Select(each => NameOf(each.Field)),
        "Say in Turkish and in English, in a whole sentence, what is wrong and what to do.");

    [Test]
    public void Both_sentences_have_the_same_placeholders() => SourceTree.AssertNone(
        All.Where(each => !Placeholders(each.Refusal.Turkish).SetEquals(Placeholders(each.Refusal.English)))
            .Select(each => NameOf(each.Field)),
        "A detail given must be seen in both languages.");

    [Test]
    public void Every_refusal_is_provoked_by_a_test()
    {
        var tests = string.Join('\n', SourceTree.CSharp
            .Where(file => file.Folders is ["Lims.Tests", ..] && !file.Folders.Contains("Repository"))
            .Select(file => file.Text));
        SourceTree.AssertNone(
            All.Where(each => !tests.Contains(NameOf(each.Field), StringComparison.Ordinal)
                    && !tests.Contains($"\"{each.Refusal.Code}\"", StringComparison.Ordinal))
                .Select(each => NameOf(each.Field)),
            "Write the test that provokes it, naming the field or the code.");
    }

    private static string NameOf(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";

    private static bool IsSentence(string text) => Regex.IsMatch(text, @"\A\S+ .*[.!?]\z");

    private static HashSet<string> Placeholders(string text) =>
        [.. Regex.Matches(text, @"\{[0-9]+\}").Select(match => match.Value)];
}
