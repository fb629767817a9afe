namespace Lims.Tests.SqlServer;

/// <summary>The lines in which both readers of a schema say the same thing.</summary>
internal static class SchemaRules
{
    public static string PrimaryKey(IEnumerable<string> columns) => $"primary key ({Names(columns)})";

    public static string Unique(IEnumerable<string> columns) => $"unique ({Names(columns)})";

    public static string Index(string name, bool isUnique, IEnumerable<string> columns, string? filter) =>
        $"{(isUnique ? "unique " : "")}index {name} ({Names(columns)}){(filter is null ? "" : $" where {filter}")}";

    /// <summary>A reference; its name is SQL Server's alone, since the first scripts of SQLite gave none.</summary>
    public static string ForeignKey(IEnumerable<string> columns, string table, IEnumerable<string> there) =>
        $"foreign key ({Names(columns)}) to {table} ({Names(there)})";

    public static string Refuses(string change) => $"a trigger against {change}";

    /// <summary>A check, its lengths in characters or bytes: SQL Server counts two bytes to a character.</summary>
    public static string Check(string condition, IReadOnlyList<SchemaColumn> columns) => "check " + Regex.Replace(
        condition, @"\b(length|DATALENGTH)\((\w+)\) (=|<=) ([0-9]+)", match =>
        {
            var number = long.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture);
            var isInBytes = match.Groups[1].Value == "DATALENGTH"
                && columns.Single(column => column.Name == match.Groups[2].Value).Kind == ValueKind.Text;
            var size = (isInBytes ? number / 2 : number).ToString(CultureInfo.InvariantCulture);
            return $"size of {match.Groups[2].Value} {match.Groups[3].Value} {size}";
        });

    private static string Names(IEnumerable<string> columns) => string.Join(", ", columns);
}
