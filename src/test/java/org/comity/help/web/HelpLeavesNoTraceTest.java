package org.comity.help.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.node.NodeSettings;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Whoever looked for help cannot be found in anything the node writes: no log, no file, no table.
@NodeTest
@ExtendWith(OutputCaptureExtension.class)
class HelpLeavesNoTraceTest {

    private static final String SOMEBODY = "198.51.100.233";
    private static final int LARGEST = 20_000_000;
    private static final int TOO_MANY = 130;

    @Autowired
    NodeSettings node;

    @Value("${spring.flyway.url}")
    String ownersUrl;

    @Test
    void theAddressOfWhoeverAskedIsInNoLogNoFileAndNoTable(CapturedOutput output) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        root.addAppender(logged);
        try {
            lookForHelp();
        } finally {
            root.detachAppender(logged);
        }

        assertThat(output.getAll()).doesNotContain(SOMEBODY);
        assertThat(List.copyOf(logged.list))
                .noneMatch(event -> event.toString().contains(SOMEBODY)
                        || event.getFormattedMessage().contains(SOMEBODY)
                        || event.getMDCPropertyMap().containsValue(SOMEBODY));
        assertThat(filesWithIt()).isEmpty();
        assertThat(tablesWithIt()).isEmpty();
    }

    private static void lookForHelp() {
        var visitor = Http.visitor();
        for (var path : List.of(
                "/en/help",
                "/ar/help?problem=fraud&country=",
                "/en/help/pt",
                "/fr/help/pt/sextortion",
                "/en/help/at-night",
                "/help/pt/sextortion",
                "/help/pt.json",
                "/api/v1/help/pt/fraud",
                "/en/help/zz",
                "/en/help/pt/%00",
                "/en/help/nothing?x=" + "y".repeat(9_000))) {
            var reply = visitor.get(path, TestNode.CLIENT_ADDRESS, SOMEBODY, "User-Agent", SOMEBODY);
            assertThat(reply.headers()).as(path).doesNotContainKey("set-cookie");
            assertThat(reply.status()).as(path).isLessThan(500);
        }
        visitor.raw("DELETE", "/en/help/pt", "", TestNode.CLIENT_ADDRESS, SOMEBODY);
        visitor.raw("GET", "/en/help", "", TestNode.CLIENT_ADDRESS, SOMEBODY, "Accept-Language", ";;q=");
        var last = 0;
        for (var time = 0; time < TOO_MANY && last != 429; time++) {
            last = visitor.raw("POST", "/en/help", "a=b", TestNode.CLIENT_ADDRESS, SOMEBODY)
                    .status();
        }
        assertThat(last).isEqualTo(429);
    }

    private List<Path> filesWithIt() {
        try (var files = Files.walk(node.home())) {
            return files.filter(Files::isRegularFile)
                    .filter(HelpLeavesNoTraceTest::hasIt)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean hasIt(Path file) {
        try {
            return Files.size(file) < LARGEST
                    && Files.readString(file, ISO_8859_1).contains(SOMEBODY);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private List<String> tablesWithIt() {
        var owner = new SingleConnectionDataSource(ownersUrl, true);
        try {
            var database = JdbcClient.create(owner);
            var tables =
                    database.sql("""
                            SELECT quote_ident(table_name) AS name FROM information_schema.tables
                            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                            """).query((row, _) -> row.getString("name")).list();
            assertThat(tables).hasSizeGreaterThan(50);
            return tables.stream()
                    .filter(table -> database.sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE ?")
                                    .param("%" + SOMEBODY + "%")
                                    .query(Integer.class)
                                    .single()
                            > 0)
                    .toList();
        } finally {
            owner.destroy();
        }
    }
}
