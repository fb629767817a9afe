using Lims.Api.CommandLine;

return await Verbs.Run(args);
