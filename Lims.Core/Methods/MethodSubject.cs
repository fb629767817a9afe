namespace Lims.Core.Methods;

/// <summary>The stream of one method.</summary>
public static class MethodSubject
{
    public static string Of(string methodId) => "method:" + methodId;
}
