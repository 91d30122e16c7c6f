package org.comity.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.usecase.AnnouncingFile;
import org.comity.evidence.usecase.FileOutcome;
import org.comity.evidence.usecase.FindingFile;
import org.comity.evidence.usecase.FinishingFile;
import org.comity.evidence.usecase.TakingBytes;
import org.comity.evidence.usecase.TakingOutFile;
import org.comity.identity.Officer;
import org.comity.web.JsonBody;
import org.comity.web.Problem;
import org.comity.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Files of evidence in resumable pieces, for scripts and programs, as tus 1.0 does it: announced, sent from the offset
/// that HEAD names, finished. A piece is as long as its sender likes; bytes of a cut one are kept.
@RestController
@RequestMapping("/api/v1/evidence/{id}/files")
class EvidenceFilesApi {

    private static final String LENGTH = "Upload-Length";

    private final AnnouncingFile announcing;
    private final FindingFile finding;
    private final TakingBytes taking;
    private final FinishingFile finishing;
    private final TakingOutFile takingOut;

    EvidenceFilesApi(
            AnnouncingFile announcing,
            FindingFile finding,
            TakingBytes taking,
            FinishingFile finishing,
            TakingOutFile takingOut) {
        this.announcing = announcing;
        this.finding = finding;
        this.taking = taking;
        this.finishing = finishing;
        this.takingOut = takingOut;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Announces a file; the same name, size and digest again name the file there is",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = NewFileJson.class))))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FileJson.class)))
    ResponseEntity<Object> announce(View view, Officer officer, @PathVariable String id, JsonBody body) {
        var announced = body.as(NewFileJson.class).read(body, view);
        var outcome = announcing.announce(PackageId.named(id), officer, announced);
        if (outcome instanceof FileOutcome.Done(var file)) {
            var place = URI.create("/api/v1/evidence/" + file.packageId() + "/files/" + file.id());
            return ResponseEntity.created(place)
                    .cacheControl(CacheControl.noStore())
                    .body(FileJson.of(file));
        }
        return new FileWords(view).refused(outcome);
    }

    @RequestMapping(path = "/{file}", method = RequestMethod.HEAD)
    @Operation(summary = "How far the file is: Upload-Offset and Upload-Length, in bytes")
    ResponseEntity<Void> offset(Officer officer, @PathVariable String id, @PathVariable String file) {
        return finding.ownFile(PackageId.named(id), FileId.named(file), officer)
                .map(found -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(FileWords.OFFSET, Long.toString(found.arrived()))
                        .header(LENGTH, Long.toString(found.announced()))
                        .<Void>build())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// @param offset where these bytes begin: what HEAD said
    @PatchMapping("/{file}")
    @Operation(summary = "Takes bytes from an offset on; answers 204 with the next Upload-Offset")
    ResponseEntity<Object> take(
            HttpServletRequest request,
            View view,
            Officer officer,
            @PathVariable String id,
            @PathVariable String file,
            @RequestHeader(name = FileWords.OFFSET, defaultValue = "") String offset)
            throws IOException {
        if (!offset.matches("\\d{1,18}")) {
            var words = view.text("evidence.call.offset");
            return Problem.of(HttpStatus.BAD_REQUEST, view.text("evidence.call.refused"), words, List.of())
                    .answer(view.language());
        }
        var body = new ArrivingBytes(request.getInputStream());
        try {
            return answer(
                    taking.take(PackageId.named(id), FileId.named(file), officer, Long.parseLong(offset), body),
                    view,
                    body);
        } catch (IOException failed) {
            if (body.cut()) {
                return Problem.of(HttpStatus.REQUEST_TIMEOUT).answer(view.language());
            }
            throw failed;
        }
    }

    private static ResponseEntity<Object> answer(FileOutcome outcome, View view, ArrivingBytes body)
            throws IOException {
        if (outcome instanceof FileOutcome.Done(var taken)) {
            return ResponseEntity.noContent()
                    .cacheControl(CacheControl.noStore())
                    .header(FileWords.OFFSET, Long.toString(taken.arrived()))
                    .build();
        }
        body.dropRest();
        return new FileWords(view).refused(outcome);
    }

    @PostMapping("/{file}/finish")
    @Operation(summary = "Closes a file that is all there: it is digested as it was kept, and received")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FileJson.class)))
    ResponseEntity<Object> finish(View view, Officer officer, @PathVariable String id, @PathVariable String file)
            throws IOException {
        return file(finishing.finish(PackageId.named(id), FileId.named(file), officer), view);
    }

    @DeleteMapping("/{file}")
    @Operation(summary = "Takes a file out of a package that is still open")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FileJson.class)))
    ResponseEntity<Object> takeOut(View view, Officer officer, @PathVariable String id, @PathVariable String file) {
        return file(takingOut.takeOut(PackageId.named(id), FileId.named(file), officer), view);
    }

    private static ResponseEntity<Object> file(FileOutcome outcome, View view) {
        return outcome instanceof FileOutcome.Done(var done)
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(FileJson.of(done))
                : new FileWords(view).refused(outcome);
    }
}
