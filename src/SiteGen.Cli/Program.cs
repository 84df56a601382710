using SiteGen.Build;
using SiteGen.Cli;

// Runs in the background while the command line is parsed.
if (args is ["build" or "check" or "serve", ..])
    Warmup.Start();
return CommandLine.Run(args, Console.Out, Console.Error);
