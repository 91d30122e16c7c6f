package org.comity.profiles.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.node.NodeSettings;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Profile;
import org.comity.profiles.Provision;
import org.comity.profiles.Row;
import org.comity.vocabulary.ArticleRef;

/// The law of a State as linked data (JSON-LD, `Legislation` of schema.org), for search engines and libraries. An
/// address in the European Legislation Identifier is kept as the identity of the act.
final class LinkedLaw {

    private static final String TYPE = "@type";
    private static final String LEGISLATION = "Legislation";

    private final NodeSettings node;

    LinkedLaw(NodeSettings node) {
        this.node = node;
    }

    Map<String, Object> of(Profile profile, List<Row> rows) {
        var state = profile.state().code();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("@context", "https://schema.org");
        answer.put(TYPE, "Dataset");
        answer.put(
                "@id",
                node.address("/api/v1/profiles/" + state + "/legislation").toString());
        answer.put("url", node.address("/en/states/" + state + "/profile").toString());
        answer.put("spatialCoverage", Map.of(TYPE, "Country", "identifier", state));
        answer.put("disambiguatingDescription", LawJson.REMARK);
        answer.put("hasPart", rows.stream().map(row -> legislation(state, row)).toList());
        return answer;
    }

    private Map<String, Object> legislation(String state, Row row) {
        var provision = row.provision();
        var said = new LinkedHashMap<String, Object>();
        said.put(TYPE, LEGISLATION);
        said.put(
                "@id",
                node.address("/api/v1/profiles/" + state + "/legislation#"
                                + row.version().id())
                        .toString());
        said.put("name", (provision.act() + " " + provision.place()).strip());
        said.put("legislationIdentifier", identifiers(provision));
        said.put("legislationJurisdiction", Map.of(TYPE, "Country", "identifier", state));
        said.put(
                "legislationApplies",
                provision.articles().stream().map(LinkedLaw::article).toList());
        provision.from().ifPresent(day -> said.put("temporalCoverage", day + "/" + end(provision)));
        provision.source().link().ifPresent(address -> {
            said.put("isBasedOn", address.toString());
            if (address.getPath() != null && address.getPath().contains("/eli/")) {
                said.put("sameAs", address.toString());
            }
        });
        said.put("creditText", provision.source().standing().written());
        said.put("encoding", provision.excerpts().stream().map(LinkedLaw::text).toList());
        return said;
    }

    /// What identifies it: the act by ELI or ECLI where one is known, and the place in it.
    private static List<String> identifiers(Provision provision) {
        return Stream.concat(provision.identifier().stream().map(Object::toString), Stream.of(provision.place()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String end(Provision provision) {
        return provision.to().map(Object::toString).orElse("..");
    }

    private static Map<String, Object> article(ArticleRef article) {
        return Map.of(TYPE, LEGISLATION, "legislationIdentifier", article.toString());
    }

    private static Map<String, Object> text(Excerpt excerpt) {
        return Map.of(
                TYPE,
                "LegislationObject",
                "inLanguage",
                excerpt.language(),
                "text",
                excerpt.text(),
                "legislationLegalValue",
                excerpt.official() ? "OfficialLegalValue" : "UnofficialLegalValue");
    }
}
