package org.comity.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Answers calls that could not be read.
@ControllerAdvice
class UnreadableCalls {

    @ExceptionHandler
    ResponseEntity<Object> answer(UnreadableCall call) {
        return call.problem().answer(call.language());
    }
}
