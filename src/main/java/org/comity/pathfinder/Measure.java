package org.comity.pathfinder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.vocabulary.ArticleRef;

/// A measure of international cooperation: an article of the Convention or of its Second Protocol, or another
/// instrument as a whole.
///
/// @param written as in JSON and message keys: `ETS185-29`, `CETS224-7`, `OTHER-ETS030`
/// @param citation the article, or the instrument
public record Measure(String written, ArticleRef citation) {

    private static final String BESIDE = "OTHER-";

    public static final Measure EXTRADITION = convention("24");
    public static final Measure GENERAL_ASSISTANCE = convention("25");
    public static final Measure SPONTANEOUS_INFORMATION = convention("26");
    public static final Measure URGENT_ASSISTANCE = convention("27");
    public static final Measure PRESERVATION = convention("29");
    public static final Measure PARTIAL_DISCLOSURE = convention("30");
    public static final Measure STORED_DATA = convention("31");
    public static final Measure TRANSBORDER_ACCESS = convention("32");
    public static final Measure LIVE_TRAFFIC = convention("33");
    public static final Measure LIVE_CONTENT = convention("34");
    public static final Measure CONTACT_POINTS = convention("35");

    public static final Measure DOMAIN_REGISTRATION = secondProtocol("6");
    public static final Measure SUBSCRIBER_FROM_PROVIDER = secondProtocol("7");
    public static final Measure GIVING_EFFECT_TO_ORDERS = secondProtocol("8");
    public static final Measure EMERGENCY_DISCLOSURE = secondProtocol("9");
    public static final Measure EMERGENCY_ASSISTANCE = secondProtocol("10");
    public static final Measure VIDEO_CONFERENCE = secondProtocol("11");
    public static final Measure JOINT_TEAM = secondProtocol("12");

    /// Those of the Convention and of the Second Protocol, in the order of their articles.
    public static final List<Measure> OF_THE_CONVENTION_AND_PROTOCOL = List.of(
            EXTRADITION,
            GENERAL_ASSISTANCE,
            SPONTANEOUS_INFORMATION,
            URGENT_ASSISTANCE,
            PRESERVATION,
            PARTIAL_DISCLOSURE,
            STORED_DATA,
            TRANSBORDER_ACCESS,
            LIVE_TRAFFIC,
            LIVE_CONTENT,
            CONTACT_POINTS,
            DOMAIN_REGISTRATION,
            SUBSCRIBER_FROM_PROVIDER,
            GIVING_EFFECT_TO_ORDERS,
            EMERGENCY_DISCLOSURE,
            EMERGENCY_ASSISTANCE,
            VIDEO_CONFERENCE,
            JOINT_TEAM);

    private static Measure convention(String article) {
        return of(ArticleRef.convention(article));
    }

    private static Measure secondProtocol(String article) {
        return of(ArticleRef.secondProtocol(article));
    }

    private static Measure of(ArticleRef article) {
        return new Measure(article.treaty() + "-" + article.provision(), article);
    }

    /// Another instrument by its id in the facts, such as `EU-EIO`.
    public static Measure other(String instrument) {
        return new Measure(BESIDE + instrument, ArticleRef.whole(instrument));
    }

    public static Optional<Measure> ofWritten(String written) {
        return Stream.concat(
                        OF_THE_CONVENTION_AND_PROTOCOL.stream(),
                        Stream.of(written)
                                .filter(name -> name.matches(BESIDE + "[A-Z0-9-]{3,30}"))
                                .map(name -> other(name.substring(BESIDE.length()))))
                .filter(measure -> measure.written.equals(written))
                .findFirst();
    }

    /// Whether there is a request for it: data that are open, or that somebody consents to give, are asked of no State
    /// (Article 32), and Article 35 is how points of contact work together.
    public boolean askedOfSomebody() {
        return !besideTheConvention() && !equals(TRANSBORDER_ACCESS) && !equals(CONTACT_POINTS);
    }

    /// Whether it is an instrument beside the Convention and its Protocol.
    public boolean besideTheConvention() {
        return written.startsWith(BESIDE);
    }

    @Override
    public String toString() {
        return written;
    }
}
