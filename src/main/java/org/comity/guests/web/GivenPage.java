package org.comity.guests.web;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comity.guests.model.Numbers;
import org.comity.guests.model.SpokenCode;
import org.comity.identity.Officer;
import org.comity.node.NodeSettings;
import org.comity.requests.model.Request;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sensitive;
import org.comity.web.View;

/// Link and code, shown once: each goes its own way.
///
/// @param path of the link below a language
public record GivenPage(
        Request request,
        Officer giver,
        Sensitive<String> path,
        SpokenCode code,
        Instant validUntil,
        Numbers numbers,
        NodeSettings node) {

    private static final DateTimeFormatter EVERYWHERE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// English, and the second language of the request.
    public List<Language> languages() {
        return Stream.of(Language.ENGLISH, request.secondLanguage()).distinct().toList();
    }

    public URI link(Language language) {
        return node.address("/" + language.code() + path.reveal());
    }

    /// What the authority mails by its own means: the reference, until when, and the link; nothing of the case.
    public String mail(View view, Language language) {
        return view.textIn(
                language,
                "guests.mail.text",
                request.requesting().name(),
                request.reference(),
                link(language).toString(),
                EVERYWHERE.format(validUntil));
    }
}
