package org.comity.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Validates PDFs against ISO 19005-3 (PDF/A-3a) and ISO 14289-1 (PDF/UA-1).
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /// What is wrong with a PDF, as clause, test and message; empty when it conforms to both standards.
    public static List<String> complaints(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> complaints(pdf, flavour))
                .toList();
    }

    private static Stream<String> complaints(byte[] pdf, PDFAFlavour flavour) {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            var found = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> flavour + " " + assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .collect(Collectors.toSet());
            if (!result.isCompliant()) {
                found.add(flavour + " not compliant");
            }
            return found.stream();
        } catch (Exception unreadable) {
            throw new AssertionError("veraPDF could not read the file", unreadable);
        }
    }
}
