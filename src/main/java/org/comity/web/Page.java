package org.comity.web;

import org.springframework.http.HttpStatus;

/// A page to show: the name of a template below `src/main/jte` without ending, and what it shows.
///
/// The template declares `@param org.comity.web.View view` and `@param … model`.
///
/// @param status 200 unless a form comes back with errors or something is missing
public record Page(String template, Object model, HttpStatus status) implements Answer {

    private static final String ERROR = "web/error";

    /// A model for templates that show texts only.
    public record NoModel() {}

    public static Page of(String template, Object model) {
        return new Page(template, model, HttpStatus.OK);
    }

    public static Page of(String template) {
        return of(template, new NoModel());
    }

    /// The page again, with what was typed and what to mend; nothing was kept.
    public static Page refused(String template, Object model) {
        return new Page(template, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The same answer for what does not exist and for what is not the reader's.
    public static Page notFound() {
        return error(HttpStatus.NOT_FOUND);
    }

    static Page error(HttpStatus status) {
        return new Page(ERROR, new ErrorModel(status), status);
    }

    /// The template at the address of a view: errors below `/help` have a page of their own, which knows nobody.
    String template(View view) {
        return template.equals(ERROR) && view.belowHelp() ? "help/error" : template;
    }

    /// What an error page knows: a status, never a cause.
    public record ErrorModel(HttpStatus status) {}
}
