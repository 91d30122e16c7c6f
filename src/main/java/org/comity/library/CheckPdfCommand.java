package org.comity.library;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.library.pdfua.HoldingAgainstUa;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `comity check-pdf FILE` holds a PDF against PDF/UA and prints what it does not keep, as JSON. A node runs it beside
/// itself, with little memory and little time, for every PDF that is brought to its library.
@Command(
        name = "check-pdf",
        description =
                "Holds a PDF against PDF/UA (ISO 14289) with veraPDF and prints the rules it does not keep (JSON).",
        mixinStandardHelpOptions = true)
public final class CheckPdfCommand implements Callable<Integer> {

    /// It was read, and what was found is printed.
    public static final int READ = 0;
    /// It wants more memory than there is. The Java machine ends with the same number where it notices first.
    public static final int TOO_MUCH = 3;
    /// It could not be read.
    public static final int UNREADABLE = 5;

    @Parameters(paramLabel = "FILE", description = "The PDF.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            var out = command.commandLine().getOut();
            out.println(HoldingAgainstUa.check(file).written());
            out.flush();
            return READ;
        } catch (StackOverflowError | OutOfMemoryError hostile) {
            return told("It holds more than can be checked.", TOO_MUCH);
        } catch (Exception unreadable) {
            // Whatever a file makes of the checker, it is the file that could not be read.
            return told("It could not be read: " + unreadable.getMessage(), UNREADABLE);
        }
    }

    private int told(String words, int code) {
        var err = command.commandLine().getErr();
        err.println("comity: " + words);
        err.flush();
        return code;
    }
}
