using Dapper;
using Lims.Api.Ledger;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger;

/// <summary>Statements that are kept answer as new ones would, also when they are asked inside one another.</summary>
public sealed class PreparedConnectionTests
{
    private const string NumbersSql = "SELECT Number FROM Numbers WHERE Number > @Above ORDER BY Number";

    private PreparedConnection connection = null!;

    [SetUp]
    public void Begin()
    {
        var sqlite = new SqliteConnection("Data Source=:memory:");
        sqlite.Open();
        connection = new PreparedConnection(sqlite);
        connection.Execute("CREATE TABLE Numbers (Number INTEGER PRIMARY KEY) STRICT");
        connection.Execute("INSERT INTO Numbers (Number) VALUES (1), (2), (3)");
    }

    [TearDown]
    public void End() => connection.Dispose();

    [Test]
    public void The_same_text_is_one_statement_with_the_values_of_each_time()
    {
        Assert.That(Above(0), Is.EqualTo(new long[] { 1, 2, 3 }));
        var first = connection.Rent(NumbersSql);
        connection.Return(first);
        Assert.That(Above(2), Is.EqualTo(new long[] { 3 }));
        Assert.That(connection.Rent(NumbersSql), Is.SameAs(first));
    }

    [Test]
    public void A_text_asked_inside_itself_gets_a_statement_of_its_own()
    {
        var pairs = connection.Query<long>(NumbersSql, new { Above = 1 }, buffered: false)
            .Select(outer => (outer, Above(outer).Count())).ToList();
        Assert.That(pairs, Is.EqualTo(new[] { (2L, 1), (3L, 0) }));
    }

    [Test]
    public void A_reader_that_was_left_open_takes_its_statement_with_it()
    {
        var command = connection.CreateCommand();
        command.CommandText = "SELECT Number FROM Numbers";
        using var left = command.ExecuteReader();
        left.Read();
        command.Dispose();
        Assert.That(connection.ExecuteScalar<long>("SELECT Number FROM Numbers"), Is.EqualTo(1));
        Assert.That(left.Read(), Is.True);
    }

    [Test]
    public void A_failed_statement_and_a_changed_table_leave_the_next_answer_right()
    {
        const string insertSql = "INSERT INTO Numbers (Number) VALUES (@Number)";
        Assert.That(() => connection.Execute(insertSql, new { Number = 3 }), Throws.TypeOf<SqliteException>());
        Assert.That(connection.Execute(insertSql, new { Number = 4 }), Is.EqualTo(1));
        Assert.That(Above(3), Is.EqualTo(new long[] { 4 }));
        connection.Execute("DROP TABLE Numbers");
        connection.Execute("CREATE TABLE Numbers (Other TEXT, Number INTEGER PRIMARY KEY) STRICT");
        connection.Execute(insertSql, new { Number = 9 });
        Assert.That(Above(3), Is.EqualTo(new long[] { 9 }));
    }

    private IEnumerable<long> Above(long number) => connection.Query<long>(NumbersSql, new { Above = number });
}
