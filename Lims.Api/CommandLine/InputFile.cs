using System.CommandLine;

namespace Lims.Api.CommandLine;

/// <summary><c>[FILE|-]</c>: what a verb reads, a file or standard input.</summary>
internal static class InputFile
{
    /// <summary>An argument that defaults to <c>-</c>, standard input.</summary>
    /// <param name="verb">The verb as a person writes it, for the sentence about a mistyped option.</param>
    public static Argument<string> Argument(string verb, string description)
    {
        var file = new Argument<string>("FILE")
        {
            Description = description,
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "-",
        };
        // Without this a mistyped option would be looked for as a file.
        file.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: ['-', _, ..] option }])
                given.AddError($"'{option}' is no option of {verb}.");
        });
        MustNotBeEmpty(file);
        return file;
    }

    /// <summary>An empty path is what a script sends whose variable was never set.</summary>
    public static void MustNotBeEmpty(Argument<string> path) => path.Validators.Add(given =>
    {
        if (given.Tokens is [{ Value: "" }])
            given.AddError($"{path.Name} is empty: name a file.");
    });
}
