package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Tells pages who is reading; carried out by the module that signs people in.
public interface ViewerSource {

    Optional<Viewer> viewer(HttpServletRequest request);
}
