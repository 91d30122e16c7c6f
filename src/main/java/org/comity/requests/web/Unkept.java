package org.comity.requests.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.requests.NoteKind;
import org.comity.requests.model.Act;
import org.comity.web.FieldError;
import org.comity.web.View;

/// What was typed into a form that the page does not show any more, as when the other side was faster: it is shown
/// once more, to be copied.
public record Unkept(String title, List<Line> lines) {

    public static final String ANCHOR = "unkept";

    private static final List<String> PARTS =
            List.of("from", "until", "on", "sentOn", "to", "confidential", "noOtherUse", "reference", "ground", "text");

    public record Line(String label, String text) {}

    public Unkept {
        lines = List.copyOf(lines);
    }

    /// Empty while every form that was refused is still there to be mended.
    public static Optional<Unkept> of(RequestPage page, View view) {
        if (page.errors().isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(Act.values())
                .filter(page::refused)
                .findFirst()
                .map(act -> act(act, page, view))
                .orElseGet(() -> note(page, view));
    }

    /// The same errors, leading here.
    public List<FieldError> leading(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(ANCHOR, error.message()))
                .toList();
    }

    private static Optional<Unkept> act(Act act, RequestPage page, View view) {
        if (page.open().stream().anyMatch(edge -> edge.act() == act && page.mayDo(edge)) || hasNoForm(act, view)) {
            return Optional.empty();
        }
        var lines = new ArrayList<Line>();
        for (var part : PARTS) {
            var label = "requests.deed." + part;
            add(lines, page, part, view.text(view.has(label + "." + act) ? label + "." + act : label), view);
        }
        return Optional.of(new Unkept(view.text(page.key("act", act, view)), lines));
    }

    /// What the node does by itself has no form: whoever sends one all the same wrote it elsewhere.
    private static boolean hasNoForm(Act act, View view) {
        return !view.has("requests.act." + act);
    }

    private static Optional<Unkept> note(RequestPage page, View view) {
        var kind = page.typed().containsKey("USE-text")
                ? NoteKind.USE
                : page.typed().containsKey("OUTCOME-text") ? NoteKind.OUTCOME : NoteKind.USE_ASKED;
        var ofNote = page.errors().stream()
                .anyMatch(error -> error.field().equals("use") || error.field().startsWith(kind + "-"));
        if (!ofNote || page.open(kind)) {
            return Optional.empty();
        }
        if (kind == NoteKind.USE_ASKED) {
            return Optional.of(new Unkept(view.text("requests.use.ask"), List.of()));
        }
        var lines = new ArrayList<Line>();
        add(lines, page, kind + "-on", view.text("requests.use.on." + kind), view);
        add(lines, page, kind + "-text", view.text("requests.use.text." + kind), view);
        add(lines, page, kind + "-proceeding", view.text("requests.use.proceeding"), view);
        add(lines, page, kind + "-court", view.text("requests.use.court"), view);
        add(lines, page, kind + "-within", view.text("requests.use.within"), view);
        return Optional.of(new Unkept(view.text("requests.use.form." + kind), lines));
    }

    private static void add(List<Line> lines, RequestPage page, String name, String label, View view) {
        var typed = page.typed(name).strip();
        if (!typed.isEmpty()) {
            lines.add(new Line(label, said(name, typed, view)));
        }
    }

    /// A choice in the words in which it was offered.
    private static String said(String name, String typed, View view) {
        var key = name.equals("ground")
                ? "requests.ground." + typed
                : name.endsWith("-within") ? "requests.use.within." + typed : "requests." + typed;
        var choice = name.equals("ground")
                || name.endsWith("-within")
                || name.equals("confidential")
                || name.equals("noOtherUse");
        return choice && view.has(key) ? view.text(key) : typed;
    }
}
