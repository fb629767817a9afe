global using Lims.Core.Ledger;
