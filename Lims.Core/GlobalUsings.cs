global using System.Text.Json.Serialization;
global using Lims.Core.Ledger;
