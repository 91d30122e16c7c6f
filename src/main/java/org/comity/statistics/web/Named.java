package org.comity.statistics.web;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.requests.model.RequestedMeasure;
import org.comity.statistics.model.Dimension;
import org.comity.statistics.model.Refusal;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Values of dimensions, grounds and times in the words of a language.
public record Named(Messages messages, Language language, StateNames states, Map<String, String> partners) {

    private static final int SECONDS_IN_A_MINUTE = 60;
    private static final int SECONDS_IN_AN_HOUR = 3_600;
    private static final int SECONDS_IN_A_DAY = 86_400;
    private static final double TENTHS = 10;

    String value(Dimension dimension, String value) {
        return switch (dimension) {
            case ALL -> text("statistics.all");
            case MEASURE -> text("requests.measure." + value);
            case CATEGORY -> value.equals(Dimension.UNSAID) ? unsaid() : text("requests.choice.dataCategory." + value);
            case OFFENCE -> value.equals(Dimension.UNSAID) ? unsaid() : text("statistics.offence." + value);
            case STATE -> states.name(Country.of(value), language);
            case PARTNER -> partners.getOrDefault(value, text("statistics.partner.elsewhere"));
        };
    }

    private String unsaid() {
        return text("statistics.unsaid");
    }

    /// The provision a value rests on, where it is one.
    static Optional<ArticleRef> citation(Dimension dimension, String value) {
        return dimension == Dimension.MEASURE
                ? RequestedMeasure.ofWritten(value).map(RequestedMeasure::basis)
                : Optional.empty();
    }

    String ground(Refusal refusal) {
        return text((refusal.basis().isPresent() ? "requests.ground." : "statistics.refusal.") + refusal.name());
    }

    /// In the unit a person would say it in, with a tenth where it counts; a dash where there is none.
    String time(OptionalInt seconds) {
        if (seconds.isEmpty()) {
            return "–";
        }
        var taken = seconds.getAsInt();
        if (taken < SECONDS_IN_AN_HOUR) {
            return messages.text(language, "statistics.time.minutes", Math.ceilDiv(taken, SECONDS_IN_A_MINUTE));
        }
        return taken < 2 * SECONDS_IN_A_DAY
                ? messages.text(language, "statistics.time.hours", tenths(taken, SECONDS_IN_AN_HOUR))
                : messages.text(language, "statistics.time.days", tenths(taken, SECONDS_IN_A_DAY));
    }

    private static double tenths(int seconds, int unit) {
        return Math.round(seconds * TENTHS / unit) / TENTHS;
    }

    String text(String key) {
        return messages.text(language, key);
    }
}
