using System.Data.Common;
using Lims.Tests.Ledger.Hosts;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Lims.Tests.Engines;

/// <summary>Which engine the running test is about, and whether there is a server to try it on.</summary>
internal static class Engine
{
    /// <summary>A connection string to a server's <c>master</c>; databases are made there, and dropped.</summary>
    public const string Variable = "AYAREVI_TEST_SQLSERVER";

    /// <summary>Why a test is skipped; <c>check</c> counts those that say so.</summary>
    public const string Absent = "want of a server: " + Variable + " names none";

    public const string Property = "Engine";
    public const string SqlServer = "SqlServer";

    /// <summary>SQLite behind <see cref="StrictLine"/>.</summary>
    public const string Strict = "Strict";

    public static string? Master { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;

    /// <summary>Whether the running test, or a fixture around it, is for the server.</summary>
    public static bool IsServer => Running == SqlServer;

    /// <summary>Where the running test is to find the manners of a server's client: what stands in the line.</summary>
    public static Func<DbConnection, DbConnection>? Line => Running == Strict ? StrictLine.Over : null;

    private static string? Running
    {
        get
        {
            for (ITest? test = TestExecutionContext.CurrentContext.CurrentTest; test is not null; test = test.Parent)
                if (test.Properties.Get(Property) is string engine)
                    return engine;
            return null;
        }
    }

    /// <summary>Marks a test or fixture as one of the server; without one it is skipped, and says so.</summary>
    public static void ForServer(Test test) => For(SqlServer, test);

    public static void For(string engine, Test test)
    {
        test.Properties.Set(Property, engine);
        if (engine != SqlServer)
            return;
        if (Master is not null || test.RunState != RunState.Runnable)
            return;
        test.RunState = RunState.Ignored;
        test.Properties.Set(PropertyNames.SkipReason, Absent);
    }
}
