package org.comity.providers.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.providers.Identifier;
import org.comity.providers.Identifier.Named;

/// The form of a web address with places in braces: `youtube.com/watch?v={video}`, `t.me/+{invitation}`,
/// `signal.me/#p/{phone}`. A host may begin with a place, `{site}.blogspot.com`, which any labels fill.
final class AddressPattern {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._+=:~-]{1,200}");
    private static final Pattern USUAL_BEGINNING =
            Pattern.compile("(www|m|mobile|web|old|new|touch|mbasic|music|[a-z]{2}|[a-z]{2}-[a-z]{2})");

    /// First parts of paths that are pages of the provider, never somebody's name.
    private static final Set<String> PAGES_OF_THE_PROVIDER = Set.of(
            "about",
            "explore",
            "events",
            "features",
            "groups",
            "hashtag",
            "help",
            "home",
            "i",
            "intent",
            "legal",
            "login",
            "marketplace",
            "messages",
            "notifications",
            "p",
            "pages",
            "policies",
            "pricing",
            "privacy",
            "reel",
            "reels",
            "search",
            "settings",
            "share",
            "signup",
            "stories",
            "terms",
            "topics",
            "tos",
            "watch");

    /// Part of a pattern: words as they stand, and perhaps a place after them.
    private record Part(String literal, Optional<Identifier> place) {

        static Part of(String written) {
            var place = PLACE.matcher(written);
            return place.find()
                    ? new Part(written.substring(0, place.start()), Identifier.ofWritten(place.group(1)))
                    : new Part(written, Optional.empty());
        }

        /// Whether a part of an address has this form; what fills the place is added to what is named.
        boolean takes(String text, List<Named> named) {
            if (place.isEmpty()) {
                return text.equals(literal);
            }
            var value = text.startsWith(literal) ? text.substring(literal.length()) : "";
            var bare = literal.isEmpty() && (value.startsWith("@") || value.startsWith("+"));
            if (bare || !VALUE.matcher(value).matches()) {
                return false;
            }
            named.add(new Named(place.get(), value));
            return true;
        }
    }

    private final Optional<Identifier> below;
    private final String host;
    private final List<Part> path;
    private final Optional<Query> query;
    private final Optional<Part> fragment;

    private record Query(String name, Part value) {}

    AddressPattern(String pattern) {
        var hash = pattern.split("#", 2);
        var question = hash[0].split("\\?", 2);
        var slash = question[0].split("/", 2);
        var place = PLACE.matcher(slash[0]);
        this.below = place.find() ? Identifier.ofWritten(place.group(1)) : Optional.empty();
        this.host = slash[0].replaceFirst("^\\{[a-z-]+}\\.", "");
        this.path = parts(slash.length == 2 ? slash[1] : "");
        this.query = question.length == 2
                ? Optional.of(new Query(
                        question[1].split("=", 2)[0], Part.of(question[1].split("=", 2)[1])))
                : Optional.empty();
        this.fragment = hash.length == 2 ? Optional.of(Part.of(hash[1])) : Optional.empty();
    }

    private static List<Part> parts(String path) {
        return path.isEmpty()
                ? List.of()
                : List.of(path.split("/", -1)).stream()
                        .filter(part -> !part.isEmpty())
                        .map(Part::of)
                        .toList();
    }

    /// How much of an address it lays down: of two forms that fit, the greater says more.
    int weight() {
        var literals = path.stream().filter(part -> !part.literal().isEmpty()).count();
        return 10 * (path.size() + (query.isPresent() ? 1 : 0) + (fragment.isPresent() ? 1 : 0)) + (int) literals;
    }

    /// What an address of this form names; empty when it is none.
    Optional<List<Named>> in(WebAddress address) {
        var named = new ArrayList<Named>();
        return fits(address.host(), named) && fits(address, named) ? Optional.of(named) : Optional.empty();
    }

    private boolean fits(HostName name, List<Named> named) {
        if (!name.isBelow(host)) {
            return false;
        }
        var before = name.ascii().equals(host)
                ? ""
                : name.ascii().substring(0, name.ascii().length() - host.length() - 1);
        if (below.isEmpty()) {
            return before.isEmpty() || USUAL_BEGINNING.matcher(before).matches();
        }
        if (before.isEmpty() || before.equals("www")) {
            return false;
        }
        named.add(new Named(below.get(), before));
        return true;
    }

    private boolean fits(WebAddress address, List<Named> named) {
        if (address.path().size() < path.size() || begunByTheProvider(address)) {
            return false;
        }
        for (var i = 0; i < path.size(); i++) {
            if (!path.get(i).takes(address.path().get(i), named)) {
                return false;
            }
        }
        return query.map(wanted -> wanted.value().takes(address.query().getOrDefault(wanted.name(), ""), named))
                        .orElse(true)
                && fragment.map(wanted -> wanted.takes(address.fragment(), named))
                        .orElse(true);
    }

    private boolean begunByTheProvider(WebAddress address) {
        return !path.isEmpty()
                && path.getFirst().literal().isEmpty()
                && PAGES_OF_THE_PROVIDER.contains(address.path().getFirst());
    }
}
