namespace Lims.Core.Reports;

/// <summary>One wording in both languages of the report; Turkish is printed first.</summary>
public sealed record BilingualText(string Tr, string En);
