package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// What every template needs besides its model: language, texts, addresses, the reader.
public final class View {

    private final Language language;
    private final Messages messages;
    private final Assets assets;
    private final Moments moments;
    /// Null for a page that is written into a file.
    private final @Nullable HttpServletRequest request;

    private final String wholePath;
    private final String query;
    private final boolean demonstration;
    private final @Nullable Viewer viewer;
    private final List<DoorCount> counts;
    private boolean carriesToken;

    View(
            Language language,
            Messages messages,
            Assets assets,
            HttpServletRequest request,
            boolean demonstration,
            @Nullable Viewer viewer,
            List<DoorCount> counts) {
        this.language = language;
        this.messages = messages;
        this.assets = assets;
        this.moments = new Moments(messages, language);
        this.request = request;
        this.wholePath = originalPath(request);
        this.query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        this.demonstration = demonstration;
        this.viewer = viewer;
        this.counts = counts;
    }

    /// A page that nobody asked for: it is written into a file.
    ///
    /// @param path without the language
    View(Language language, Messages messages, Assets assets, String path, boolean demonstration) {
        this.language = language;
        this.messages = messages;
        this.assets = assets;
        this.moments = new Moments(messages, language);
        this.request = null;
        this.wholePath = "/" + language.code() + path;
        this.query = "";
        this.demonstration = demonstration;
        this.viewer = null;
        this.counts = List.of();
    }

    public Language language() {
        return language;
    }

    /// The text of a message key, with ICU arguments.
    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /// The same in a language other than the page's, for bilingual places.
    public String textIn(Language other, String key, Object... arguments) {
        return messages.text(other, key, arguments);
    }

    public boolean has(String key) {
        return messages.has(language, key);
    }

    public boolean demonstration() {
        return demonstration;
    }

    /// Where the exercise is explained that the page belongs to; null outside exercises.
    public @Nullable String exercise() {
        return request == null ? null : InExercise.page(request);
    }

    public @Nullable Viewer viewer() {
        return viewer;
    }

    /// How much waits behind a door of the main navigation.
    public int waitingBehind(Viewer.Door door) {
        if (request == null) {
            return 0;
        }
        return counts.stream()
                .filter(count -> count.path().equals(door.path()))
                .mapToInt(count -> count.waiting().applyAsInt(request))
                .sum();
    }

    /// A page of this node in the reader's language: `view.link("/states/JP")`.
    public String link(String path) {
        return "/" + language.code() + path;
    }

    /// This very page in another language, question and all.
    public String inLanguage(Language other) {
        return "/" + other.code() + path() + query;
    }

    /// The page's path without its language.
    public String path() {
        var prefix = "/" + language.code();
        return wholePath.startsWith(prefix + "/") ? wholePath.substring(prefix.length()) : "";
    }

    boolean belowHelp() {
        return BelowHelp.holds(wholePath);
    }

    private static String originalPath(HttpServletRequest request) {
        var forwarded = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        return forwarded == null ? request.getRequestURI() : forwarded;
    }

    /// Marks the entry of the main navigation the reader is under; null leaves the attribute out.
    public @Nullable String current(String path) {
        return path().equals(path) || path().startsWith(path + "/") ? "page" : null;
    }

    /// The address of a static file, changing with its content.
    public String asset(String name) {
        return assets.address(name);
    }

    /// Whether a form can be offered at all: not on an answer given before the chain of security was asked.
    public boolean mayPost() {
        return request != null && request.getAttribute(CsrfToken.class.getName()) != null;
    }

    /// The token a form must carry. Asking for it may begin a session: public pages without a form do not.
    public CsrfToken csrf() {
        carriesToken = true;
        return (CsrfToken) Objects.requireNonNull(request).getAttribute(CsrfToken.class.getName());
    }

    /// Whether what was written so far says the same to everyone who is not signed in.
    boolean forEveryone() {
        return viewer == null && !carriesToken;
    }

    public Moments moments() {
        return moments;
    }

    public String date(LocalDate date) {
        return moments.date(date);
    }

    /// An instant in the reader's own clock; UTC for readers whose zone is not known.
    public String moment(Instant instant) {
        return moments.moment(instant, zone());
    }

    /// An instant in the clock of the place where it happened and in the reader's own.
    public String twoClocks(Instant instant, ZoneId there) {
        return moments.twoClocksApart(instant, there, zone());
    }

    /// What the clock of a place shows at an instant.
    public String timeAt(Instant instant, ZoneId there) {
        return moments.timeAt(instant, there);
    }

    public ZoneId zone() {
        return viewer == null ? ZoneId.of("UTC") : viewer.zone();
    }

    public String cite(ArticleRef article) {
        return article.display();
    }
}
