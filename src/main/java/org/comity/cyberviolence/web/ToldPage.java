package org.comity.cyberviolence.web;

import java.util.Optional;
import org.comity.cyberviolence.model.ViolenceType;
import org.comity.cyberviolence.usecase.ReadingTellings.Followed;

/// What whoever told something sees of it.
///
/// @param place the State, in the reader's language
public record ToldPage(Followed followed, Optional<String> place, Optional<ViolenceType> type) {}
