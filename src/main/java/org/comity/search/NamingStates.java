package org.comity.search;

import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// What a State is called, for the list of States that results can be narrowed down to.
public interface NamingStates {

    String name(Country country, Language language);
}
