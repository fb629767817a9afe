using Microsoft.SqlServer.Dac.Model;

namespace Lims.Tests.SqlServer;

/// <summary>The database that the scripts make on SQL Server 2022, and queries bound to its tables.</summary>
internal static class ServerModel
{
    // Parts of the server itself, which the model does not hold.
    private static readonly Regex OfTheServer = new(@"to object \[(sys\]\.\[|dbo\]\.\[sp_getapplock\])");

    /// <summary>What does not bind, warnings too; every sentence names the table or the query.</summary>
    /// <exception cref="DacModelException">A text is not even read.</exception>
    public static IReadOnlyList<string> Unbound(ServerScripts scripts, IReadOnlyList<QueryText> queries)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        var schema = ServerSchema.Of(scripts);
        model.AddObjects(string.Join("\nGO\n", scripts.Standing.Select(statement => statement.Text)));
        if (queries.Count > 0)
            model.AddObjects(string.Join("\nGO\n", queries.Select(query => query.Procedure(schema))));
        return [.. model.Validate().Select(each => each.Message).Distinct()
            .Where(message => !OfTheServer.IsMatch(message))];
    }
}
