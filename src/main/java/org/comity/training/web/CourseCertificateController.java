package org.comity.training.web;

import org.comity.identity.Person;
import org.comity.training.CourseId;
import org.comity.training.usecase.CertifyingCompletion;
import org.comity.training.usecase.TrainingAccess;
import org.comity.web.PageController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// One's own certificate of a completed course, as a sheet (PDF).
@PageController
class CourseCertificateController {

    private final CertifyingCompletion certifying;
    private final TrainingAccess access;

    CourseCertificateController(CertifyingCompletion certifying, TrainingAccess access) {
        this.certifying = certifying;
        this.access = access;
    }

    @GetMapping("/training/{course}/certificate")
    ResponseEntity<byte[]> own(Person person, @PathVariable String course) {
        var sheet = CourseId.named(course)
                .filter(id -> access.mayLearn(person))
                .flatMap(id -> certifying.print(person, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate.pdf\"")
                .body(sheet);
    }
}
