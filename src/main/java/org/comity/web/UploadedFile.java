package org.comity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;

/// The file of a form that [Uploads] let in: the server has put it aside while it read the form. Of what type it claims
/// to be is not asked, so that nothing can rest on it.
public final class UploadedFile {

    private UploadedFile() {}

    /// @param field of the form
    /// @return empty when no file was chosen, and for a form that came in another shape
    public static Optional<Part> in(HttpServletRequest request, String field) {
        if (!Uploads.carriesFiles(request)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(request.getPart(field))
                    .filter(part -> part.getSubmittedFileName() != null && part.getSize() > 0);
        } catch (IOException | ServletException | IllegalStateException broken) {
            return Optional.empty();
        }
    }
}
