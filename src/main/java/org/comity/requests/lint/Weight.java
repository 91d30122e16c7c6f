package org.comity.requests.lint;

/// How much a remark weighs, the heaviest first.
public enum Weight {
    /// The law of the measure, or what the requested State declared, leaves no other answer.
    WILL_BE_REFUSED,
    /// Whoever receives it will ask back.
    WILL_COME_BACK,
    /// It would be better otherwise, or should be asked first.
    ADVICE,
    /// A ground that the requested State has, and that nothing in the draft touches.
    MAY_BE_REFUSED
}
