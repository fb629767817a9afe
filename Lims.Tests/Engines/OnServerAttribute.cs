using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Lims.Tests.Engines;

/// <summary>A test that only a server can answer.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OnServerAttribute : NUnitAttribute, IApplyToTest
{
    public void ApplyToTest(Test test) => Engine.ForServer(test);
}
