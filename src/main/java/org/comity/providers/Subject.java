package org.comity.providers;

import java.util.Arrays;
import java.util.Optional;

/// What a provider can state on the page it keeps: every [Point], and what stands on the page beside them.
public enum Subject {
    /// The company that answers for users of a State; said once for each State.
    ENTITY(Form.COMPANY),
    SERVICES(Form.NAMES),
    DIRECT(Form.CHOICE),
    CONDITIONS(Form.WORDS),
    PORTAL(Form.ADDRESS),
    GUIDELINES(Form.ADDRESS),
    SENDER(Form.WORDS),
    IDENTIFIERS(Form.WORDS),
    LANGUAGES(Form.WORDS),
    PRESERVATION(Form.DAYS),
    EMERGENCY(Form.WORDS),
    /// The telephone that is answered in an emergency; the provider says whether everyone may read it.
    LINE(Form.TELEPHONE),
    HOURS(Form.WORDS),
    NOTICE(Form.WORDS),
    RETENTION(Form.WORDS),
    LAW(Form.WORDS),
    COSTS(Form.WORDS),
    REPORTS(Form.WORDS),
    TRAINING(Form.WORDS);

    /// How it is typed.
    public enum Form {
        COMPANY,
        NAMES,
        CHOICE,
        WORDS,
        ADDRESS,
        DAYS,
        TELEPHONE
    }

    private final Form form;

    Subject(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    /// The point of the page it is about; empty for what no point is.
    public Optional<Point> point() {
        return Arrays.stream(Point.values())
                .filter(point -> point.name().equals(name()))
                .findFirst();
    }

    public static Subject of(Point point) {
        return valueOf(point.name());
    }

    public static Optional<Subject> ofName(String name) {
        return Arrays.stream(values())
                .filter(subject -> subject.name().equals(name))
                .findFirst();
    }
}
