package org.comity.providers.model;

/// What the facts may say about the side of a State: its agencies that ask providers, and how they are reached.
public enum AgencyPoint {
    /// How requests are to be made and through whom.
    WAY,
    COURSES,
    FIGURES,
    /// A 24/7 point of contact (ETS 185 Article 35) named in public.
    AROUND_THE_CLOCK,
    /// A central authority (ETS 185 Article 27) named in public.
    CENTRAL,
    /// Which of its staff may ask.
    STAFF,
    TONGUES,
    ELECTRONIC,
    /// Bound by the Convention, and so by its powers and safeguards.
    BOUND
}
