using System.Reflection;
using Lims.Api.Ledger;
using Lims.Api.Work;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Work;

/// <summary>A list of fifty costs the same among a hundred thousand items: an index gives it in order.</summary>
public sealed class QueryPlanTests
{
    private static readonly Type[] Stores =
        [typeof(ItemWorkStore), typeof(LookStore), typeof(OrderWorkStore), typeof(TrayWorkStore)];

    private static IEnumerable<TestCaseData> Queries =>
        from store in Stores
        from each in store.GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        where each.IsLiteral && each.Name.EndsWith("Sql", StringComparison.Ordinal)
        select new TestCaseData((string)each.GetRawConstantValue()!).SetArgDisplayNames(store.Name, each.Name);

    [TestCaseSource(nameof(Queries))]
    public void No_query_reads_a_whole_table_or_sorts_a_whole_list(string sql)
    {
        using var day = new WorkDay();
        var plan = Plan(day.Session, sql);
        Assert.That(plan, Is.Not.Empty);
        Assert.That(plan, Has.None.StartsWith("SCAN"), string.Join('\n', plan));
        if (sql.Contains("DESC", StringComparison.Ordinal))
            Assert.That(plan, Has.None.Contains("TEMP B-TREE"), string.Join('\n', plan));
    }

    [Test]
    public void The_plan_of_a_query_without_an_index_is_seen() => Assert.That(
        Plan(new WorkDay().Session, "SELECT ItemNo FROM ItemWork WHERE Outcome = @Outcome"),
        Has.Some.StartsWith("SCAN"));

    private static List<string> Plan(LedgerSession session, string sql)
    {
        using var command = (SqliteCommand)session.Connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (Match parameter in Regex.Matches(sql, @"@\w+"))
            if (!command.Parameters.Contains(parameter.Value))
                command.Parameters.AddWithValue(parameter.Value, 1L);
        using var reader = command.ExecuteReader();
        var plan = new List<string>();
        while (reader.Read())
            plan.Add(reader.GetString(3));
        return plan;
    }
}
