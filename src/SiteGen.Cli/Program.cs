using SiteGen.Build;
using SiteGen.Cli;

// Begun while the command line is read.
if (args is ["build" or "check" or "serve", ..])
    Warmup.Start();
return CommandLine.Run(args, Console.Out, Console.Error);
