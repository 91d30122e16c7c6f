package org.comity.library.pdfua;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comity.library.model.UaCheck.Failed;
import org.comity.library.model.UaCheck.Standard;
import org.comity.library.model.UaReport;
import org.comity.library.model.UaTopic;
import org.verapdf.ReleaseDetails;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/// Holds one PDF against the part of ISO 14289 that it names, else against the first.
public final class HoldingAgainstUa {

    /// More rules are not told: the second part has some thousand about which tag stands in which.
    private static final int MOST_RULES = 200;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private HoldingAgainstUa() {}

    /// @throws Exception whatever is wrong with the file: veraPDF has many kinds, and errors beside
    public static UaReport check(Path file) throws Exception {
        var foundry = Foundries.defaultInstance();
        PDFAFlavour part;
        try (var parser = foundry.createParser(file.toFile())) {
            part = parser.getFlavours().contains(PDFAFlavour.PDFUA_2) ? PDFAFlavour.PDFUA_2 : PDFAFlavour.PDFUA_1;
        }
        try (var parser = foundry.createParser(file.toFile(), part);
                var validator = foundry.createValidator(part, 1, false, false, false)) {
            var result = validator.validate(parser);
            var report = new UaReport(
                    part == PDFAFlavour.PDFUA_2 ? Standard.UA_2 : Standard.UA_1, program(), failed(result));
            if (report.compliant() != result.isCompliant()) {
                throw new IllegalStateException("The file was not checked to its end");
            }
            return report;
        }
    }

    private static List<Failed> failed(ValidationResult result) {
        return result.getFailedChecks().entrySet().stream()
                .map(rule -> failed(result, rule))
                .sorted(Comparator.comparing(Failed::clause, HoldingAgainstUa::inOrder)
                        .thenComparingInt(Failed::test))
                .limit(MOST_RULES)
                .toList();
    }

    private static Failed failed(ValidationResult result, Map.Entry<RuleId, Integer> rule) {
        var id = rule.getKey();
        var words = result.getValidationProfile().getRuleByRuleId(id).getTagsSet();
        return new Failed(
                UaTopic.of(id.getClause(), id.getTestNumber(), words),
                id.getClause(),
                id.getTestNumber(),
                rule.getValue());
    }

    /// `7.9` stands before `7.18.1`.
    static int inOrder(String one, String other) {
        var ones = one.split("\\.", -1);
        var others = other.split("\\.", -1);
        for (var i = 0; i < Math.min(ones.length, others.length); i++) {
            var both = ones[i].matches("\\d{1,4}") && others[i].matches("\\d{1,4}");
            var order = both
                    ? Integer.compare(Integer.parseInt(ones[i]), Integer.parseInt(others[i]))
                    : ones[i].compareTo(others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    private static String program() {
        return "veraPDF " + ReleaseDetails.getInstance().getVersion();
    }
}
