package org.comity.requests;

import java.time.Instant;

/// What is said to whoever knows a digest: that it was recorded, and when.
///
/// @param whole the digest is that of the PDF file, not of the content printed in it
/// @param exercise it was sent in an exercise, and never to a real authority
public record RecordedDigest(Instant sentAt, boolean whole, boolean exercise) {}
