package org.comity.vocabulary;

import java.util.regex.Pattern;

/// A provision of a treaty, written as lawyers of the field write it: `ETS185 29(2)(a)`.
///
/// @param treaty the treaty's short number, such as `ETS185` or `CETS224`
/// @param provision article and paragraph, such as `29(4)`; empty for an instrument as a whole
public record ArticleRef(String treaty, String provision) {

    public static final String CONVENTION = "ETS185";
    public static final String SECOND_PROTOCOL = "CETS224";

    private static final Pattern TREATY = Pattern.compile("[A-Z0-9-]{3,30}");
    private static final Pattern PROVISION = Pattern.compile("|\\d{1,3}(\\([0-9a-z]{1,3}\\))*");
    private static final Pattern NUMBERED = Pattern.compile("^(C?ETS)0*(\\d)");

    /// @throws IllegalArgumentException when treaty or provision has another form
    public ArticleRef {
        if (!TREATY.matcher(treaty).matches()) {
            throw new IllegalArgumentException("Not a treaty number: '" + treaty + "'");
        }
        if (!PROVISION.matcher(provision).matches()) {
            throw new IllegalArgumentException("Not a provision: '" + provision + "'");
        }
    }

    /// A provision of the Convention on Cybercrime (ETS 185).
    public static ArticleRef convention(String provision) {
        return new ArticleRef(CONVENTION, provision);
    }

    /// A provision of the Second Additional Protocol (CETS 224).
    public static ArticleRef secondProtocol(String provision) {
        return new ArticleRef(SECOND_PROTOCOL, provision);
    }

    /// An instrument as a whole, where no article of it is to be named.
    public static ArticleRef whole(String instrument) {
        return new ArticleRef(instrument, "");
    }

    /// Reads `ETS185 29(4)`.
    public static ArticleRef parse(String text) {
        var space = text.indexOf(' ');
        if (space < 0 || text.substring(space).isBlank()) {
            throw new IllegalArgumentException("A citation reads like 'ETS185 29(4)', not '" + text + "'");
        }
        return new ArticleRef(
                text.substring(0, space), text.substring(space + 1).strip());
    }

    /// For a person: `ETS 185 · 29(4)`.
    public String display() {
        var numbered = NUMBERED.matcher(treaty).replaceFirst("$1 $2");
        return provision.isEmpty() ? numbered : numbered + " · " + provision;
    }

    @Override
    public String toString() {
        return provision.isEmpty() ? treaty : treaty + " " + provision;
    }
}
