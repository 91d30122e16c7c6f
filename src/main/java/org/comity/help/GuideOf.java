package org.comity.help;

import java.util.Optional;

/// Where the guide to a problem is read, if there is one: said by the module of guides, which help does not know.
public interface GuideOf {

    /// The path of the guide without the language, such as `/help/guides/phishing`.
    Optional<String> path(Problem problem);
}
