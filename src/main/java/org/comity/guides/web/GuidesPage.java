package org.comity.guides.web;

import java.util.List;
import java.util.Optional;
import org.comity.guides.Audience;
import org.comity.guides.Guide;

/// All guides.
///
/// @param audience who asks; empty for everybody
/// @param own what is written for that audience alone
/// @param copy whether it is a file, where no question in an address is answered
public record GuidesPage(Optional<Audience> audience, List<Guide> threats, List<Guide> own, boolean copy) {

    /// The address of a guide, with the part of the one who asks first.
    public String path(Guide guide) {
        return guide.path()
                + audience.filter(one -> guide.audiences().contains(one))
                        .map(one -> "?for=" + one.written())
                        .orElse("");
    }

    public boolean chosen(Audience one) {
        return audience.filter(one::equals).isPresent();
    }
}
