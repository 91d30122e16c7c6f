package org.comity.guides;

import java.time.Instant;
import java.time.LocalDate;

/// Somebody read a guide whole and said that it still holds.
///
/// @param due the day by which it is to be read again
/// @param by who answers for it, such as the secretariat; never a person’s name
/// @param at the moment they said so: words published later were not read
public record Review(LocalDate on, LocalDate due, String by, Instant at) {}
