namespace Lims.Tests.SqlServer;

/// <summary>A table as an engine has it, in words that are the same for both engines.</summary>
/// <param name="Rules">Keys, unique constraints, indexes, checks, references, refused changes, a line each.</param>
internal sealed record SchemaTable(
    string Name, IReadOnlyList<SchemaColumn> Columns, IReadOnlyCollection<string> Rules)
{
    /// <summary>What two databases do not have in common; a line names the table, and a column if it is one.</summary>
    public static IEnumerable<string> Differences(
        IReadOnlyCollection<SchemaTable> sqlite, IReadOnlyCollection<SchemaTable> server) =>
        [
            .. sqlite.Select(table => table.Name).Except(server.Select(table => table.Name))
                .Select(name => $"{name} is missing on SQL Server"),
            .. server.Select(table => table.Name).Except(sqlite.Select(table => table.Name))
                .Select(name => $"{name} is missing on SQLite"),
            .. sqlite.Join(server, table => table.Name, table => table.Name, (here, there) => here.Unlike(there))
                .SelectMany(each => each),
        ];

    private IEnumerable<string> Unlike(SchemaTable server) =>
        [
            .. from column in Columns.Except(server.Columns)
               let there = server.Columns.FirstOrDefault(each => each.Name == column.Name)
               select $"{Name}.{column.Name}: {column} on SQLite, {there?.ToString() ?? "missing"} on SQL Server",
            .. server.Columns.ExceptBy(Columns.Select(column => column.Name), column => column.Name)
                .Select(column => $"{Name}.{column.Name}: missing on SQLite, {column} on SQL Server"),
            .. Columns.Count == server.Columns.Count ? OtherPlaces(server) : [],
            .. Rules.Except(server.Rules).Select(rule => $"{Name}: only SQLite has {rule}"),
            .. server.Rules.Except(Rules).Select(rule => $"{Name}: only SQL Server has {rule}"),
        ];

    private IEnumerable<string> OtherPlaces(SchemaTable server) =>
        from place in Enumerable.Range(0, Columns.Count)
        where Columns[place].Name != server.Columns[place].Name
        select $"{Name}.{Columns[place].Name}: at its place SQL Server has {server.Columns[place].Name}";
}
