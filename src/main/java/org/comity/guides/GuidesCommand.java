package org.comity.guides;

import org.comity.guides.model.ReadingTable;
import org.comity.guides.model.ShippedGuides;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `comity guides check`: how plain the guides of the program are.
///
/// Exit codes: 0 all as plain as they must be, 1 some are not, 2 wrong use.
@Command(name = "guides", description = "Measures how plain the guides are.", mixinStandardHelpOptions = true)
public final class GuidesCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Say what to do: guides check");
    }

    @Command(
            name = "check",
            description =
                    "Reads every guide of the program strictly, and prints for each guide and language words, words"
                            + " in a sentence, the index of the language and its bound.",
            mixinStandardHelpOptions = true)
    int check() {
        var table = ReadingTable.of(ShippedGuides.read(GuidesConfiguration.FOLDER));
        var out = command.commandLine().getOut();
        out.print(table.written());
        out.print(table.summary());
        out.flush();
        return table.tooHard().isEmpty() ? 0 : 1;
    }
}
