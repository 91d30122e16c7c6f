package org.comity.profiles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.profiles.model.LawMatrix;
import org.comity.vocabulary.ArticleRef;
import org.comity.web.Csv;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;

/// The matrix as a file: codes as in addresses, names in the reader's language.
final class MatrixCsv {

    private MatrixCsv() {}

    static ResponseEntity<byte[]> answer(MatrixPage page, View view) {
        var matrix = page.matrix();
        var lines = new ArrayList<List<String>>();
        lines.add(Stream.of(
                        Stream.of("state", "name", "on"),
                        matrix.articles().stream().map(ArticleRef::toString),
                        Stream.of("remark"))
                .flatMap(part -> part)
                .toList());
        matrix.lines().forEach(line -> lines.add(line(line, page, view)));
        return Csv.answer("profiles-" + page.instrument().treaty() + "-" + matrix.on(), lines);
    }

    private static List<String> line(LawMatrix.Line line, MatrixPage page, View view) {
        return Stream.of(
                        Stream.of(
                                line.state().code(),
                                page.name(line.state()),
                                page.matrix().on().toString()),
                        line.findings().stream().map(finding -> finding.written()),
                        Stream.of(view.text("profiles.disclaimer")))
                .flatMap(part -> part)
                .toList();
    }
}
