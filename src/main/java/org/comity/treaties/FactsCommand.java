package org.comity.treaties;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.comity.treaties.model.FactChanges;
import org.comity.treaties.store.FactDatabase;
import org.comity.treaties.usecase.ImportOutcome;
import org.comity.treaties.usecase.ImportingFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `comity facts import FILE…`: takes newer facts into the database of a node, running or not.
///
/// Exit codes: 0 taken or nothing changed, 1 refused (each row with its reason, nothing stored), 2 wrong use.
@Command(name = "facts", description = "Takes newer facts of treaty law.", mixinStandardHelpOptions = true)
public class FactsCommand implements Runnable {

    private final Database database;
    private final Clock clock;

    @Spec
    @Nullable
    CommandSpec command;

    /// Opens the database a node of this home uses, with the tables of this module, for the time of one piece of work.
    @FunctionalInterface
    public interface Database {

        /// @param url null for the embedded database of the home folder
        <T> T with(Path home, @Nullable String url, Function<FactDatabase, T> work);
    }

    public FactsCommand(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(spec().commandLine(), "Say what to do: facts import FILE...");
    }

    private CommandSpec spec() {
        if (command == null) {
            throw new IllegalStateException("picocli gives every command its specification");
        }
        return command;
    }

    @Command(
            name = "import",
            description = "Replaces the facts of the given files, validated as a whole: all or nothing.",
            mixinStandardHelpOptions = true)
    int importFiles(
            @Option(
                            names = "--home",
                            paramLabel = "FOLDER",
                            description = "The node's home folder (default: ~/.comity).")
                    @Nullable
                    Path home,
            @Option(names = "--database-url", paramLabel = "URL", description = "A PostgreSQL of your own.") @Nullable
                    String url,
            @Parameters(
                            arity = "1..*",
                            paramLabel = "FILE",
                            description =
                                    "Files named like those that 'facts' in the home folder holds, such as treaty_status.csv or providers.csv, in any folder.")
                    List<Path> files) {
        files.stream().filter(file -> !Files.isReadable(file)).findFirst().ifPresent(file -> {
            throw new ParameterException(spec().commandLine(), "Cannot read " + file);
        });
        var folder = home == null ? Path.of(System.getProperty("user.home"), ".comity") : home;
        return report(importInto(folder, url, files), folder);
    }

    private ImportOutcome importInto(Path folder, @Nullable String url, List<Path> files) {
        try {
            return database.with(
                    folder,
                    url,
                    opened -> new ImportingFacts(opened.store(), opened.transactions(), clock).importFiles(files));
        } catch (UncheckedIOException unreadable) {
            throw new ParameterException(spec().commandLine(), String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private int report(ImportOutcome outcome, Path home) {
        return switch (outcome) {
            case ImportOutcome.Refused(var problems) -> {
                problems.forEach(problem -> complain(problem.toString()));
                complain(problems.size() + " problem(s); nothing was changed.");
                yield 1;
            }
            case ImportOutcome.NothingChanged(var facts, var skipped) -> {
                FactFiles.write(facts, home.resolve("facts"));
                say("Nothing changed." + unverified(skipped));
                yield 0;
            }
            case ImportOutcome.Imported(var facts, var changes, var skipped) -> {
                FactFiles.write(facts, home.resolve("facts"));
                changes.forEach(this::tell);
                say("Facts are now revision " + facts.revision().hex().substring(0, 12) + "." + unverified(skipped));
                yield 0;
            }
        };
    }

    private void tell(FactChanges change) {
        say(change.table().file() + ": " + change.added() + " added, " + change.changed() + " changed, "
                + change.removed() + " removed");
        change.lines().forEach(line -> say("  " + line));
    }

    private static String unverified(int skipped) {
        return skipped == 0 ? "" : " Left out as unverified: " + skipped + " row(s).";
    }

    private void say(String line) {
        spec().commandLine().getOut().println(line);
        spec().commandLine().getOut().flush();
    }

    private void complain(String line) {
        spec().commandLine().getErr().println(line);
        spec().commandLine().getErr().flush();
    }
}
