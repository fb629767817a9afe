namespace Lims.Core.Refusals;

/// <summary>One reason for which the house says no: a stable code and the sentence a person reads.</summary>
/// <remarks>
/// The closed list is the set of static fields of this type in the classes named <c>…Refusals</c>, one class a slice;
/// tests hold that codes are unique, lower-case with hyphens, that both sentences exist and that each is provoked.
/// </remarks>
/// <param name="Code">Stays stable for ever: <c>urn:ayarevi:refusal:&lt;code&gt;</c>.</param>
/// <param name="Turkish">
/// What is wrong and what to do; <c>{0}</c> stands for the detail given when it is thrown.
/// </param>
/// <param name="English">The same in English.</param>
public sealed record Refusal(string Code, string Turkish, string English)
{
    /// <summary>This refusal as an exception, its placeholders filled in the order given.</summary>
    public RefusedException With(params Detail[] details) => new(this, details);
}
