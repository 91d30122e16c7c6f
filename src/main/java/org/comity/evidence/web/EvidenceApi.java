package org.comity.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.usecase.DownloadingFile;
import org.comity.evidence.usecase.ExportingPackage;
import org.comity.evidence.usecase.ReadingEvidence;
import org.comity.evidence.usecase.TakingOutcome;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.vocabulary.Sensitive;
import org.comity.web.JsonBody;
import org.comity.web.Problem;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Evidence for programs: packages, their custody, and their bytes, for the officer whose session calls.
@RestController
@RequestMapping("/api/v1")
class EvidenceApi {

    private final ReadingEvidence reading;
    private final DownloadingFile downloading;
    private final ExportingPackage exporting;

    EvidenceApi(ReadingEvidence reading, DownloadingFile downloading, ExportingPackage exporting) {
        this.reading = reading;
        this.downloading = downloading;
        this.exporting = exporting;
    }

    @GetMapping("/requests/{id}/evidence")
    @Operation(summary = "The packages of evidence of a request that the officer may know of")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = PackageJson.class))))
    ResponseEntity<Object> ofRequest(View view, Officer officer, @PathVariable String id) {
        return reading.of(RequestId.named(id), officer)
                .map(found -> kept(found.packages().stream()
                        .map(one -> PackageJson.of(one, view))
                        .toList()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/evidence/{id}")
    @Operation(summary = "One package: its envelope, and its manifest once the officer accepted the conditions of use")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PackageJson.class)))
    ResponseEntity<Object> one(View view, Officer officer, @PathVariable String id) {
        return reading.one(PackageId.named(id), officer)
                .map(one -> kept(PackageJson.of(one.found(), view)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/evidence/{id}/custody")
    @Operation(summary = "The chain of custody of a package, as far as the officer may know it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustodyJson.class)))
    ResponseEntity<Object> custody(Officer officer, @PathVariable String id) {
        return reading.one(PackageId.named(id), officer)
                .map(one -> kept(CustodyJson.of(one)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(path = "/evidence/{id}/export", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The whole package as one file; who took it and what for becomes part of the chain of custody",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = PurposeJson.class))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE))
    @Nullable
    ResponseEntity<Object> export(
            View view,
            Officer officer,
            @PathVariable String id,
            JsonBody body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return take(view, body, why -> exporting.take(PackageId.named(id), officer, why), request, response);
    }

    @PostMapping(path = "/evidence/{id}/files/{file}/download", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "One file of a package; who took it and what for becomes part of the chain of custody",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = PurposeJson.class))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE))
    @Nullable
    ResponseEntity<Object> download(
            View view,
            Officer officer,
            @PathVariable String id,
            @PathVariable String file,
            JsonBody body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var named = FileId.named(file);
        return take(view, body, why -> downloading.take(PackageId.named(id), named, officer, why), request, response);
    }

    private interface Taking {
        TakingOutcome take(Sensitive<String> why);
    }

    /// Null where the bytes were written already.
    private static @Nullable ResponseEntity<Object> take(
            View view, JsonBody body, Taking taking, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = new TypedForm(body.as(PurposeJson.class).typed(), view);
        var why = form.line("purpose", PackageActsController.LONGEST_PURPOSE);
        if (!form.errors().isEmpty()) {
            return refused(view, HttpStatus.UNPROCESSABLE_CONTENT, view.text("web.form.errors"), wrong(form));
        }
        return switch (taking.take(Sensitive.of(why))) {
            case TakingOutcome.TakenFile taken -> {
                SendingEvidence.send(taken, request, response);
                yield null;
            }
            case TakingOutcome.TakenPackage taken -> {
                SendingEvidence.send(taken, response);
                yield null;
            }
            case TakingOutcome.NotFound() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case TakingOutcome.NotNow() ->
                refused(view, HttpStatus.CONFLICT, view.text("evidence.refused.notNow"), List.of());
            case TakingOutcome.NoSeal() ->
                refused(view, HttpStatus.SERVICE_UNAVAILABLE, view.text("evidence.refused.noSeal"), List.of());
        };
    }

    private static List<Problem.Wrong> wrong(TypedForm form) {
        return form.errors().stream()
                .map(error -> new Problem.Wrong(error.field(), error.message()))
                .toList();
    }

    private static ResponseEntity<Object> refused(
            View view, HttpStatus status, String detail, List<Problem.Wrong> wrong) {
        return Problem.of(status, view.text("web.call.refused"), detail, wrong).answer(view.language());
    }

    private static ResponseEntity<Object> kept(Object body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
