package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.comity.help.web.HelpFiles;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The copies of help that `comity help-pages` and a node write hold together by themselves: whoever follows a link to
/// help finds a file.
@NodeTest
class HelpInFilesTest {

    /// The resource on cyberviolence is nobody's first help, and a node alone has it.
    private static final Pattern LINK = Pattern.compile(
            "(?:href|src|action)=\"(/(?:assets/[^\"]+|[a-z]{2}/help(?!/cyberviolence)(?:/[^\"#?]*)?))[\"#?]");

    @TempDir
    Path folder;

    @Test
    void everyLinkToHelpLeadsToAFileAndGuidesAndChildrenAreAmongThem() throws IOException {
        var out = new StringWriter();
        assertThat(Comity.commands().setOut(new PrintWriter(out)).execute("help-pages", folder.toString()))
                .as(out.toString())
                .isZero();

        assertThat(folder.resolve("fr/help/children/index.html")).exists();
        assertThat(folder.resolve("ar/help/guides/index.html")).exists();
        assertThat(folder.resolve("en/help/guides/children-under-12/index.html"))
                .exists();
        assertThat(dead()).isEmpty();
    }

    @Test
    void soDoesTheCopyOfANodeWithTheLeafletsOfItsGuides(@Autowired HelpFiles files) throws IOException {
        files.write(folder);

        assertThat(folder.resolve("es/help/children/index.html")).exists();
        assertThat(folder.resolve("en/help/guides/phishing/leaflet/index.html")).exists();
        assertThat(dead()).isEmpty();
    }

    private Set<String> dead() throws IOException {
        var dead = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.endsWith("index.html")).toList()) {
                LINK.matcher(Files.readString(file))
                        .results()
                        .map(link -> link.group(1))
                        .filter(address -> !present(address))
                        .forEach(dead::add);
            }
        }
        return dead;
    }

    private boolean present(String address) {
        var file = folder.resolve(address.substring(1));
        return Files.isRegularFile(file) || Files.isRegularFile(file.resolve("index.html"));
    }
}
