namespace Lims.Core.Refusals;

/// <summary>A person's mistake or a rule of the house: nothing was written, and the sentence says what to do.</summary>
public sealed class RefusedException(Refusal refusal, params Detail[] details)
    : Exception(Fill(refusal.English, [.. details.Select(each => each.English)]))
{
    public Refusal Refusal { get; } = refusal;

    public string Code => Refusal.Code;

    public string Turkish { get; } = Fill(refusal.Turkish, [.. details.Select(each => each.Turkish)]);

    public string English => Message;

    private static string Fill(string sentence, string[] details)
    {
        for (var i = 0; i < details.Length; i++)
            sentence = sentence.Replace(
                "{" + i.ToString(CultureInfo.InvariantCulture) + "}", details[i], StringComparison.Ordinal);
        return sentence;
    }
}
