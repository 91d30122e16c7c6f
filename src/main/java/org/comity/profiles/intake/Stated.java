package org.comity.profiles.intake;

import org.comity.profiles.Instrument;
import org.comity.vocabulary.Country;

/// What whoever uploads a document says of it.
///
/// @param document its name, for whoever looks for it
/// @param state whose law it is about
/// @param language of the provisions in it, ISO 639
/// @param act of provisions that name none; empty when each names its own
/// @param instrument of articles that name none
public record Stated(String document, Country state, String language, String act, Instrument instrument) {}
