namespace Lims.Core.House;

/// <summary>One sentence or label of the house, in both languages of its papers.</summary>
public sealed record TextEntry(string Key, string Tr, string En);
