package org.comity.auditing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.audit.RecordReader;
import org.comity.auditing.ExportingRecord;
import org.comity.auditing.PackedRecord;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.FreshTouch;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Pages;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The entries of the record, for an auditor, and the record as a file.
@PageController
class EntriesController {

    private static final String ADDRESS = "/record/entries";
    private static final String FAMILY = "[a-z][a-z-]{0,39}|";
    private static final int LONGEST_PURPOSE = 500;

    private final RecordReader record;
    private final ExportingRecord exporting;
    private final PackedRecord packed;
    private final FreshTouch touch;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    EntriesController(
            RecordReader record,
            ExportingRecord exporting,
            PackedRecord packed,
            FreshTouch touch,
            Access access,
            Pages pages,
            Clock clock) {
        this.record = record;
        this.exporting = exporting;
        this.packed = packed;
        this.touch = touch;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Page entries(
            View view,
            Person person,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String acts,
            @RequestParam(defaultValue = "") String before) {
        if (!access.allows(person, Action.LIST, Matter.RECORD)) {
            return Page.notFound();
        }
        var errors = new ArrayList<FieldError>();
        var family = acts.strip();
        if (!family.matches(FAMILY)) {
            errors.add(new FieldError("acts", view.text("auditing.acts.form")));
        }
        var place = place(view, day.strip(), before, errors);
        return errors.isEmpty()
                ? page(place, day.strip(), family, Map.of(), List.of())
                : page(Long.MAX_VALUE, day, acts, Map.of(), errors);
    }

    /// Where to go on, or the end of a day (UTC), or the newest.
    private long place(View view, String day, String before, List<FieldError> errors) {
        if (before.matches("\\d{1,18}")) {
            return Long.parseLong(before);
        }
        if (day.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            return record.placeAt(LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeException noDay) {
            errors.add(new FieldError("day", view.text("web.form.error.date")));
            return Long.MAX_VALUE;
        }
    }

    private Page page(long before, String day, String acts, Map<String, String> typed, List<FieldError> errors) {
        var part = record.before(before, errors.isEmpty() ? acts : "");
        var model = new EntriesPage(part, day, acts, typed, errors);
        return errors.isEmpty() ? Page.of("auditing/entries", model) : Page.refused("auditing/entries", model);
    }

    @PostMapping(ADDRESS + "/export")
    void export(
            View view,
            Person person,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = new TypedForm(typed, view);
        var purpose = form.text("purpose", LONGEST_PURPOSE);
        var wrong = form.errors();
        if (!wrong.isEmpty() && access.allows(person, Action.EXPORT, Matter.RECORD)) {
            pages.write(request, response, page(Long.MAX_VALUE, "", "", typed, wrong));
            return;
        }
        switch (exporting.export(person, purpose, TouchAnswer.in(typed))) {
            case ExportingRecord.Outcome.NotFound() -> pages.write(request, response, Page.notFound());
            case ExportingRecord.Outcome.Untouched(var reason, var shown) -> {
                var asked = touch.ask(person, shown);
                var page = TouchPage.of(ADDRESS, ADDRESS + "/export", typed, shown, asked, reason);
                pages.write(request, response, Page.of("identity/touch", page));
            }
            case ExportingRecord.Outcome.Granted() -> send(response);
        }
    }

    private void send(HttpServletResponse response) throws IOException {
        var day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(clock.instant());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("record-" + day + ".zip")
                        .build()
                        .toString());
        packed.writeTo(response.getOutputStream());
    }
}
