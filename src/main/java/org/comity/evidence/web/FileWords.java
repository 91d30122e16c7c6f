package org.comity.evidence.web;

import java.util.List;
import org.comity.evidence.usecase.FileOutcome;
import org.comity.web.Problem;
import org.comity.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Says why a file, or a part of it, was not taken: the same sentences on pages and to programs.
record FileWords(View view) {

    /// Where a file goes on, in bytes.
    static final String OFFSET = "Upload-Offset";

    String of(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Done done -> view.text("evidence.file.arrived");
            case FileOutcome.NotFound gone -> view.text("evidence.file.notFound");
            case FileOutcome.NameRefused(var why) -> view.text("evidence.name." + why);
            case FileOutcome.TooLarge(var most) -> view.text("evidence.file.tooLarge", FileSize.words(most, view));
            case FileOutcome.TooMany(var most) -> view.text("evidence.file.tooMany", most);
            case FileOutcome.PackageFull(var left) -> view.text("evidence.file.full", FileSize.words(left, view));
            case FileOutcome.NoRoom() -> view.text("evidence.file.noRoom");
            case FileOutcome.WrongOffset(var right) -> view.text("evidence.file.offset", right);
            case FileOutcome.Busy busy -> view.text("evidence.file.busy");
            case FileOutcome.Closed closed -> view.text("evidence.file.closed");
            case FileOutcome.MoreThanAnnounced(var announced) -> view.text("evidence.file.more", announced);
            case FileOutcome.Incomplete(var arrived, var announced) ->
                view.text("evidence.file.incomplete", arrived, announced);
            case FileOutcome.Different(var declared, var found) ->
                view.text("evidence.file.different", declared.hex(), found.hex());
        };
    }

    /// Anything but [FileOutcome.Done].
    ResponseEntity<Object> refused(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Done done -> throw new IllegalArgumentException("It was not refused");
            case FileOutcome.NotFound gone -> Problem.of(HttpStatus.NOT_FOUND).answer(view.language());
            case FileOutcome.NameRefused refused ->
                refused(HttpStatus.UNPROCESSABLE_CONTENT, outcome, List.of(new Problem.Wrong("name", of(outcome))));
            case FileOutcome.TooLarge large -> refused(HttpStatus.CONTENT_TOO_LARGE, outcome, List.of());
            case FileOutcome.MoreThanAnnounced more -> refused(HttpStatus.CONTENT_TOO_LARGE, outcome, List.of());
            case FileOutcome.TooMany many -> refused(HttpStatus.CONFLICT, outcome, List.of());
            case FileOutcome.PackageFull full -> refused(HttpStatus.CONFLICT, outcome, List.of());
            case FileOutcome.NoRoom() -> refused(HttpStatus.INSUFFICIENT_STORAGE, outcome, List.of());
            case FileOutcome.Closed closed -> refused(HttpStatus.CONFLICT, outcome, List.of());
            case FileOutcome.Busy busy -> refused(HttpStatus.LOCKED, outcome, List.of());
            case FileOutcome.WrongOffset(var right) -> at(right, refused(HttpStatus.CONFLICT, outcome, List.of()));
            case FileOutcome.Incomplete(var arrived, var announced) ->
                at(arrived, refused(HttpStatus.CONFLICT, outcome, List.of()));
            case FileOutcome.Different different -> refused(HttpStatus.UNPROCESSABLE_CONTENT, outcome, List.of());
        };
    }

    private ResponseEntity<Object> refused(HttpStatus status, FileOutcome outcome, List<Problem.Wrong> fields) {
        return Problem.of(status, view.text("evidence.call.refused"), of(outcome), fields)
                .answer(view.language());
    }

    private static ResponseEntity<Object> at(long offset, ResponseEntity<Object> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(OFFSET, Long.toString(offset))
                .body(answer.getBody());
    }
}
