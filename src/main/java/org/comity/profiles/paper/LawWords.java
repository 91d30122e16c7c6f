package org.comity.profiles.paper;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.comity.profiles.Provision;
import org.comity.profiles.Row;
import org.comity.profiles.model.Finding;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;

/// The law of States in the words of one language, for what is taken away.
public final class LawWords {

    private final Messages messages;
    private final StateNames names;
    private final Language language;
    private final Moments moments;

    public LawWords(Messages messages, StateNames names, Language language) {
        this.messages = messages;
        this.names = names;
        this.language = language;
        this.moments = new Moments(messages, language);
    }

    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    public String state(Country state) {
        return names.name(state, language);
    }

    public String article(ArticleRef article) {
        return text("profiles.article." + article.treaty() + "." + article.provision());
    }

    public String finding(Finding finding) {
        return text("comparison.finding." + finding);
    }

    /// Act and provision, such as `art. 6, Cybercrime Law (109/2009)`.
    public String provision(Provision provision) {
        if (provision.place().isEmpty() || provision.act().isEmpty()) {
            return provision.place() + provision.act();
        }
        return text("comparison.provision", provision.place(), provision.act());
    }

    /// Source, its date and standing.
    public String source(Provision provision) {
        var source = provision.source();
        return text(
                "comparison.source",
                source.text().isEmpty() ? text("profiles.row.noSource") : source.text(),
                source.asOf().map(moments::date).orElseGet(() -> text("treaties.source.undated")),
                text("web.standing." + source.standing()));
    }

    /// Who answers for it, and since when.
    public String answered(Row row) {
        return row.freshness()
                .last()
                .map(said -> text(
                        "profiles.verified." + said.by(), moments.date(LocalDate.ofInstant(said.at(), ZoneOffset.UTC))))
                .orElseGet(() -> text("profiles.verified.nobody"));
    }

    /// Everything one needs to cite it, in one sentence.
    public String citation(Country state, Row row, Collected collected) {
        return text(
                "comparison.citation",
                state(state),
                provision(row.provision()),
                source(row.provision()),
                moments.date(collected.on()),
                moments.date(collected.today()));
    }

    /// What a row says beside its citation.
    public List<String> particulars(Row row) {
        var provision = row.provision();
        var said = new ArrayList<String>();
        said.add(text("profiles.coverage." + provision.coverage()));
        labelled(said, "profiles.field.territory", provision.territory());
        labelled(said, "profiles.field.penalty", provision.penalty());
        provision.from().ifPresent(day -> said.add(text("profiles.row.from", moments.date(day))));
        provision.to().ifPresent(day -> said.add(text("profiles.row.to", moments.date(day))));
        if (!provision.note().isEmpty()) {
            said.add(provision.note());
        }
        return said;
    }

    private void labelled(List<String> said, String label, String value) {
        if (!value.isEmpty()) {
            said.add(text("profiles.labelled", text(label), value));
        }
    }

    /// The day of the law and of what is known of it.
    public String day(Collected collected) {
        return collected.on().equals(collected.today())
                ? text("comparison.day.today", moments.date(collected.on()))
                : text("comparison.day.other", moments.date(collected.on()), moments.date(collected.today()));
    }

    /// Where the same stands as a page.
    public String address(Collected collected) {
        return text("comparison.paper.address", collected.address());
    }

    public String disclaimer() {
        return text("profiles.disclaimer");
    }
}
