package org.comity.help.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comity.help.Age;
import org.comity.help.PagesOfHelp;
import org.comity.help.Problem;
import org.comity.node.NodeSettings;
import org.comity.treaties.StateFact;
import org.comity.vocabulary.Language;
import org.comity.web.Page;
import org.comity.web.PagesAsFiles;
import tools.jackson.databind.json.JsonMapper;

/// Writes every help page into a folder, as a plain web server sends it: `en/help/ua/index.html` and so on, with the
/// static files the pages name and the same for programs.
///
/// All problems of a State stand on its one page, each at its own place (`/en/help/ua/#sextortion`): a page for each of
/// them would make the copy several times as large.
public final class HelpFiles {

    private static final String[] ASSETS = {
        "bootstrap.css", "bootstrap.rtl.css", "theme.css", "leaflet.css", "help.js", "seal.svg"
    };
    /// The names of the files that were written, one a line.
    private static final String LIST = ".written";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PagesAsFiles files;
    private final MakingPages pages;
    private final NodeSettings node;
    private final Supplier<Stream<PagesOfHelp>> others;

    /// @param others further pages below `/help`
    public HelpFiles(PagesAsFiles files, MakingPages pages, NodeSettings node, Supplier<Stream<PagesOfHelp>> others) {
        this.files = files;
        this.pages = pages;
        this.node = node;
        this.others = others;
    }

    /// What was written.
    ///
    /// @param files how many there are
    /// @param bytes of all of them
    /// @param changed how many were written, the others being the same as before
    public record Written(int files, long bytes, int changed) {}

    /// Everything that decides what the files say.
    public List<Object> state() {
        return Stream.concat(pages.state().stream(), others.get().map(other -> (Object) other.revision()))
                .toList();
    }

    /// Brings a folder up to date: files that say the same stay untouched, each new one is there whole or not at all,
    /// and what was written here before and is no page any more goes. What others put there stays.
    public Written write(Path folder) throws IOException {
        var writing = new Writing(folder);
        for (var language : Language.values()) {
            write(writing, language);
        }
        for (var state : pages.states()) {
            data(writing, state);
        }
        for (var asset : files.assets(ASSETS)) {
            writing.put(asset.address().substring(1), asset.plain());
        }
        writing.forget();
        return new Written(writing.names.size(), writing.bytes, writing.changed);
    }

    private void write(Writing writing, Language language) throws IOException {
        page(writing, language, "/help", pages.entranceCopy(language));
        page(writing, language, "/help/at-night", Page.of("help/night"));
        for (var state : pages.states()) {
            page(writing, language, "/help/" + code(state), pages.stateCopy(language, state));
        }
        for (var other : others.get().flatMap(more -> more.pages(language)).toList()) {
            page(writing, language, other.path(), other.page());
        }
    }

    private void page(Writing writing, Language language, String path, Page page) throws IOException {
        writing.put(language.code() + path + "/index.html", files.page(language, path, page));
    }

    private void data(Writing writing, StateFact state) throws IOException {
        var finding = pages.finding();
        writing.put(
                "help/" + code(state) + ".json",
                JSON.writeValueAsBytes(new Everything(
                        HelpJson.of(state, finding.directory(state, Age.ANY), node),
                        Arrays.stream(Problem.values())
                                .map(problem -> HelpJson.order(finding.answer(state, problem, Age.ANY)))
                                .toList())));
    }

    /// A State with the order of services for every problem, so that one file answers all.
    record Everything(HelpJson.HelpState state, List<HelpJson.Order> answers) {}

    private static String code(StateFact state) {
        return state.country().code().toLowerCase(Locale.ROOT);
    }

    /// One pass over a folder.
    private static final class Writing {

        private final Path folder;
        private final Set<String> names = new TreeSet<>();
        private long bytes;
        private int changed;

        Writing(Path folder) {
            this.folder = folder;
        }

        void put(String name, byte[] content) throws IOException {
            var file = folder.resolve(name);
            names.add(name);
            bytes += content.length;
            if (!same(file, content)) {
                replace(file, content);
                changed++;
            }
        }

        private static void replace(Path file, byte[] content) throws IOException {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            var arriving = file.resolveSibling("." + file.getFileName() + ".part");
            Files.write(arriving, content);
            Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        private static boolean same(Path file, byte[] content) throws IOException {
            try {
                return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
            } catch (NoSuchFileException absent) {
                return false;
            }
        }

        /// Deletes only what the list of an earlier pass names: a folder named by mistake loses nothing.
        void forget() throws IOException {
            var list = folder.resolve(LIST);
            if (Files.exists(list)) {
                for (var name : Files.readAllLines(list)) {
                    var file = folder.resolve(name).normalize();
                    if (file.startsWith(folder.normalize()) && !names.contains(name) && Files.isRegularFile(file)) {
                        Files.delete(file);
                    }
                }
            }
            replace(list, String.join("\n", names).getBytes(StandardCharsets.UTF_8));
        }
    }
}
