package org.comity;

import org.comity.node.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The one entrance of the program: every command is listed here and does its own work.
@Command(
        name = "comity",
        description = "Where States cooperate against cybercrime under the Convention on Cybercrime (ETS 185).",
        subcommands = {ServeCommand.class, CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true,
        version = "comity 0.1.0")
public class Comity {

    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    static CommandLine commands() {
        return new CommandLine(new Comity())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new OneLineErrors());
    }
}
