package org.comity;

import org.comity.node.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// What a person can mend is told in one line, with exit code 1, or 2 for a mistyped command; anything else is ours to
/// mend and keeps its trace.
class OneLineErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof CannotStart mendable) {
            tell(command, mendable.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    @Override
    public int handleParseException(ParameterException mistyped, String[] arguments) {
        var command = mistyped.getCommandLine();
        tell(
                command,
                mistyped.getMessage() + " (see: " + command.getCommandSpec().qualifiedName() + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static void tell(CommandLine command, String message) {
        command.getErr().println("comity: " + message.replaceAll("\\s*\\R\\s*", " "));
        command.getErr().flush();
    }
}
