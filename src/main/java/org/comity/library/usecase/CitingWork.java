package org.comity.library.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.comity.library.CitationStyle;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.model.Citing;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import org.comity.web.Messages;

/// Cites works, never without the disclaimer that follows from what they can be relied on for.
public class CitingWork {

    private final Messages messages;
    private final NodeSettings node;
    private final Clock clock;

    public CitingWork(Messages messages, NodeSettings node, Clock clock) {
        this.messages = messages;
        this.node = node;
        this.clock = clock;
    }

    /// @param language of the remarks; the citation itself is in that of the title
    public String cite(Work work, CitationStyle style, Language language) {
        return new Citing(work, language.code(), address(work, language), remark(work, language), LocalDate.now(clock))
                .in(style);
    }

    /// The address of the original in the language of the title, else in another, else of its page here.
    private String address(Work work, Language language) {
        var titled = work.current().in(work.titleLanguage(language.code()));
        return Stream.concat(titled.stream(), work.current().variants().stream())
                .map(Variant::address)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElseGet(() -> node.address("/en" + work.path()).toString());
    }

    /// What must go with every copy: the disclaimer, that another work took its place, that its number is not verified.
    public String remark(Work work, Language language) {
        var remark = new StringBuilder(messages.text(language, "library.disclaimer." + work.bearing()));
        if (work.superseded()) {
            remark.append(' ').append(messages.text(language, "library.superseded"));
        }
        if (work.reference().isPresent() && work.referenceStanding() == Standing.UNVERIFIED) {
            remark.append(' ').append(messages.text(language, "library.reference.unverified"));
        }
        return remark.toString();
    }
}
