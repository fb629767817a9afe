using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace Lims.Tests.Engines;

/// <summary>Runs every test of a fixture over SQLite and, where there is a server, over SQL Server.</summary>
/// <remarks>
/// Houses and ledgers of tests ask <see cref="Engine.IsServer"/>, so the tests themselves say nothing.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BothEnginesAttribute : NUnitAttribute, IFixtureBuilder2
{
    /// <summary>Also over SQLite behind the manners of a server's client, which needs no server.</summary>
    public bool Strictly { get; init; }

    private readonly NUnitTestFixtureBuilder builder = new();

    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo) => BuildFrom(typeInfo, new Everything());

    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo, IPreFilter filter)
    {
        yield return builder.BuildFrom(typeInfo, filter);
        if (Strictly)
            yield return Built(typeInfo, filter, Engine.Strict);
        yield return Built(typeInfo, filter, Engine.SqlServer);
    }

    private TestSuite Built(ITypeInfo typeInfo, IPreFilter filter, string engine)
    {
        var suite = builder.BuildFrom(typeInfo, filter);
        Rename(suite, suite.FullName, $"{suite.FullName}({engine})");
        suite.Name += $"({engine})";
        Engine.For(engine, suite);
        return suite;
    }

    // Two tests of one name would be one to whoever counts them.
    private static void Rename(Test test, string from, string to)
    {
        test.FullName = to + test.FullName[from.Length..];
        foreach (var inner in test.Tests)
            Rename((Test)inner, from, to);
    }

    private sealed class Everything : IPreFilter
    {
        public bool IsMatch(Type type) => true;

        public bool IsMatch(Type type, System.Reflection.MethodInfo method) => true;
    }
}
