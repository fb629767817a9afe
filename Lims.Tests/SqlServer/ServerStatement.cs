using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>One statement of a script for SQL Server.</summary>
internal sealed record ServerStatement(string Script, string Text, TSqlStatement Tree)
{
    /// <summary>The table it makes or speaks of, or null.</summary>
    public string? Table => Tree switch
    {
        CreateTableStatement table => ParsedSql.NameOf(table.SchemaObjectName),
        CreateIndexStatement index => ParsedSql.NameOf(index.OnName),
        AlterTableStatement alter => ParsedSql.NameOf(alter.SchemaObjectName),
        CreateTriggerStatement trigger => ParsedSql.NameOf(trigger.TriggerObject.Name),
        _ => null,
    };

    /// <summary>The foreign keys it adds.</summary>
    public IEnumerable<ForeignKeyConstraintDefinition> ForeignKeys => Tree is AlterTableAddTableElementStatement alter
        ? alter.Definition.TableConstraints.OfType<ForeignKeyConstraintDefinition>()
        : [];

    public bool Drops(string? table) => Tree is DropTableStatement drop
        && drop.Objects.Any(each => ParsedSql.NameOf(each) == table);

    /// <summary>Where it stands, for a finding.</summary>
    public string Place => $"{Script}: {Table ?? ParsedSql.TextOf(Tree)}";
}
