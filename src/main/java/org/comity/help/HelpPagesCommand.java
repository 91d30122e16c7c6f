package org.comity.help;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.comity.help.model.ServiceBook;
import org.comity.help.model.ShippedServices;
import org.comity.help.store.ServiceStore;
import org.comity.help.usecase.CurrentServices;
import org.comity.help.web.HelpFiles;
import org.comity.help.web.MakingPages;
import org.comity.node.NodeSettings;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.FactReading;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.web.PagesAsFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `comity help-pages FOLDER`: writes every help page as a file, for a plain web server. Without `--home` they say what
/// comes with the program; with it also what editors of that node published.
@Command(
        name = "help-pages",
        description = "Writes the help pages as files that any web server can send.",
        mixinStandardHelpOptions = true)
public class HelpPagesCommand implements Callable<Integer> {

    /// Opens the database a node of this home uses for the time of one piece of work.
    @FunctionalInterface
    public interface Database {

        /// @param url null for the embedded database of the home folder
        <T> T with(Path home, @Nullable String url, Function<ServiceStore, T> work);
    }

    @Parameters(
            paramLabel = "FOLDER",
            description = "Where they are written; what was written there before and is no page any more goes.")
    private Path folder = Path.of("");

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "A node's home: what its editors published is among them.")
    @Nullable
    private Path home;

    @Option(names = "--database-url", paramLabel = "URL", description = "With --home, a PostgreSQL of your own.")
    @Nullable
    private String url;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private final Database database;
    private final GuideOf guides;
    private final List<PagesOfHelp> others;
    private final Clock clock;

    /// @param guides where guides to problems are read
    /// @param others further pages below `/help`
    public HelpPagesCommand(Database database, GuideOf guides, List<PagesOfHelp> others, Clock clock) {
        this.database = database;
        this.guides = guides;
        this.others = List.copyOf(others);
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var facts = new CurrentFacts(facts());
        var book = book();
        var pages = new MakingPages(() -> book, facts, new StateNames(facts), guides, clock);
        var node = new NodeSettings(folder, java.net.URI.create("/"), false);
        var written = new HelpFiles(PagesAsFiles.ofClassPath(), pages, node, others::stream).write(folder);
        var out = command.commandLine().getOut();
        out.println(written.files() + " files, " + written.bytes() / 1_000 + " KB in " + folder + "; "
                + written.changed() + " written.");
        out.flush();
        return 0;
    }

    private ServiceBook book() {
        var shipped = ShippedServices.shipped();
        return Optional.ofNullable(home)
                .map(node -> database.with(node, url, store -> CurrentServices.read(store, shipped)))
                .orElseGet(() -> new ServiceBook(0, shipped));
    }

    private TreatyFacts facts() {
        var kept = home == null ? null : home.resolve("facts");
        return kept != null && FactFiles.present(kept) && FactFiles.read(kept) instanceof FactReading.Accepted accepted
                ? accepted.facts()
                : FactFiles.shipped();
    }
}
