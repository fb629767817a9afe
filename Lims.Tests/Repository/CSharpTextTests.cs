namespace Lims.Tests.Repository;

/// <summary>The scanner that the rules below stand on: were it blind, they would all be green for nothing.</summary>
public sealed class CSharpTextTests
{
    [TestCase("a(\"b{\"); // c\nd", "a(\"  \");     \nd")]
    [TestCase("a /* b\n} */ c", "a     \n     c")]
    [TestCase("'{' + '\\'' + \"\\\"}\"", "' ' + '  ' + \"   \"")]
    [TestCase("$\"x {y(\"z\")} {{w\" + v", "$\"   y(\" \")     \" + v")]
    [TestCase("@\"a\"\"b\" + c", "@\"    \" + c")]
    [TestCase("\"\"\"\n { \"q\" \n\"\"\" + c", "   \n       \n    + c")]
    public void Comments_and_the_insides_of_strings_are_blanked(string source, string expected) =>
        Assert.That(CSharpText.Blank(source), Is.EqualTo(expected));

    [Test]
    public void Methods_are_found_with_their_lengths()
    {
        const string source = """
            namespace A.B;

            public sealed record R(int X)
            {
                private static readonly (int A, int B)[] Table = [(1, 2),
                    (3, 4)];

                [Test("a")]
                [Test("b")]
                public int Block(int a = 1)
                {
                    return new { a }.a;
                }

                public int Property { get; } =
                    Compute(3);

                public (int, int) Arrow() => X switch
                {
                    _ => (1, 2),
                };
            }

            internal sealed class C(int y) : D(y)
            {
                public C() : this(1) { }
            }
            """;
        Assert.That(CSharpMembers.Methods(CSharpText.Blank(source)).Select(method => method.Lines),
            Is.EqualTo(new[] { 4, 4, 1 }));
    }
}
