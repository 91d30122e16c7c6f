package org.comity.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.comity.audit.LogExport.Extent;
import org.comity.audit.proof.LogVerification;
import org.comity.audit.proof.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `comity log export FOLDER` writes the whole record of a node, `comity log verify FOLDER` checks it, offline.
@Command(name = "log", description = "Exports the whole record, and checks an export.", mixinStandardHelpOptions = true)
public final class LogCommand implements Runnable {

    private final Database database;

    @Spec
    private CommandSpec command = CommandSpec.create();

    /// Opens the database a node of this home uses for the time of one piece of work.
    @FunctionalInterface
    public interface Database {

        /// @param url null for the embedded database of the home folder
        <T> T with(Path home, @Nullable String url, Function<LogExport, T> work);
    }

    public LogCommand(Database database) {
        this.database = database;
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Say what to do: log export FOLDER, or log verify FOLDER");
    }

    @Command(
            name = "export",
            description = "Writes the whole record of a node, running or not, to an empty folder.",
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "FOLDER", description = "Made if it is not there; must be empty.") Path folder,
            @Option(
                            names = "--all",
                            description = "Also what every entry says, with its salt, and every checkpoint and hash."
                                    + " For those who may know it; without it, only commitments.")
                    boolean all,
            @Option(
                            names = "--home",
                            paramLabel = "FOLDER",
                            description = "The node's home folder (default: ~/.comity).")
                    @Nullable
                    Path home,
            @Option(names = "--database-url", paramLabel = "URL", description = "A PostgreSQL of your own.") @Nullable
                    String url) {
        var node = home == null ? Path.of(System.getProperty("user.home"), ".comity") : home;
        try {
            var written =
                    database.with(node, url, log -> log.writeTo(folder, all ? Extent.EVERYTHING : Extent.PUBLISHED));
            var out = command.commandLine().getOut();
            out.println(written + " entries were written to " + folder + ". Check them anywhere, any time: comity log"
                    + " verify " + folder);
            out.flush();
            return 0;
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException refused) {
            throw new ParameterException(command.commandLine(), String.valueOf(refused.getMessage()), refused);
        }
    }

    @Command(
            name = "verify",
            description = "Checks an export: signature, every entry, tile and hash, order, and that it only grew.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:everything checked is right",
                "1:something was altered; the last line names it",
                "2:cannot be read, or called wrongly"
            })
    int verify(
            @Parameters(paramLabel = "FOLDER", description = "An exported log.") Path folder,
            @Option(
                            names = "--key",
                            paramLabel = "VKEY|FILE",
                            description = "The log's published verifier key, or a file that holds it.")
                    @Nullable
                    String key,
            @Option(
                            names = "--checkpoint",
                            paramLabel = "FILE",
                            description = "A checkpoint kept from before: tells a log that was rolled back, or that"
                                    + " shows others something else.")
                    @Nullable
                    Path earlier,
            @Option(
                            names = "--witness",
                            paramLabel = "VKEY|FILE",
                            description = "A witness you trust, who must have cosigned; repeat it for several.")
                    @Nullable
                    List<String> witnesses) {
        return new VerdictReport(command.commandLine().getOut())
                .of(() -> verdict(folder, key, earlier, witnesses == null ? List.of() : witnesses));
    }

    private static Verdict verdict(Path folder, @Nullable String key, @Nullable Path earlier, List<String> witnesses)
            throws IOException {
        var verification = LogVerification.of(folder);
        if (key != null) {
            verification = verification.against(VerdictReport.publishedKey(key));
        }
        if (earlier != null) {
            verification = verification.since(VerdictReport.note(earlier));
        }
        return verification.witnessedBy(VerdictReport.witnessKeys(witnesses)).verdict();
    }
}
