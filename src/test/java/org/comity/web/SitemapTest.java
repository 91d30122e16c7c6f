package org.comity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;

/// What search engines are told of.
@NodeTest
class SitemapTest {

    private final Http engine = Http.visitor();

    @Test
    void robotsAreToldOfTheSitemapWhichLeadsToEveryPublicationInEveryLanguageOnce() throws Exception {
        assertThat(engine.get("/robots.txt").body()).contains("Sitemap: ", "/sitemap.xml");

        var pages = new ArrayList<String>();
        for (var part : locations("/sitemap.xml")) {
            pages.addAll(locations(part));
        }

        assertThat(new HashSet<>(pages)).hasSameSizeAs(pages);
        for (var language : List.of("en", "fr", "es", "ar")) {
            assertThat(pages).contains("/" + language + "/library/t-cy-2013-7", "/" + language + "/states/JP");
        }
        assertThat(pages)
                .noneMatch(page -> page.contains("#") || page.contains("/requests") || page.contains("/read/"));
    }

    @Test
    void aPartThatIsNotThereIsNotFound() {
        assertThat(engine.get("/sitemap-publication-9999.xml").status()).isEqualTo(404);
        assertThat(engine.get("/sitemap-nothing-1.xml").status()).isEqualTo(404);
    }

    private List<String> locations(String path) throws Exception {
        var reply = engine.get(path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        var found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(reply.bytes()))
                .getElementsByTagName("loc");
        var paths = new ArrayList<String>();
        for (var at = 0; at < found.getLength(); at++) {
            paths.add(found.item(at).getTextContent().replaceFirst("^https?://[^/]+", ""));
        }
        return paths;
    }
}
