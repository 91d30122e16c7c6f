package org.comity.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.comity.node.NodeSettings;
import org.comity.search.Kind;
import org.comity.search.Searchable;
import org.comity.vocabulary.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Every public page for search engines (sitemaps.org, 0.9): what modules offer to the search of this node is listed
/// here too, in parts, each page in every language. Parts are written anew when a module says that something changed.
@Controller
class SitemapController {

    /// A part may list 50,000 pages, and each stands in every language.
    private static final int IN_A_PART = 50_000 / Language.values().length;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final List<Searchable> offered;
    private final NodeSettings node;
    private final ConcurrentHashMap<Kind, Known> known = new ConcurrentHashMap<>();

    /// The addresses of a kind as they were at a revision.
    private record Known(String revision, Set<String> addresses) {}

    SitemapController(List<Searchable> offered, NodeSettings node) {
        this.offered =
                offered.stream().sorted(Comparator.comparing(Searchable::kind)).toList();
        this.node = node;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        var text = "User-agent: *\nAllow: /\n\nSitemap: " + node.address("/sitemap.xml") + "\n";
        return answer(new MediaType("text", "plain", StandardCharsets.UTF_8), text);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        var parts = new ArrayList<String>();
        for (var module : offered) {
            var size = own(module).size();
            for (var part = 1; (part - 1) * IN_A_PART < size; part++) {
                parts.add("<sitemap><loc>"
                        + node.address("/sitemap-" + module.kind().written() + "-" + part + ".xml")
                        + "</loc></sitemap>");
            }
        }
        return xml("sitemapindex", parts);
    }

    @GetMapping("/sitemap-{kind:[a-z]{1,20}}-{part:[1-9][0-9]{0,3}}.xml")
    ResponseEntity<byte[]> part(@PathVariable String kind, @PathVariable int part) {
        return module(kind)
                .map(module -> own(module).stream()
                        .skip((long) (part - 1) * IN_A_PART)
                        .limit(IN_A_PART)
                        .flatMap(address -> List.of(Language.values()).stream()
                                .map(language -> "<url><loc>"
                                        + escaped(node.address("/" + language.code() + address)
                                                .toString())
                                        + "</loc></url>"))
                        .toList())
                .filter(pages -> !pages.isEmpty())
                .map(pages -> xml("urlset", pages))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Searchable> module(String kind) {
        return Kind.ofWritten(kind)
                .flatMap(wanted -> offered.stream()
                        .filter(module -> module.kind() == wanted)
                        .findFirst());
    }

    /// What no earlier kind lists.
    private List<String> own(Searchable module) {
        var earlier = offered.stream()
                .takeWhile(other -> !other.equals(module))
                .map(this::addresses)
                .toList();
        return addresses(module).stream()
                .filter(address -> earlier.stream().noneMatch(listed -> listed.contains(address)))
                .toList();
    }

    /// Read once, however many ask at the same time.
    private Set<String> addresses(Searchable module) {
        var revision = module.revision();
        return known.compute(
                        module.kind(),
                        (_, read) -> read != null && read.revision().equals(revision)
                                ? read
                                : new Known(revision, pages(module)))
                .addresses();
    }

    /// Pages, each once: places on a page are no pages of their own.
    private static Set<String> pages(Searchable module) {
        return module.addresses()
                .map(address -> address.split("#", 2)[0])
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ResponseEntity<byte[]> xml(String name, List<String> entries) {
        return answer(
                MediaType.APPLICATION_XML,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + name + " xmlns=\"" + NAMESPACE + "\">\n"
                        + String.join("\n", entries)
                        + "\n</" + name + ">\n");
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String text) {
        return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;").replace("<", "&lt;");
    }
}
