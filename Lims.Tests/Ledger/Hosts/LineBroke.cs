using System.Data.Common;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>What a provider throws: transient where the line broke, lasting where the server said no.</summary>
internal sealed class LineBroke(bool isTransient) : DbException("The line broke.")
{
    public override bool IsTransient => isTransient;
}
