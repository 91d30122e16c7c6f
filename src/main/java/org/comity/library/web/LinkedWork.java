package org.comity.library.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.library.DocumentReference;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.WorkKind;
import org.comity.node.NodeSettings;

/// A work as linked data (JSON-LD, `Report` and `Legislation` of schema.org), for search engines and libraries.
final class LinkedWork {

    private static final String TYPE = "@type";

    private final NodeSettings node;

    LinkedWork(NodeSettings node) {
        this.node = node;
    }

    /// @param remark the disclaimer
    Map<String, Object> of(Work work, String remark) {
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", "https://schema.org");
        said.put(TYPE, work.kind() == WorkKind.TREATY ? "Legislation" : "Report");
        said.put(
                "@id",
                node.address("/api/v1/library/" + work.id().slug() + "/linked").toString());
        said.put("url", page(work));
        said.put("name", work.title("en"));
        work.reference().map(DocumentReference::text).ifPresent(number -> {
            said.put("identifier", number);
            if (work.kind() != WorkKind.TREATY) {
                said.put("reportNumber", number);
            }
        });
        said.put("datePublished", work.current().date());
        said.put("dateModified", work.changed().toString());
        said.put("inLanguage", work.languages());
        said.put("publisher", Map.of(TYPE, "Organization", "name", "Council of Europe"));
        said.put("creativeWorkStatus", work.bearing().written());
        said.put("disambiguatingDescription", remark);
        said.put(
                "about",
                work.concerns().stream()
                        .map(span -> Map.of(TYPE, "Legislation", "legislationIdentifier", span.written()))
                        .toList());
        said.put("workTranslation", translations(work));
        said.put("creditText", work.source().standing().written());
        return said;
    }

    private static List<Map<String, Object>> translations(Work work) {
        return work.current().variants().stream().map(LinkedWork::translation).toList();
    }

    private static Map<String, Object> translation(Variant variant) {
        var said = new LinkedHashMap<String, Object>();
        said.put(TYPE, "CreativeWork");
        said.put("inLanguage", variant.language());
        if (!variant.title().isBlank()) {
            said.put("name", variant.title());
        }
        if (!variant.address().isEmpty()) {
            said.put("url", variant.address());
        }
        return said;
    }

    private String page(Work work) {
        return node.address("/en" + work.path()).toString();
    }
}
